using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Inventory.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WholeInventory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_permission_users_permission_permission_id",
                table: "permission_users");

            migrationBuilder.DropForeignKey(
                name: "fk_user_claims_users_user_id",
                table: "user_claims");

            migrationBuilder.DropForeignKey(
                name: "fk_user_logins_users_user_id",
                table: "user_logins");

            migrationBuilder.DropForeignKey(
                name: "fk_user_passkeys_users_user_id",
                table: "user_passkeys");

            migrationBuilder.DropForeignKey(
                name: "fk_user_tokens_users_user_id",
                table: "user_tokens");

            migrationBuilder.DropIndex(
                name: "ix_changes_time",
                table: "changes");

            migrationBuilder.RenameColumn(
                name: "permission_id",
                table: "permission_users",
                newName: "permissions_id");

            migrationBuilder.AlterColumn<string>(
                name: "user_name",
                table: "users",
                type: "character varying(150)",
                maxLength: 150,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(256)",
                oldMaxLength: 256,
                oldNullable: true);

            migrationBuilder.AlterColumn<bool>(
                name: "two_factor_enabled",
                table: "users",
                type: "boolean",
                nullable: false,
                defaultValue: false,
                oldClrType: typeof(bool),
                oldType: "boolean");

            migrationBuilder.AlterColumn<bool>(
                name: "phone_number_confirmed",
                table: "users",
                type: "boolean",
                nullable: false,
                defaultValue: false,
                oldClrType: typeof(bool),
                oldType: "boolean");

            migrationBuilder.AlterColumn<string>(
                name: "normalized_user_name",
                table: "users",
                type: "character varying(256)",
                maxLength: 256,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(256)",
                oldMaxLength: 256,
                oldNullable: true);

            migrationBuilder.AlterColumn<bool>(
                name: "lockout_enabled",
                table: "users",
                type: "boolean",
                nullable: false,
                defaultValue: false,
                oldClrType: typeof(bool),
                oldType: "boolean");

            migrationBuilder.AlterColumn<string>(
                name: "last_name",
                table: "users",
                type: "character varying(150)",
                maxLength: 150,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<string>(
                name: "first_name",
                table: "users",
                type: "character varying(150)",
                maxLength: 150,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<bool>(
                name: "email_confirmed",
                table: "users",
                type: "boolean",
                nullable: false,
                defaultValue: false,
                oldClrType: typeof(bool),
                oldType: "boolean");

            migrationBuilder.AlterColumn<DateTime>(
                name: "date_joined",
                table: "users",
                type: "timestamp with time zone",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone");

            migrationBuilder.AlterColumn<int>(
                name: "access_failed_count",
                table: "users",
                type: "integer",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AddColumn<DateTime>(
                name: "last_updated",
                table: "users",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name_sort",
                table: "users",
                type: "character varying(256)",
                maxLength: 256,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "version",
                table: "users",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "group_id",
                table: "tenants",
                type: "bigint",
                nullable: true);

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

            migrationBuilder.AddColumn<long>(
                name: "group_id",
                table: "sites",
                type: "bigint",
                nullable: true);

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
                table: "permissions",
                type: "character varying(256)",
                maxLength: 256,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "group_id",
                table: "owners",
                type: "bigint",
                nullable: true);

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

            migrationBuilder.AddColumn<long>(
                name: "role_id",
                table: "inventory_items",
                type: "bigint",
                nullable: true);

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

            migrationBuilder.AddColumn<string>(
                name: "tree_sort",
                table: "device_roles",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AlterColumn<decimal>(
                name: "validation_minimum",
                table: "custom_fields",
                type: "numeric(16,4)",
                precision: 16,
                scale: 4,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(18,6)",
                oldPrecision: 18,
                oldScale: 6,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "validation_maximum",
                table: "custom_fields",
                type: "numeric(16,4)",
                precision: 16,
                scale: 4,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(18,6)",
                oldPrecision: 18,
                oldScale: 6,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ui_visible",
                table: "custom_fields",
                type: "character varying(50)",
                maxLength: 50,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<string>(
                name: "ui_editable",
                table: "custom_fields",
                type: "character varying(50)",
                maxLength: 50,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<string>(
                name: "related_object_type",
                table: "custom_fields",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "filter_logic",
                table: "custom_fields",
                type: "character varying(50)",
                maxLength: 50,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<string>(
                name: "base_choices",
                table: "custom_field_choice_sets",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AddColumn<long>(
                name: "related_object_id",
                table: "changes",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "related_object_type",
                table: "changes",
                type: "character varying(100)",
                maxLength: 100,
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
                name: "bookmarks",
                columns: table => new
                {
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    object_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    object_id = table.Column<long>(type: "bigint", nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bookmarks", x => new { x.user_id, x.object_type, x.object_id });
                    table.ForeignKey(
                        name: "fk_bookmarks_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    name_sort = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false, collation: "C"),
                    description = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups", x => x.id);
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
                name: "jobs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    user_id = table.Column<long>(type: "bigint", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    started = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    log = table.Column<string>(type: "text", nullable: false),
                    href = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    beat = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jobs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    object_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    object_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    comments = table.Column<string>(type: "text", nullable: false),
                    author_id = table.Column<long>(type: "bigint", nullable: true),
                    author_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    custom_field_data = table.Column<string>(type: "text", nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "module_bay_templates",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    device_type_id = table.Column<long>(type: "bigint", nullable: true),
                    module_type_id = table.Column<long>(type: "bigint", nullable: true),
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    name_sort = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false, collation: "C"),
                    label = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    position = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    enabled = table.Column<bool>(type: "boolean", nullable: false),
                    description = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_module_bay_templates", x => x.id);
                    table.ForeignKey(
                        name: "fk_module_bay_templates_device_types_device_type_id",
                        column: x => x.device_type_id,
                        principalTable: "device_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_module_bay_templates_module_type_module_type_id",
                        column: x => x.module_type_id,
                        principalTable: "module_types",
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
                name: "owner_users",
                columns: table => new
                {
                    owner_id = table.Column<long>(type: "bigint", nullable: false),
                    users_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_owner_users", x => new { x.owner_id, x.users_id });
                    table.ForeignKey(
                        name: "fk_owner_users_owner_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_owner_users_users_users_id",
                        column: x => x.users_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "preferences",
                columns: table => new
                {
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    value = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preferences", x => new { x.user_id, x.key });
                    table.ForeignKey(
                        name: "fk_preferences_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_filters",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    object_types = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    description = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    user_id = table.Column<long>(type: "bigint", nullable: true),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    enabled = table.Column<bool>(type: "boolean", nullable: false),
                    shared = table.Column<bool>(type: "boolean", nullable: false),
                    parameters = table.Column<string>(type: "text", nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_filters", x => x.id);
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

            migrationBuilder.CreateTable(
                name: "contact_group_members",
                columns: table => new
                {
                    contact_id = table.Column<long>(type: "bigint", nullable: false),
                    groups_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_group_members", x => new { x.contact_id, x.groups_id });
                    table.ForeignKey(
                        name: "fk_contact_group_members_contact_contact_id",
                        column: x => x.contact_id,
                        principalTable: "contacts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_contact_group_members_contact_group_groups_id",
                        column: x => x.groups_id,
                        principalTable: "contact_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_assignments",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    object_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    object_id = table.Column<long>(type: "bigint", nullable: false),
                    contact_id = table.Column<long>(type: "bigint", nullable: false),
                    role_id = table.Column<long>(type: "bigint", nullable: false),
                    priority = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    custom_field_data = table.Column<string>(type: "text", nullable: false),
                    created = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_assignments", x => x.id);
                    table.ForeignKey(
                        name: "fk_contact_assignments_contact_role_role_id",
                        column: x => x.role_id,
                        principalTable: "contact_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_assignments_contacts_contact_id",
                        column: x => x.contact_id,
                        principalTable: "contacts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "group_members",
                columns: table => new
                {
                    groups_id = table.Column<long>(type: "bigint", nullable: false),
                    members_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_members", x => new { x.groups_id, x.members_id });
                    table.ForeignKey(
                        name: "fk_group_members_group_groups_id",
                        column: x => x.groups_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_group_members_users_members_id",
                        column: x => x.members_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "owner_user_groups",
                columns: table => new
                {
                    owner_id = table.Column<long>(type: "bigint", nullable: false),
                    user_groups_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_owner_user_groups", x => new { x.owner_id, x.user_groups_id });
                    table.ForeignKey(
                        name: "fk_owner_user_groups_group_user_groups_id",
                        column: x => x.user_groups_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_owner_user_groups_owner_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "permission_groups",
                columns: table => new
                {
                    groups_id = table.Column<long>(type: "bigint", nullable: false),
                    permissions_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permission_groups", x => new { x.groups_id, x.permissions_id });
                    table.ForeignKey(
                        name: "fk_permission_groups_group_groups_id",
                        column: x => x.groups_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_permission_groups_permission_permissions_id",
                        column: x => x.permissions_id,
                        principalTable: "permissions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_users_name_sort_id",
                table: "users",
                columns: new[] { "name_sort", "id" });

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
                name: "ix_regions_tree_sort_id",
                table: "regions",
                columns: new[] { "tree_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_permissions_name_sort_id",
                table: "permissions",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_owners_group_id",
                table: "owners",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_owners_name_sort_id",
                table: "owners",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_locations_tree_sort_id",
                table: "locations",
                columns: new[] { "tree_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inventory_items_role_id",
                table: "inventory_items",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ix_inventory_item_groups_tree_sort_id",
                table: "inventory_item_groups",
                columns: new[] { "tree_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_platform_id",
                table: "devices",
                column: "platform_id");

            migrationBuilder.CreateIndex(
                name: "ix_device_types_default_platform_id",
                table: "device_types",
                column: "default_platform_id");

            migrationBuilder.CreateIndex(
                name: "ix_device_roles_tree_sort_id",
                table: "device_roles",
                columns: new[] { "tree_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_object_type_time",
                table: "changes",
                columns: new[] { "object_type", "time" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_related_object_type_related_object_id",
                table: "changes",
                columns: new[] { "related_object_type", "related_object_id" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_time_id",
                table: "changes",
                columns: new[] { "time", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_time_message",
                table: "changes",
                columns: new[] { "time", "message" },
                filter: "message <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_changes_user_name_time",
                table: "changes",
                columns: new[] { "user_name", "time" });

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
                name: "ix_bookmarks_object_type_object_id",
                table: "bookmarks",
                columns: new[] { "object_type", "object_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_assignments_contact_id",
                table: "contact_assignments",
                column: "contact_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_assignments_object_type_object_id_contact_id_role_id",
                table: "contact_assignments",
                columns: new[] { "object_type", "object_id", "contact_id", "role_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contact_assignments_role_id",
                table: "contact_assignments",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_group_members_groups_id",
                table: "contact_group_members",
                column: "groups_id");

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
                name: "ix_group_members_members_id",
                table: "group_members",
                column: "members_id");

            migrationBuilder.CreateIndex(
                name: "ix_groups_name",
                table: "groups",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_groups_name_sort_id",
                table: "groups",
                columns: new[] { "name_sort", "id" });

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
                name: "ix_jobs_created",
                table: "jobs",
                column: "created");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_state",
                table: "jobs",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_user_id_created",
                table: "jobs",
                columns: new[] { "user_id", "created" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_created_id",
                table: "journal_entries",
                columns: new[] { "created", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_object_type_object_id_created",
                table: "journal_entries",
                columns: new[] { "object_type", "object_id", "created" });

            migrationBuilder.CreateIndex(
                name: "ix_module_bay_templates_device_type_id_name",
                table: "module_bay_templates",
                columns: new[] { "device_type_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_module_bay_templates_module_type_id_name",
                table: "module_bay_templates",
                columns: new[] { "module_type_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_owner_groups_name",
                table: "owner_groups",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_owner_user_groups_user_groups_id",
                table: "owner_user_groups",
                column: "user_groups_id");

            migrationBuilder.CreateIndex(
                name: "ix_owner_users_users_id",
                table: "owner_users",
                column: "users_id");

            migrationBuilder.CreateIndex(
                name: "ix_permission_groups_permissions_id",
                table: "permission_groups",
                column: "permissions_id");

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
                name: "ix_saved_filters_name",
                table: "saved_filters",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_saved_filters_slug",
                table: "saved_filters",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_saved_filters_user_id",
                table: "saved_filters",
                column: "user_id");

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
                name: "fk_permission_users_permission_permissions_id",
                table: "permission_users",
                column: "permissions_id",
                principalTable: "permissions",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

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

            migrationBuilder.AddForeignKey(
                name: "fk_user_claims_asp_net_users_user_id",
                table: "user_claims",
                column: "user_id",
                principalTable: "users",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_user_logins_asp_net_users_user_id",
                table: "user_logins",
                column: "user_id",
                principalTable: "users",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_user_passkeys_asp_net_users_user_id",
                table: "user_passkeys",
                column: "user_id",
                principalTable: "users",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_user_tokens_asp_net_users_user_id",
                table: "user_tokens",
                column: "user_id",
                principalTable: "users",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
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
                name: "fk_permission_users_permission_permissions_id",
                table: "permission_users");

            migrationBuilder.DropForeignKey(
                name: "fk_sites_site_group_group_id",
                table: "sites");

            migrationBuilder.DropForeignKey(
                name: "fk_tenants_tenant_group_group_id",
                table: "tenants");

            migrationBuilder.DropForeignKey(
                name: "fk_user_claims_asp_net_users_user_id",
                table: "user_claims");

            migrationBuilder.DropForeignKey(
                name: "fk_user_logins_asp_net_users_user_id",
                table: "user_logins");

            migrationBuilder.DropForeignKey(
                name: "fk_user_passkeys_asp_net_users_user_id",
                table: "user_passkeys");

            migrationBuilder.DropForeignKey(
                name: "fk_user_tokens_asp_net_users_user_id",
                table: "user_tokens");

            migrationBuilder.DropTable(
                name: "asset_roles");

            migrationBuilder.DropTable(
                name: "bookmarks");

            migrationBuilder.DropTable(
                name: "contact_assignments");

            migrationBuilder.DropTable(
                name: "contact_group_members");

            migrationBuilder.DropTable(
                name: "group_members");

            migrationBuilder.DropTable(
                name: "inventory_item_roles");

            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "journal_entries");

            migrationBuilder.DropTable(
                name: "module_bay_templates");

            migrationBuilder.DropTable(
                name: "owner_groups");

            migrationBuilder.DropTable(
                name: "owner_user_groups");

            migrationBuilder.DropTable(
                name: "owner_users");

            migrationBuilder.DropTable(
                name: "permission_groups");

            migrationBuilder.DropTable(
                name: "platforms");

            migrationBuilder.DropTable(
                name: "preferences");

            migrationBuilder.DropTable(
                name: "saved_filters");

            migrationBuilder.DropTable(
                name: "site_groups");

            migrationBuilder.DropTable(
                name: "tenant_groups");

            migrationBuilder.DropTable(
                name: "contact_roles");

            migrationBuilder.DropTable(
                name: "contact_groups");

            migrationBuilder.DropTable(
                name: "groups");

            migrationBuilder.DropIndex(
                name: "ix_users_name_sort_id",
                table: "users");

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
                name: "ix_regions_tree_sort_id",
                table: "regions");

            migrationBuilder.DropIndex(
                name: "ix_permissions_name_sort_id",
                table: "permissions");

            migrationBuilder.DropIndex(
                name: "ix_owners_group_id",
                table: "owners");

            migrationBuilder.DropIndex(
                name: "ix_owners_name_sort_id",
                table: "owners");

            migrationBuilder.DropIndex(
                name: "ix_locations_tree_sort_id",
                table: "locations");

            migrationBuilder.DropIndex(
                name: "ix_inventory_items_role_id",
                table: "inventory_items");

            migrationBuilder.DropIndex(
                name: "ix_inventory_item_groups_tree_sort_id",
                table: "inventory_item_groups");

            migrationBuilder.DropIndex(
                name: "ix_devices_platform_id",
                table: "devices");

            migrationBuilder.DropIndex(
                name: "ix_device_types_default_platform_id",
                table: "device_types");

            migrationBuilder.DropIndex(
                name: "ix_device_roles_tree_sort_id",
                table: "device_roles");

            migrationBuilder.DropIndex(
                name: "ix_changes_object_type_time",
                table: "changes");

            migrationBuilder.DropIndex(
                name: "ix_changes_related_object_type_related_object_id",
                table: "changes");

            migrationBuilder.DropIndex(
                name: "ix_changes_time_id",
                table: "changes");

            migrationBuilder.DropIndex(
                name: "ix_changes_time_message",
                table: "changes");

            migrationBuilder.DropIndex(
                name: "ix_changes_user_name_time",
                table: "changes");

            migrationBuilder.DropIndex(
                name: "ix_assets_role_id",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "last_updated",
                table: "users");

            migrationBuilder.DropColumn(
                name: "name_sort",
                table: "users");

            migrationBuilder.DropColumn(
                name: "version",
                table: "users");

            migrationBuilder.DropColumn(
                name: "group_id",
                table: "tenants");

            migrationBuilder.DropColumn(
                name: "group_id",
                table: "sites");

            migrationBuilder.DropColumn(
                name: "tree_sort",
                table: "regions");

            migrationBuilder.DropColumn(
                name: "name_sort",
                table: "permissions");

            migrationBuilder.DropColumn(
                name: "group_id",
                table: "owners");

            migrationBuilder.DropColumn(
                name: "name_sort",
                table: "owners");

            migrationBuilder.DropColumn(
                name: "tree_sort",
                table: "locations");

            migrationBuilder.DropColumn(
                name: "role_id",
                table: "inventory_items");

            migrationBuilder.DropColumn(
                name: "tree_sort",
                table: "inventory_item_groups");

            migrationBuilder.DropColumn(
                name: "platform_id",
                table: "devices");

            migrationBuilder.DropColumn(
                name: "default_platform_id",
                table: "device_types");

            migrationBuilder.DropColumn(
                name: "tree_sort",
                table: "device_roles");

            migrationBuilder.DropColumn(
                name: "related_object_id",
                table: "changes");

            migrationBuilder.DropColumn(
                name: "related_object_type",
                table: "changes");

            migrationBuilder.DropColumn(
                name: "role_id",
                table: "assets");

            migrationBuilder.RenameColumn(
                name: "permissions_id",
                table: "permission_users",
                newName: "permission_id");

            migrationBuilder.AlterColumn<string>(
                name: "user_name",
                table: "users",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(150)",
                oldMaxLength: 150);

            migrationBuilder.AlterColumn<bool>(
                name: "two_factor_enabled",
                table: "users",
                type: "boolean",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldDefaultValue: false);

            migrationBuilder.AlterColumn<bool>(
                name: "phone_number_confirmed",
                table: "users",
                type: "boolean",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldDefaultValue: false);

            migrationBuilder.AlterColumn<string>(
                name: "normalized_user_name",
                table: "users",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(256)",
                oldMaxLength: 256);

            migrationBuilder.AlterColumn<bool>(
                name: "lockout_enabled",
                table: "users",
                type: "boolean",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldDefaultValue: false);

            migrationBuilder.AlterColumn<string>(
                name: "last_name",
                table: "users",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(150)",
                oldMaxLength: 150);

            migrationBuilder.AlterColumn<string>(
                name: "first_name",
                table: "users",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(150)",
                oldMaxLength: 150);

            migrationBuilder.AlterColumn<bool>(
                name: "email_confirmed",
                table: "users",
                type: "boolean",
                nullable: false,
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldDefaultValue: false);

            migrationBuilder.AlterColumn<DateTime>(
                name: "date_joined",
                table: "users",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified),
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "access_failed_count",
                table: "users",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldDefaultValue: 0);

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

            migrationBuilder.AlterColumn<decimal>(
                name: "validation_minimum",
                table: "custom_fields",
                type: "numeric(18,6)",
                precision: 18,
                scale: 6,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(16,4)",
                oldPrecision: 16,
                oldScale: 4,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "validation_maximum",
                table: "custom_fields",
                type: "numeric(18,6)",
                precision: 18,
                scale: 6,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(16,4)",
                oldPrecision: 16,
                oldScale: 4,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ui_visible",
                table: "custom_fields",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50);

            migrationBuilder.AlterColumn<string>(
                name: "ui_editable",
                table: "custom_fields",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50);

            migrationBuilder.AlterColumn<string>(
                name: "related_object_type",
                table: "custom_fields",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "filter_logic",
                table: "custom_fields",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50);

            migrationBuilder.AlterColumn<string>(
                name: "base_choices",
                table: "custom_field_choice_sets",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50,
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_changes_time",
                table: "changes",
                column: "time");

            migrationBuilder.AddForeignKey(
                name: "fk_permission_users_permission_permission_id",
                table: "permission_users",
                column: "permission_id",
                principalTable: "permissions",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_user_claims_users_user_id",
                table: "user_claims",
                column: "user_id",
                principalTable: "users",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_user_logins_users_user_id",
                table: "user_logins",
                column: "user_id",
                principalTable: "users",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_user_passkeys_users_user_id",
                table: "user_passkeys",
                column: "user_id",
                principalTable: "users",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_user_tokens_users_user_id",
                table: "user_tokens",
                column: "user_id",
                principalTable: "users",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
