using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inventory.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TokenNetworks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "allowed_ips",
                table: "tokens",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "key",
                table: "tokens",
                type: "TEXT",
                maxLength: 12,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "allowed_ips",
                table: "tokens");

            migrationBuilder.DropColumn(
                name: "key",
                table: "tokens");
        }
    }
}
