using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inventory.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Outlines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "tree_sort",
                table: "regions",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "name_sort",
                table: "owners",
                type: "TEXT",
                maxLength: 256,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "tree_sort",
                table: "locations",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "tree_sort",
                table: "inventory_item_groups",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "tree_sort",
                table: "device_roles",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "ix_regions_tree_sort_id",
                table: "regions",
                columns: new[] { "tree_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_owners_name_sort_id",
                table: "owners",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_locations_tree_sort_id",
                table: "locations",
                columns: new[] { "tree_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inventory_item_groups_tree_sort_id",
                table: "inventory_item_groups",
                columns: new[] { "tree_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_device_roles_tree_sort_id",
                table: "device_roles",
                columns: new[] { "tree_sort", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_regions_tree_sort_id",
                table: "regions");

            migrationBuilder.DropIndex(
                name: "ix_owners_name_sort_id",
                table: "owners");

            migrationBuilder.DropIndex(
                name: "ix_locations_tree_sort_id",
                table: "locations");

            migrationBuilder.DropIndex(
                name: "ix_inventory_item_groups_tree_sort_id",
                table: "inventory_item_groups");

            migrationBuilder.DropIndex(
                name: "ix_device_roles_tree_sort_id",
                table: "device_roles");

            migrationBuilder.DropColumn(
                name: "tree_sort",
                table: "regions");

            migrationBuilder.DropColumn(
                name: "name_sort",
                table: "owners");

            migrationBuilder.DropColumn(
                name: "tree_sort",
                table: "locations");

            migrationBuilder.DropColumn(
                name: "tree_sort",
                table: "inventory_item_groups");

            migrationBuilder.DropColumn(
                name: "tree_sort",
                table: "device_roles");
        }
    }
}
