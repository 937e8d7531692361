using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inventory.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Choices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "created",
                table: "choices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "last_updated",
                table: "choices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "version",
                table: "choices",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // What is audited, people do not choose.
            migrationBuilder.Sql("DELETE FROM choices WHERE list = 'audit.seen'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "created",
                table: "choices");

            migrationBuilder.DropColumn(
                name: "last_updated",
                table: "choices");

            migrationBuilder.DropColumn(
                name: "version",
                table: "choices");
        }
    }
}
