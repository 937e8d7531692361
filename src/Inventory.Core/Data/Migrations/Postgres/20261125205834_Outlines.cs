using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inventory.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Outlines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<decimal>(
                name: "longitude",
                table: "sites",
                type: "numeric(9,6)",
                precision: 9,
                scale: 6,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(18,6)",
                oldPrecision: 18,
                oldScale: 6,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "latitude",
                table: "sites",
                type: "numeric(8,6)",
                precision: 8,
                scale: 6,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(18,6)",
                oldPrecision: 18,
                oldScale: 6,
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tree_sort",
                table: "regions",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "name_sort",
                table: "owners",
                type: "character varying(256)",
                maxLength: 256,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "tree_sort",
                table: "locations",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "tree_sort",
                table: "inventory_item_groups",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AlterColumn<decimal>(
                name: "longitude",
                table: "devices",
                type: "numeric(9,6)",
                precision: 9,
                scale: 6,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(18,6)",
                oldPrecision: 18,
                oldScale: 6,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "latitude",
                table: "devices",
                type: "numeric(8,6)",
                precision: 8,
                scale: 6,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(18,6)",
                oldPrecision: 18,
                oldScale: 6,
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tree_sort",
                table: "device_roles",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "",
                collation: "C");

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

            migrationBuilder.AlterColumn<decimal>(
                name: "longitude",
                table: "sites",
                type: "numeric(18,6)",
                precision: 18,
                scale: 6,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(9,6)",
                oldPrecision: 9,
                oldScale: 6,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "latitude",
                table: "sites",
                type: "numeric(18,6)",
                precision: 18,
                scale: 6,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(8,6)",
                oldPrecision: 8,
                oldScale: 6,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "longitude",
                table: "devices",
                type: "numeric(18,6)",
                precision: 18,
                scale: 6,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(9,6)",
                oldPrecision: 9,
                oldScale: 6,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "latitude",
                table: "devices",
                type: "numeric(18,6)",
                precision: 18,
                scale: 6,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(8,6)",
                oldPrecision: 8,
                oldScale: 6,
                oldNullable: true);
        }
    }
}
