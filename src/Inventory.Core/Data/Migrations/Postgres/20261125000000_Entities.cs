using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Inventory.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Entities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "group_id",
                table: "tenants",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "group_id",
                table: "sites",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "group_id",
                table: "owners",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "role_id",
                table: "inventory_items",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "platform_id",
                table: "devices",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "default_platform_id",
                table: "device_types",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "role_id",
                table: "assets",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "asset_roles",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    parent_id = table.Column<long>(type: "bigint", nullable: true),
                    path = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false, collation: "C"),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    color = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    description = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<long>(type: "bigint", nullable: true),
                    custom_field_data = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asset_roles", x => x.id);
                    table.ForeignKey(
                        name: "fk_asset_roles_asset_roles_parent_id",
                        column: x => x.parent_id,
                        principalTable: "asset_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_asset_roles_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact_groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    parent_id = table.Column<long>(type: "bigint", nullable: true),
                    path = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false, collation: "C"),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    description = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<long>(type: "bigint", nullable: true),
                    custom_field_data = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_groups", x => x.id);
                    table.ForeignKey(
                        name: "fk_contact_groups_contact_groups_parent_id",
                        column: x => x.parent_id,
                        principalTable: "contact_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_groups_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact_roles",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false, collation: "C"),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    description = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<long>(type: "bigint", nullable: true),
                    custom_field_data = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_roles", x => x.id);
                    table.ForeignKey(
                        name: "fk_contact_roles_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inventory_item_roles",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false, collation: "C"),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    color = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    description = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<long>(type: "bigint", nullable: true),
                    custom_field_data = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inventory_item_roles", x => x.id);
                    table.ForeignKey(
                        name: "fk_inventory_item_roles_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "owner_groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_owner_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platforms",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    parent_id = table.Column<long>(type: "bigint", nullable: true),
                    path = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    manufacturer_id = table.Column<long>(type: "bigint", nullable: true),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false, collation: "C"),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    description = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<long>(type: "bigint", nullable: true),
                    custom_field_data = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platforms", x => x.id);
                    table.ForeignKey(
                        name: "fk_platforms_manufacturers_manufacturer_id",
                        column: x => x.manufacturer_id,
                        principalTable: "manufacturers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_platforms_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_platforms_platforms_parent_id",
                        column: x => x.parent_id,
                        principalTable: "platforms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "site_groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    parent_id = table.Column<long>(type: "bigint", nullable: true),
                    path = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false, collation: "C"),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    description = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<long>(type: "bigint", nullable: true),
                    custom_field_data = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_groups", x => x.id);
                    table.ForeignKey(
                        name: "fk_site_groups_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_site_groups_site_groups_parent_id",
                        column: x => x.parent_id,
                        principalTable: "site_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tenant_groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    parent_id = table.Column<long>(type: "bigint", nullable: true),
                    path = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false, collation: "C"),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    description = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<long>(type: "bigint", nullable: true),
                    custom_field_data = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tenant_groups", x => x.id);
                    table.ForeignKey(
                        name: "fk_tenant_groups_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_tenant_groups_tenant_groups_parent_id",
                        column: x => x.parent_id,
                        principalTable: "tenant_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_tenants_group_id_name",
                table: "tenants",
                columns: new[] { "group_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tenants_group_id_slug",
                table: "tenants",
                columns: new[] { "group_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tenants_name",
                table: "tenants",
                column: "name",
                unique: true,
                filter: "group_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_tenants_slug1",
                table: "tenants",
                column: "slug",
                unique: true,
                filter: "group_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_sites_group_id",
                table: "sites",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_owners_group_id",
                table: "owners",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_inventory_items_role_id",
                table: "inventory_items",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ix_devices_platform_id",
                table: "devices",
                column: "platform_id");

            migrationBuilder.CreateIndex(
                name: "ix_device_types_default_platform_id",
                table: "device_types",
                column: "default_platform_id");

            migrationBuilder.CreateIndex(
                name: "ix_assets_role_id",
                table: "assets",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ix_asset_roles_name",
                table: "asset_roles",
                column: "name",
                unique: true,
                filter: "parent_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_asset_roles_name_sort_id",
                table: "asset_roles",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_asset_roles_owner_id",
                table: "asset_roles",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_asset_roles_parent_id_name",
                table: "asset_roles",
                columns: new[] { "parent_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_asset_roles_path",
                table: "asset_roles",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_contact_groups_name_sort_id",
                table: "contact_groups",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_groups_owner_id",
                table: "contact_groups",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_groups_parent_id_name",
                table: "contact_groups",
                columns: new[] { "parent_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contact_groups_path",
                table: "contact_groups",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_contact_roles_name",
                table: "contact_roles",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contact_roles_name_sort_id",
                table: "contact_roles",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_roles_owner_id",
                table: "contact_roles",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_roles_slug",
                table: "contact_roles",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inventory_item_roles_name",
                table: "inventory_item_roles",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inventory_item_roles_name_sort_id",
                table: "inventory_item_roles",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inventory_item_roles_owner_id",
                table: "inventory_item_roles",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_inventory_item_roles_slug",
                table: "inventory_item_roles",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_owner_groups_name",
                table: "owner_groups",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platforms_manufacturer_id_name",
                table: "platforms",
                columns: new[] { "manufacturer_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platforms_manufacturer_id_slug",
                table: "platforms",
                columns: new[] { "manufacturer_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platforms_name",
                table: "platforms",
                column: "name",
                unique: true,
                filter: "manufacturer_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_platforms_name_sort_id",
                table: "platforms",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_platforms_owner_id",
                table: "platforms",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_platforms_parent_id",
                table: "platforms",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_platforms_path",
                table: "platforms",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_platforms_slug",
                table: "platforms",
                column: "slug",
                unique: true,
                filter: "manufacturer_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_site_groups_name",
                table: "site_groups",
                column: "name",
                unique: true,
                filter: "parent_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_site_groups_name_sort_id",
                table: "site_groups",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_site_groups_owner_id",
                table: "site_groups",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_site_groups_parent_id_name",
                table: "site_groups",
                columns: new[] { "parent_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_site_groups_parent_id_slug",
                table: "site_groups",
                columns: new[] { "parent_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_site_groups_path",
                table: "site_groups",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_site_groups_slug",
                table: "site_groups",
                column: "slug",
                unique: true,
                filter: "parent_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_tenant_groups_name",
                table: "tenant_groups",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tenant_groups_name_sort_id",
                table: "tenant_groups",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_tenant_groups_owner_id",
                table: "tenant_groups",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_tenant_groups_parent_id",
                table: "tenant_groups",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_tenant_groups_path",
                table: "tenant_groups",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_tenant_groups_slug",
                table: "tenant_groups",
                column: "slug",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_assets_asset_role_role_id",
                table: "assets",
                column: "role_id",
                principalTable: "asset_roles",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_device_types_platform_default_platform_id",
                table: "device_types",
                column: "default_platform_id",
                principalTable: "platforms",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_devices_platform_platform_id",
                table: "devices",
                column: "platform_id",
                principalTable: "platforms",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_inventory_items_inventory_item_role_role_id",
                table: "inventory_items",
                column: "role_id",
                principalTable: "inventory_item_roles",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_owners_owner_group_group_id",
                table: "owners",
                column: "group_id",
                principalTable: "owner_groups",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_sites_site_group_group_id",
                table: "sites",
                column: "group_id",
                principalTable: "site_groups",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_tenants_tenant_group_group_id",
                table: "tenants",
                column: "group_id",
                principalTable: "tenant_groups",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_assets_asset_role_role_id",
                table: "assets");

            migrationBuilder.DropForeignKey(
                name: "fk_device_types_platform_default_platform_id",
                table: "device_types");

            migrationBuilder.DropForeignKey(
                name: "fk_devices_platform_platform_id",
                table: "devices");

            migrationBuilder.DropForeignKey(
                name: "fk_inventory_items_inventory_item_role_role_id",
                table: "inventory_items");

            migrationBuilder.DropForeignKey(
                name: "fk_owners_owner_group_group_id",
                table: "owners");

            migrationBuilder.DropForeignKey(
                name: "fk_sites_site_group_group_id",
                table: "sites");

            migrationBuilder.DropForeignKey(
                name: "fk_tenants_tenant_group_group_id",
                table: "tenants");

            migrationBuilder.DropTable(
                name: "asset_roles");

            migrationBuilder.DropTable(
                name: "contact_groups");

            migrationBuilder.DropTable(
                name: "contact_roles");

            migrationBuilder.DropTable(
                name: "inventory_item_roles");

            migrationBuilder.DropTable(
                name: "owner_groups");

            migrationBuilder.DropTable(
                name: "platforms");

            migrationBuilder.DropTable(
                name: "site_groups");

            migrationBuilder.DropTable(
                name: "tenant_groups");

            migrationBuilder.DropIndex(
                name: "ix_tenants_group_id_name",
                table: "tenants");

            migrationBuilder.DropIndex(
                name: "ix_tenants_group_id_slug",
                table: "tenants");

            migrationBuilder.DropIndex(
                name: "ix_tenants_name",
                table: "tenants");

            migrationBuilder.DropIndex(
                name: "ix_tenants_slug1",
                table: "tenants");

            migrationBuilder.DropIndex(
                name: "ix_sites_group_id",
                table: "sites");

            migrationBuilder.DropIndex(
                name: "ix_owners_group_id",
                table: "owners");

            migrationBuilder.DropIndex(
                name: "ix_inventory_items_role_id",
                table: "inventory_items");

            migrationBuilder.DropIndex(
                name: "ix_devices_platform_id",
                table: "devices");

            migrationBuilder.DropIndex(
                name: "ix_device_types_default_platform_id",
                table: "device_types");

            migrationBuilder.DropIndex(
                name: "ix_assets_role_id",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "group_id",
                table: "tenants");

            migrationBuilder.DropColumn(
                name: "group_id",
                table: "sites");

            migrationBuilder.DropColumn(
                name: "group_id",
                table: "owners");

            migrationBuilder.DropColumn(
                name: "role_id",
                table: "inventory_items");

            migrationBuilder.DropColumn(
                name: "platform_id",
                table: "devices");

            migrationBuilder.DropColumn(
                name: "default_platform_id",
                table: "device_types");

            migrationBuilder.DropColumn(
                name: "role_id",
                table: "assets");
        }
    }
}
