using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inventory.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Images : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "image_attachments",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    object_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    object_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    image = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    image_width = table.Column<int>(type: "INTEGER", nullable: false),
                    image_height = table.Column<int>(type: "INTEGER", nullable: false),
                    image_size = table.Column<long>(type: "INTEGER", nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_image_attachments", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_image_attachments_image",
                table: "image_attachments",
                column: "image");

            migrationBuilder.CreateIndex(
                name: "ix_image_attachments_object_type_object_id",
                table: "image_attachments",
                columns: new[] { "object_type", "object_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "image_attachments");
        }
    }
}
