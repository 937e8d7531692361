using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inventory.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_scans",
                columns: table => new
                {
                    scan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    flow_id = table.Column<long>(type: "INTEGER", nullable: false),
                    start_object_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    start_object_id = table.Column<long>(type: "INTEGER", nullable: false),
                    page_id = table.Column<long>(type: "INTEGER", nullable: true),
                    run_id = table.Column<long>(type: "INTEGER", nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    input = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    received = table.Column<DateTime>(type: "TEXT", nullable: false),
                    queued_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_scans", x => x.scan_id);
                });

            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    time = table.Column<DateTime>(type: "TEXT", nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    operation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    object_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    object_id = table.Column<long>(type: "INTEGER", nullable: false),
                    display = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    message = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "choices",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    list = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    color = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    weight = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_choices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", nullable: true),
                    xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "facts",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_facts", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "owners",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_owners", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "permissions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    object_types = table.Column<string>(type: "TEXT", nullable: false),
                    actions = table.Column<string>(type: "TEXT", nullable: false),
                    constraints = table.Column<string>(type: "TEXT", nullable: true),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permissions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tags",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    color = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    weight = table.Column<int>(type: "INTEGER", nullable: false),
                    object_types = table.Column<string>(type: "TEXT", nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tags", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    is_superuser = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    first_name = table.Column<string>(type: "TEXT", nullable: false),
                    last_name = table.Column<string>(type: "TEXT", nullable: false),
                    date_joined = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_login = table.Column<DateTime>(type: "TEXT", nullable: true),
                    theme = table.Column<string>(type: "TEXT", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_flow_pages",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    object_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    object_filter = table.Column<string>(type: "TEXT", nullable: true),
                    include_home = table.Column<bool>(type: "INTEGER", nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_flow_pages", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_flow_pages_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_flows",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    object_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    object_filter = table.Column<string>(type: "TEXT", nullable: true),
                    enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_flows", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_flows_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_trail_sources",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_trail_sources", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_trail_sources_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contacts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    link = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contacts", x => x.id);
                    table.ForeignKey(
                        name: "fk_contacts_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "custom_field_choice_sets",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    base_choices = table.Column<string>(type: "TEXT", nullable: true),
                    extra_choices = table.Column<string>(type: "TEXT", nullable: false),
                    choice_colors = table.Column<string>(type: "TEXT", nullable: false),
                    order_alphabetically = table.Column<bool>(type: "INTEGER", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_custom_field_choice_sets", x => x.id);
                    table.ForeignKey(
                        name: "fk_custom_field_choice_sets_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "device_roles",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    parent_id = table.Column<long>(type: "INTEGER", nullable: true),
                    path = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    color = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    vm_role = table.Column<bool>(type: "INTEGER", nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_roles", x => x.id);
                    table.ForeignKey(
                        name: "fk_device_roles_device_roles_parent_id",
                        column: x => x.parent_id,
                        principalTable: "device_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_device_roles_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inventory_item_groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    parent_id = table.Column<long>(type: "INTEGER", nullable: true),
                    path = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inventory_item_groups", x => x.id);
                    table.ForeignKey(
                        name: "fk_inventory_item_groups_inventory_item_groups_parent_id",
                        column: x => x.parent_id,
                        principalTable: "inventory_item_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inventory_item_groups_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "manufacturers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_manufacturers", x => x.id);
                    table.ForeignKey(
                        name: "fk_manufacturers_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rack_roles",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    color = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rack_roles", x => x.id);
                    table.ForeignKey(
                        name: "fk_rack_roles_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "regions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    parent_id = table.Column<long>(type: "INTEGER", nullable: true),
                    path = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regions", x => x.id);
                    table.ForeignKey(
                        name: "fk_regions_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_regions_regions_parent_id",
                        column: x => x.parent_id,
                        principalTable: "regions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "suppliers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suppliers", x => x.id);
                    table.ForeignKey(
                        name: "fk_suppliers_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tenants",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tenants", x => x.id);
                    table.ForeignKey(
                        name: "fk_tenants_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tagged_items",
                columns: table => new
                {
                    tag_id = table.Column<long>(type: "INTEGER", nullable: false),
                    object_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    object_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tagged_items", x => new { x.object_type, x.object_id, x.tag_id });
                    table.ForeignKey(
                        name: "fk_tagged_items_tags_tag_id",
                        column: x => x.tag_id,
                        principalTable: "tags",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "permission_users",
                columns: table => new
                {
                    permission_id = table.Column<long>(type: "INTEGER", nullable: false),
                    users_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permission_users", x => new { x.permission_id, x.users_id });
                    table.ForeignKey(
                        name: "fk_permission_users_permission_permission_id",
                        column: x => x.permission_id,
                        principalTable: "permissions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_permission_users_users_users_id",
                        column: x => x.users_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tokens",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    write_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    expires = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_used = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_tokens_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_user_passkeys_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "audit_flow_page_assignments",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    flow_id = table.Column<long>(type: "INTEGER", nullable: false),
                    page_id = table.Column<long>(type: "INTEGER", nullable: false),
                    weight = table.Column<int>(type: "INTEGER", nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_flow_page_assignments", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_flow_page_assignments_audit_flow_pages_page_id",
                        column: x => x.page_id,
                        principalTable: "audit_flow_pages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_audit_flow_page_assignments_audit_flows_flow_id",
                        column: x => x.flow_id,
                        principalTable: "audit_flows",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_trails",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    object_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    object_id = table.Column<long>(type: "INTEGER", nullable: false),
                    source_id = table.Column<long>(type: "INTEGER", nullable: true),
                    auditor_id = table.Column<long>(type: "INTEGER", nullable: true),
                    auditor_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    flow_id = table.Column<long>(type: "INTEGER", nullable: true),
                    page_id = table.Column<long>(type: "INTEGER", nullable: true),
                    start_object_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    start_object_id = table.Column<long>(type: "INTEGER", nullable: true),
                    place = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    run_id = table.Column<long>(type: "INTEGER", nullable: true),
                    input = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    undone_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    undone_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_trails", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_trails_audit_flow_pages_page_id",
                        column: x => x.page_id,
                        principalTable: "audit_flow_pages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_audit_trails_audit_flows_flow_id",
                        column: x => x.flow_id,
                        principalTable: "audit_flows",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_audit_trails_audit_trail_source_source_id",
                        column: x => x.source_id,
                        principalTable: "audit_trail_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "custom_fields",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    object_types = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    related_object_type = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    group_name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    required = table.Column<bool>(type: "INTEGER", nullable: false),
                    unique = table.Column<bool>(type: "INTEGER", nullable: false),
                    search_weight = table.Column<int>(type: "INTEGER", nullable: false),
                    filter_logic = table.Column<string>(type: "TEXT", nullable: false),
                    ui_visible = table.Column<string>(type: "TEXT", nullable: false),
                    ui_editable = table.Column<string>(type: "TEXT", nullable: false),
                    is_cloneable = table.Column<bool>(type: "INTEGER", nullable: false),
                    @default = table.Column<string>(name: "default", type: "TEXT", nullable: true),
                    related_object_filter = table.Column<string>(type: "TEXT", nullable: true),
                    weight = table.Column<int>(type: "INTEGER", nullable: false),
                    validation_minimum = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    validation_maximum = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    validation_regex = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    validation_schema = table.Column<string>(type: "TEXT", nullable: true),
                    choice_set_id = table.Column<long>(type: "INTEGER", nullable: true),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_custom_fields", x => x.id);
                    table.ForeignKey(
                        name: "fk_custom_fields_custom_field_choice_set_choice_set_id",
                        column: x => x.choice_set_id,
                        principalTable: "custom_field_choice_sets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_custom_fields_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "device_types",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    manufacturer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    model = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    model_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    part_number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    u_height = table.Column<decimal>(type: "TEXT", precision: 4, scale: 1, nullable: false),
                    is_full_depth = table.Column<bool>(type: "INTEGER", nullable: false),
                    exclude_from_utilization = table.Column<bool>(type: "INTEGER", nullable: false),
                    subdevice_role = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    airflow = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    weight = table.Column<decimal>(type: "TEXT", precision: 8, scale: 2, nullable: true),
                    weight_unit = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    weight_grams = table.Column<long>(type: "INTEGER", nullable: true),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_types", x => x.id);
                    table.ForeignKey(
                        name: "fk_device_types_manufacturer_manufacturer_id",
                        column: x => x.manufacturer_id,
                        principalTable: "manufacturers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_device_types_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inventory_item_types",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    manufacturer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    model = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    model_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    part_number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    inventory_item_group_id = table.Column<long>(type: "INTEGER", nullable: true),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inventory_item_types", x => x.id);
                    table.ForeignKey(
                        name: "fk_inventory_item_types_inventory_item_groups_inventory_item_group_id",
                        column: x => x.inventory_item_group_id,
                        principalTable: "inventory_item_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inventory_item_types_manufacturer_manufacturer_id",
                        column: x => x.manufacturer_id,
                        principalTable: "manufacturers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inventory_item_types_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "module_types",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    manufacturer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    model = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    model_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    part_number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    airflow = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    weight = table.Column<decimal>(type: "TEXT", precision: 8, scale: 2, nullable: true),
                    weight_unit = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    weight_grams = table.Column<long>(type: "INTEGER", nullable: true),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_module_types", x => x.id);
                    table.ForeignKey(
                        name: "fk_module_types_manufacturers_manufacturer_id",
                        column: x => x.manufacturer_id,
                        principalTable: "manufacturers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_module_types_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rack_types",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    manufacturer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    model = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    model_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false),
                    form_factor = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    width = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    u_height = table.Column<int>(type: "INTEGER", nullable: false),
                    starting_unit = table.Column<int>(type: "INTEGER", nullable: false),
                    desc_units = table.Column<bool>(type: "INTEGER", nullable: false),
                    outer_width = table.Column<int>(type: "INTEGER", nullable: true),
                    outer_height = table.Column<int>(type: "INTEGER", nullable: true),
                    outer_depth = table.Column<int>(type: "INTEGER", nullable: true),
                    outer_unit = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    mounting_depth = table.Column<int>(type: "INTEGER", nullable: true),
                    weight = table.Column<decimal>(type: "TEXT", precision: 8, scale: 2, nullable: true),
                    max_weight = table.Column<int>(type: "INTEGER", nullable: true),
                    weight_unit = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    weight_grams = table.Column<long>(type: "INTEGER", nullable: true),
                    max_weight_grams = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rack_types", x => x.id);
                    table.ForeignKey(
                        name: "fk_rack_types_manufacturers_manufacturer_id",
                        column: x => x.manufacturer_id,
                        principalTable: "manufacturers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rack_types_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "purchases",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    supplier_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    search = table.Column<string>(type: "TEXT", nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchases", x => x.id);
                    table.ForeignKey(
                        name: "fk_purchases_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_purchases_supplier_supplier_id",
                        column: x => x.supplier_id,
                        principalTable: "suppliers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sites",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    region_id = table.Column<long>(type: "INTEGER", nullable: true),
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: true),
                    facility = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 63, nullable: true),
                    physical_address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    shipping_address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    latitude = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    longitude = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sites", x => x.id);
                    table.ForeignKey(
                        name: "fk_sites_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sites_regions_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sites_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    purchase_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    receiving_contact_id = table.Column<long>(type: "INTEGER", nullable: true),
                    search = table.Column<string>(type: "TEXT", nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliveries", x => x.id);
                    table.ForeignKey(
                        name: "fk_deliveries_contacts_receiving_contact_id",
                        column: x => x.receiving_contact_id,
                        principalTable: "contacts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deliveries_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deliveries_purchase_purchase_id",
                        column: x => x.purchase_id,
                        principalTable: "purchases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "locations",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    site_id = table.Column<long>(type: "INTEGER", nullable: false),
                    parent_id = table.Column<long>(type: "INTEGER", nullable: true),
                    path = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: true),
                    facility = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_locations", x => x.id);
                    table.ForeignKey(
                        name: "fk_locations_locations_parent_id",
                        column: x => x.parent_id,
                        principalTable: "locations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_locations_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_locations_site_site_id",
                        column: x => x.site_id,
                        principalTable: "sites",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_locations_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "racks",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    facility_id = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    site_id = table.Column<long>(type: "INTEGER", nullable: false),
                    location_id = table.Column<long>(type: "INTEGER", nullable: true),
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    role_id = table.Column<long>(type: "INTEGER", nullable: true),
                    rack_type_id = table.Column<long>(type: "INTEGER", nullable: true),
                    serial = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    serial_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    asset_tag = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    tag_key = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    airflow = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    search = table.Column<string>(type: "TEXT", nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false),
                    form_factor = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    width = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    u_height = table.Column<int>(type: "INTEGER", nullable: false),
                    starting_unit = table.Column<int>(type: "INTEGER", nullable: false),
                    desc_units = table.Column<bool>(type: "INTEGER", nullable: false),
                    outer_width = table.Column<int>(type: "INTEGER", nullable: true),
                    outer_height = table.Column<int>(type: "INTEGER", nullable: true),
                    outer_depth = table.Column<int>(type: "INTEGER", nullable: true),
                    outer_unit = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    mounting_depth = table.Column<int>(type: "INTEGER", nullable: true),
                    weight = table.Column<decimal>(type: "TEXT", precision: 8, scale: 2, nullable: true),
                    max_weight = table.Column<int>(type: "INTEGER", nullable: true),
                    weight_unit = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    weight_grams = table.Column<long>(type: "INTEGER", nullable: true),
                    max_weight_grams = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_racks", x => x.id);
                    table.ForeignKey(
                        name: "fk_racks_location_location_id",
                        column: x => x.location_id,
                        principalTable: "locations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_racks_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_racks_rack_role_role_id",
                        column: x => x.role_id,
                        principalTable: "rack_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_racks_rack_type_rack_type_id",
                        column: x => x.rack_type_id,
                        principalTable: "rack_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_racks_site_site_id",
                        column: x => x.site_id,
                        principalTable: "sites",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_racks_tenant_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "devices",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    device_type_id = table.Column<long>(type: "INTEGER", nullable: false),
                    role_id = table.Column<long>(type: "INTEGER", nullable: false),
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: true),
                    serial = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    serial_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    asset_tag = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    tag_key = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    airflow = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    latitude = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    longitude = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    search = table.Column<string>(type: "TEXT", nullable: false),
                    site_id = table.Column<long>(type: "INTEGER", nullable: false),
                    location_id = table.Column<long>(type: "INTEGER", nullable: true),
                    rack_id = table.Column<long>(type: "INTEGER", nullable: true),
                    position = table.Column<decimal>(type: "TEXT", precision: 4, scale: 1, nullable: true),
                    face = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devices", x => x.id);
                    table.ForeignKey(
                        name: "fk_devices_device_role_role_id",
                        column: x => x.role_id,
                        principalTable: "device_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_devices_device_type_device_type_id",
                        column: x => x.device_type_id,
                        principalTable: "device_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_devices_location_location_id",
                        column: x => x.location_id,
                        principalTable: "locations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_devices_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_devices_rack_rack_id",
                        column: x => x.rack_id,
                        principalTable: "racks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_devices_site_site_id",
                        column: x => x.site_id,
                        principalTable: "sites",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_devices_tenant_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inventory_items",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    device_id = table.Column<long>(type: "INTEGER", nullable: false),
                    parent_id = table.Column<long>(type: "INTEGER", nullable: true),
                    path = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    manufacturer_id = table.Column<long>(type: "INTEGER", nullable: true),
                    part_id = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    serial = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    serial_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    asset_tag = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    tag_key = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    discovered = table.Column<bool>(type: "INTEGER", nullable: false),
                    search = table.Column<string>(type: "TEXT", nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inventory_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_inventory_items_devices_device_id",
                        column: x => x.device_id,
                        principalTable: "devices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inventory_items_inventory_items_parent_id",
                        column: x => x.parent_id,
                        principalTable: "inventory_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inventory_items_manufacturer_manufacturer_id",
                        column: x => x.manufacturer_id,
                        principalTable: "manufacturers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inventory_items_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assets",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    asset_tag = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    tag_key = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    tag_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    serial = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    serial_key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    serial_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: true),
                    contact_id = table.Column<long>(type: "INTEGER", nullable: true),
                    owning_tenant_id = table.Column<long>(type: "INTEGER", nullable: true),
                    purchase_id = table.Column<long>(type: "INTEGER", nullable: true),
                    delivery_id = table.Column<long>(type: "INTEGER", nullable: true),
                    search = table.Column<string>(type: "TEXT", nullable: false),
                    device_type_id = table.Column<long>(type: "INTEGER", nullable: true),
                    module_type_id = table.Column<long>(type: "INTEGER", nullable: true),
                    inventory_item_type_id = table.Column<long>(type: "INTEGER", nullable: true),
                    rack_type_id = table.Column<long>(type: "INTEGER", nullable: true),
                    device_id = table.Column<long>(type: "INTEGER", nullable: true),
                    module_id = table.Column<long>(type: "INTEGER", nullable: true),
                    inventory_item_id = table.Column<long>(type: "INTEGER", nullable: true),
                    rack_id = table.Column<long>(type: "INTEGER", nullable: true),
                    warranty_start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    warranty_end = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    storage_location_id = table.Column<long>(type: "INTEGER", nullable: true),
                    place_site_id = table.Column<long>(type: "INTEGER", nullable: true),
                    place_location_id = table.Column<long>(type: "INTEGER", nullable: true),
                    place_rack_id = table.Column<long>(type: "INTEGER", nullable: true),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assets", x => x.id);
                    table.ForeignKey(
                        name: "fk_assets_contact_contact_id",
                        column: x => x.contact_id,
                        principalTable: "contacts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assets_delivery_delivery_id",
                        column: x => x.delivery_id,
                        principalTable: "deliveries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assets_device_device_id",
                        column: x => x.device_id,
                        principalTable: "devices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assets_device_type_device_type_id",
                        column: x => x.device_type_id,
                        principalTable: "device_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assets_inventory_item_inventory_item_id",
                        column: x => x.inventory_item_id,
                        principalTable: "inventory_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assets_inventory_item_type_inventory_item_type_id",
                        column: x => x.inventory_item_type_id,
                        principalTable: "inventory_item_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assets_location_place_location_id",
                        column: x => x.place_location_id,
                        principalTable: "locations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assets_location_storage_location_id",
                        column: x => x.storage_location_id,
                        principalTable: "locations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assets_module_type_module_type_id",
                        column: x => x.module_type_id,
                        principalTable: "module_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assets_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assets_purchase_purchase_id",
                        column: x => x.purchase_id,
                        principalTable: "purchases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assets_rack_place_rack_id",
                        column: x => x.place_rack_id,
                        principalTable: "racks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assets_rack_rack_id",
                        column: x => x.rack_id,
                        principalTable: "racks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assets_rack_type_rack_type_id",
                        column: x => x.rack_type_id,
                        principalTable: "rack_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assets_site_place_site_id",
                        column: x => x.place_site_id,
                        principalTable: "sites",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assets_tenant_owning_tenant_id",
                        column: x => x.owning_tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assets_tenant_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "module_bays",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    device_id = table.Column<long>(type: "INTEGER", nullable: false),
                    module_id = table.Column<long>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    position = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_module_bays", x => x.id);
                    table.ForeignKey(
                        name: "fk_module_bays_devices_device_id",
                        column: x => x.device_id,
                        principalTable: "devices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_module_bays_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "modules",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    device_id = table.Column<long>(type: "INTEGER", nullable: false),
                    module_bay_id = table.Column<long>(type: "INTEGER", nullable: false),
                    module_type_id = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    serial = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    serial_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    asset_tag = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    tag_key = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    search = table.Column<string>(type: "TEXT", nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_updated = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    comments = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    custom_field_data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_modules", x => x.id);
                    table.ForeignKey(
                        name: "fk_modules_devices_device_id",
                        column: x => x.device_id,
                        principalTable: "devices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_modules_module_bay_module_bay_id",
                        column: x => x.module_bay_id,
                        principalTable: "module_bays",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_modules_module_type_module_type_id",
                        column: x => x.module_type_id,
                        principalTable: "module_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_modules_owners_owner_id",
                        column: x => x.owner_id,
                        principalTable: "owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assets_asset_tag",
                table: "assets",
                column: "asset_tag",
                unique: true,
                filter: "owning_tenant_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_assets_contact_id",
                table: "assets",
                column: "contact_id");

            migrationBuilder.CreateIndex(
                name: "ix_assets_delivery_id",
                table: "assets",
                column: "delivery_id");

            migrationBuilder.CreateIndex(
                name: "ix_assets_device_id",
                table: "assets",
                column: "device_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assets_device_type_id_serial",
                table: "assets",
                columns: new[] { "device_type_id", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assets_device_type_id_status_place_site_id",
                table: "assets",
                columns: new[] { "device_type_id", "status", "place_site_id" });

            migrationBuilder.CreateIndex(
                name: "ix_assets_inventory_item_id",
                table: "assets",
                column: "inventory_item_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assets_inventory_item_type_id_serial",
                table: "assets",
                columns: new[] { "inventory_item_type_id", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assets_inventory_item_type_id_status_place_site_id",
                table: "assets",
                columns: new[] { "inventory_item_type_id", "status", "place_site_id" });

            migrationBuilder.CreateIndex(
                name: "ix_assets_module_id",
                table: "assets",
                column: "module_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assets_module_type_id_serial",
                table: "assets",
                columns: new[] { "module_type_id", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assets_module_type_id_status_place_site_id",
                table: "assets",
                columns: new[] { "module_type_id", "status", "place_site_id" });

            migrationBuilder.CreateIndex(
                name: "ix_assets_name_sort_id",
                table: "assets",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_assets_owner_id",
                table: "assets",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_assets_owning_tenant_id_asset_tag",
                table: "assets",
                columns: new[] { "owning_tenant_id", "asset_tag" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assets_place_location_id_serial_sort_id",
                table: "assets",
                columns: new[] { "place_location_id", "serial_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_assets_place_rack_id",
                table: "assets",
                column: "place_rack_id");

            migrationBuilder.CreateIndex(
                name: "ix_assets_place_site_id_serial_sort_id",
                table: "assets",
                columns: new[] { "place_site_id", "serial_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_assets_purchase_id",
                table: "assets",
                column: "purchase_id");

            migrationBuilder.CreateIndex(
                name: "ix_assets_rack_id",
                table: "assets",
                column: "rack_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assets_rack_type_id_serial",
                table: "assets",
                columns: new[] { "rack_type_id", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assets_rack_type_id_status_place_site_id",
                table: "assets",
                columns: new[] { "rack_type_id", "status", "place_site_id" });

            migrationBuilder.CreateIndex(
                name: "ix_assets_serial_key",
                table: "assets",
                column: "serial_key");

            migrationBuilder.CreateIndex(
                name: "ix_assets_serial_sort_id",
                table: "assets",
                columns: new[] { "serial_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_assets_storage_location_id",
                table: "assets",
                column: "storage_location_id");

            migrationBuilder.CreateIndex(
                name: "ix_assets_tag_key",
                table: "assets",
                column: "tag_key");

            migrationBuilder.CreateIndex(
                name: "ix_assets_tag_sort_id",
                table: "assets",
                columns: new[] { "tag_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_assets_tenant_id",
                table: "assets",
                column: "tenant_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_flow_page_assignments_flow_id_page_id",
                table: "audit_flow_page_assignments",
                columns: new[] { "flow_id", "page_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_flow_page_assignments_page_id",
                table: "audit_flow_page_assignments",
                column: "page_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_flow_pages_name",
                table: "audit_flow_pages",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_flow_pages_name_sort_id",
                table: "audit_flow_pages",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_flow_pages_owner_id",
                table: "audit_flow_pages",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_flows_name",
                table: "audit_flows",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_flows_name_sort_id",
                table: "audit_flows",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_flows_owner_id",
                table: "audit_flows",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_scans_flow_id_start_object_type_start_object_id_received",
                table: "audit_scans",
                columns: new[] { "flow_id", "start_object_type", "start_object_id", "received" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_scans_run_id",
                table: "audit_scans",
                column: "run_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_trail_sources_name",
                table: "audit_trail_sources",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_trail_sources_name_sort_id",
                table: "audit_trail_sources",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_trail_sources_owner_id",
                table: "audit_trail_sources",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_trail_sources_slug",
                table: "audit_trail_sources",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_trails_created_id",
                table: "audit_trails",
                columns: new[] { "created", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_trails_flow_id",
                table: "audit_trails",
                column: "flow_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_trails_object_type_object_id_created",
                table: "audit_trails",
                columns: new[] { "object_type", "object_id", "created" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_trails_page_id",
                table: "audit_trails",
                column: "page_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_trails_run_id",
                table: "audit_trails",
                column: "run_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_trails_source_id",
                table: "audit_trails",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_changes_object_type_object_id_time",
                table: "changes",
                columns: new[] { "object_type", "object_id", "time" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_operation_id",
                table: "changes",
                column: "operation_id");

            migrationBuilder.CreateIndex(
                name: "ix_changes_time",
                table: "changes",
                column: "time");

            migrationBuilder.CreateIndex(
                name: "ix_choices_list_value",
                table: "choices",
                columns: new[] { "list", "value" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contacts_name_sort_id",
                table: "contacts",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contacts_owner_id",
                table: "contacts",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_custom_field_choice_sets_name",
                table: "custom_field_choice_sets",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_custom_field_choice_sets_owner_id",
                table: "custom_field_choice_sets",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_custom_fields_choice_set_id",
                table: "custom_fields",
                column: "choice_set_id");

            migrationBuilder.CreateIndex(
                name: "ix_custom_fields_name",
                table: "custom_fields",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_custom_fields_owner_id",
                table: "custom_fields",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_owner_id",
                table: "deliveries",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_purchase_id_name",
                table: "deliveries",
                columns: new[] { "purchase_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_purchase_id_name_sort",
                table: "deliveries",
                columns: new[] { "purchase_id", "name_sort" });

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_receiving_contact_id",
                table: "deliveries",
                column: "receiving_contact_id");

            migrationBuilder.CreateIndex(
                name: "ix_device_roles_name",
                table: "device_roles",
                column: "name",
                unique: true,
                filter: "parent_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_device_roles_name_sort_id",
                table: "device_roles",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_device_roles_owner_id",
                table: "device_roles",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_device_roles_parent_id_name",
                table: "device_roles",
                columns: new[] { "parent_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_device_roles_parent_id_slug",
                table: "device_roles",
                columns: new[] { "parent_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_device_roles_path",
                table: "device_roles",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_device_roles_slug",
                table: "device_roles",
                column: "slug",
                unique: true,
                filter: "parent_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_device_types_manufacturer_id_model",
                table: "device_types",
                columns: new[] { "manufacturer_id", "model" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_device_types_manufacturer_id_model_sort",
                table: "device_types",
                columns: new[] { "manufacturer_id", "model_sort" });

            migrationBuilder.CreateIndex(
                name: "ix_device_types_manufacturer_id_slug",
                table: "device_types",
                columns: new[] { "manufacturer_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_device_types_owner_id",
                table: "device_types",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_devices_asset_tag",
                table: "devices",
                column: "asset_tag",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_devices_device_type_id",
                table: "devices",
                column: "device_type_id");

            migrationBuilder.CreateIndex(
                name: "ix_devices_location_id",
                table: "devices",
                column: "location_id");

            migrationBuilder.CreateIndex(
                name: "ix_devices_name_sort_id",
                table: "devices",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_owner_id",
                table: "devices",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_devices_rack_id_position_face",
                table: "devices",
                columns: new[] { "rack_id", "position", "face" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_devices_role_id",
                table: "devices",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ix_devices_serial_key",
                table: "devices",
                column: "serial_key");

            migrationBuilder.CreateIndex(
                name: "ix_devices_site_id_name_key",
                table: "devices",
                columns: new[] { "site_id", "name_key" },
                unique: true,
                filter: "tenant_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_devices_site_id_tenant_id_name_key",
                table: "devices",
                columns: new[] { "site_id", "tenant_id", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_devices_tag_key",
                table: "devices",
                column: "tag_key");

            migrationBuilder.CreateIndex(
                name: "ix_devices_tenant_id",
                table: "devices",
                column: "tenant_id");

            migrationBuilder.CreateIndex(
                name: "ix_inventory_item_groups_name",
                table: "inventory_item_groups",
                column: "name",
                unique: true,
                filter: "parent_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inventory_item_groups_name_sort_id",
                table: "inventory_item_groups",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inventory_item_groups_owner_id",
                table: "inventory_item_groups",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_inventory_item_groups_parent_id_name",
                table: "inventory_item_groups",
                columns: new[] { "parent_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inventory_item_groups_path",
                table: "inventory_item_groups",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_inventory_item_types_inventory_item_group_id",
                table: "inventory_item_types",
                column: "inventory_item_group_id");

            migrationBuilder.CreateIndex(
                name: "ix_inventory_item_types_manufacturer_id_model",
                table: "inventory_item_types",
                columns: new[] { "manufacturer_id", "model" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inventory_item_types_manufacturer_id_model_sort",
                table: "inventory_item_types",
                columns: new[] { "manufacturer_id", "model_sort" });

            migrationBuilder.CreateIndex(
                name: "ix_inventory_item_types_manufacturer_id_slug",
                table: "inventory_item_types",
                columns: new[] { "manufacturer_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inventory_item_types_owner_id",
                table: "inventory_item_types",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_inventory_items_asset_tag",
                table: "inventory_items",
                column: "asset_tag",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inventory_items_device_id_parent_id_name",
                table: "inventory_items",
                columns: new[] { "device_id", "parent_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inventory_items_device_id_parent_id_name_sort",
                table: "inventory_items",
                columns: new[] { "device_id", "parent_id", "name_sort" });

            migrationBuilder.CreateIndex(
                name: "ix_inventory_items_manufacturer_id",
                table: "inventory_items",
                column: "manufacturer_id");

            migrationBuilder.CreateIndex(
                name: "ix_inventory_items_owner_id",
                table: "inventory_items",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_inventory_items_parent_id",
                table: "inventory_items",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_inventory_items_path",
                table: "inventory_items",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_inventory_items_serial_key",
                table: "inventory_items",
                column: "serial_key");

            migrationBuilder.CreateIndex(
                name: "ix_inventory_items_tag_key",
                table: "inventory_items",
                column: "tag_key");

            migrationBuilder.CreateIndex(
                name: "ix_locations_owner_id",
                table: "locations",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_locations_parent_id",
                table: "locations",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_locations_path",
                table: "locations",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_locations_site_id_name",
                table: "locations",
                columns: new[] { "site_id", "name" },
                unique: true,
                filter: "parent_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_locations_site_id_name_sort",
                table: "locations",
                columns: new[] { "site_id", "name_sort" });

            migrationBuilder.CreateIndex(
                name: "ix_locations_site_id_parent_id_name",
                table: "locations",
                columns: new[] { "site_id", "parent_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_locations_site_id_parent_id_slug",
                table: "locations",
                columns: new[] { "site_id", "parent_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_locations_site_id_slug",
                table: "locations",
                columns: new[] { "site_id", "slug" },
                unique: true,
                filter: "parent_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_locations_tenant_id",
                table: "locations",
                column: "tenant_id");

            migrationBuilder.CreateIndex(
                name: "ix_manufacturers_name",
                table: "manufacturers",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_manufacturers_name_sort_id",
                table: "manufacturers",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_manufacturers_owner_id",
                table: "manufacturers",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_manufacturers_slug",
                table: "manufacturers",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_module_bays_device_id_module_id_name",
                table: "module_bays",
                columns: new[] { "device_id", "module_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_module_bays_device_id_name_sort",
                table: "module_bays",
                columns: new[] { "device_id", "name_sort" });

            migrationBuilder.CreateIndex(
                name: "ix_module_bays_module_id",
                table: "module_bays",
                column: "module_id");

            migrationBuilder.CreateIndex(
                name: "ix_module_bays_owner_id",
                table: "module_bays",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_module_types_manufacturer_id_model",
                table: "module_types",
                columns: new[] { "manufacturer_id", "model" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_module_types_manufacturer_id_model_sort",
                table: "module_types",
                columns: new[] { "manufacturer_id", "model_sort" });

            migrationBuilder.CreateIndex(
                name: "ix_module_types_owner_id",
                table: "module_types",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_modules_asset_tag",
                table: "modules",
                column: "asset_tag",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_modules_device_id",
                table: "modules",
                column: "device_id");

            migrationBuilder.CreateIndex(
                name: "ix_modules_module_bay_id",
                table: "modules",
                column: "module_bay_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_modules_module_type_id",
                table: "modules",
                column: "module_type_id");

            migrationBuilder.CreateIndex(
                name: "ix_modules_owner_id",
                table: "modules",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_modules_serial_key",
                table: "modules",
                column: "serial_key");

            migrationBuilder.CreateIndex(
                name: "ix_modules_tag_key",
                table: "modules",
                column: "tag_key");

            migrationBuilder.CreateIndex(
                name: "ix_owners_name",
                table: "owners",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_permission_users_users_id",
                table: "permission_users",
                column: "users_id");

            migrationBuilder.CreateIndex(
                name: "ix_purchases_name_sort_id",
                table: "purchases",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_purchases_owner_id",
                table: "purchases",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_purchases_supplier_id_name",
                table: "purchases",
                columns: new[] { "supplier_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rack_roles_name",
                table: "rack_roles",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rack_roles_name_sort_id",
                table: "rack_roles",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rack_roles_owner_id",
                table: "rack_roles",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_rack_roles_slug",
                table: "rack_roles",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rack_types_manufacturer_id_model",
                table: "rack_types",
                columns: new[] { "manufacturer_id", "model" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rack_types_manufacturer_id_model_sort",
                table: "rack_types",
                columns: new[] { "manufacturer_id", "model_sort" });

            migrationBuilder.CreateIndex(
                name: "ix_rack_types_owner_id",
                table: "rack_types",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_rack_types_slug",
                table: "rack_types",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_racks_asset_tag",
                table: "racks",
                column: "asset_tag",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_racks_location_id_facility_id",
                table: "racks",
                columns: new[] { "location_id", "facility_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_racks_location_id_name",
                table: "racks",
                columns: new[] { "location_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_racks_name_sort_id",
                table: "racks",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_racks_owner_id",
                table: "racks",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_racks_rack_type_id",
                table: "racks",
                column: "rack_type_id");

            migrationBuilder.CreateIndex(
                name: "ix_racks_role_id",
                table: "racks",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ix_racks_serial_key",
                table: "racks",
                column: "serial_key");

            migrationBuilder.CreateIndex(
                name: "ix_racks_site_id_location_id_name_sort",
                table: "racks",
                columns: new[] { "site_id", "location_id", "name_sort" });

            migrationBuilder.CreateIndex(
                name: "ix_racks_tag_key",
                table: "racks",
                column: "tag_key");

            migrationBuilder.CreateIndex(
                name: "ix_racks_tenant_id",
                table: "racks",
                column: "tenant_id");

            migrationBuilder.CreateIndex(
                name: "ix_regions_name",
                table: "regions",
                column: "name",
                unique: true,
                filter: "parent_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_regions_name_sort_id",
                table: "regions",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_regions_owner_id",
                table: "regions",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_regions_parent_id_name",
                table: "regions",
                columns: new[] { "parent_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_regions_parent_id_slug",
                table: "regions",
                columns: new[] { "parent_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_regions_path",
                table: "regions",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_regions_slug",
                table: "regions",
                column: "slug",
                unique: true,
                filter: "parent_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_sites_name",
                table: "sites",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sites_name_sort_id",
                table: "sites",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_sites_owner_id",
                table: "sites",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_sites_region_id",
                table: "sites",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_sites_slug",
                table: "sites",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sites_tenant_id",
                table: "sites",
                column: "tenant_id");

            migrationBuilder.CreateIndex(
                name: "ix_suppliers_name",
                table: "suppliers",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suppliers_name_sort_id",
                table: "suppliers",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_suppliers_owner_id",
                table: "suppliers",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_suppliers_slug",
                table: "suppliers",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tagged_items_tag_id_object_type_object_id",
                table: "tagged_items",
                columns: new[] { "tag_id", "object_type", "object_id" });

            migrationBuilder.CreateIndex(
                name: "ix_tags_name",
                table: "tags",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tags_slug",
                table: "tags",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tenants_name_sort_id",
                table: "tenants",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_tenants_owner_id",
                table: "tenants",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_tenants_slug",
                table: "tenants",
                column: "slug");

            migrationBuilder.CreateIndex(
                name: "ix_tokens_digest",
                table: "tokens",
                column: "digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tokens_user_id",
                table: "tokens",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_claims_user_id",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_logins_user_id",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_passkeys_user_id",
                table: "user_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "users",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_assets_module_module_id",
                table: "assets",
                column: "module_id",
                principalTable: "modules",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_module_bays_modules_module_id",
                table: "module_bays",
                column: "module_id",
                principalTable: "modules",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_module_bays_devices_device_id",
                table: "module_bays");

            migrationBuilder.DropForeignKey(
                name: "fk_modules_devices_device_id",
                table: "modules");

            migrationBuilder.DropForeignKey(
                name: "fk_module_bays_modules_module_id",
                table: "module_bays");

            migrationBuilder.DropTable(
                name: "assets");

            migrationBuilder.DropTable(
                name: "audit_flow_page_assignments");

            migrationBuilder.DropTable(
                name: "audit_scans");

            migrationBuilder.DropTable(
                name: "audit_trails");

            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "choices");

            migrationBuilder.DropTable(
                name: "custom_fields");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "facts");

            migrationBuilder.DropTable(
                name: "permission_users");

            migrationBuilder.DropTable(
                name: "tagged_items");

            migrationBuilder.DropTable(
                name: "tokens");

            migrationBuilder.DropTable(
                name: "user_claims");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "user_passkeys");

            migrationBuilder.DropTable(
                name: "user_tokens");

            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropTable(
                name: "inventory_items");

            migrationBuilder.DropTable(
                name: "inventory_item_types");

            migrationBuilder.DropTable(
                name: "audit_flow_pages");

            migrationBuilder.DropTable(
                name: "audit_flows");

            migrationBuilder.DropTable(
                name: "audit_trail_sources");

            migrationBuilder.DropTable(
                name: "custom_field_choice_sets");

            migrationBuilder.DropTable(
                name: "permissions");

            migrationBuilder.DropTable(
                name: "tags");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "contacts");

            migrationBuilder.DropTable(
                name: "purchases");

            migrationBuilder.DropTable(
                name: "inventory_item_groups");

            migrationBuilder.DropTable(
                name: "suppliers");

            migrationBuilder.DropTable(
                name: "devices");

            migrationBuilder.DropTable(
                name: "device_roles");

            migrationBuilder.DropTable(
                name: "device_types");

            migrationBuilder.DropTable(
                name: "racks");

            migrationBuilder.DropTable(
                name: "locations");

            migrationBuilder.DropTable(
                name: "rack_roles");

            migrationBuilder.DropTable(
                name: "rack_types");

            migrationBuilder.DropTable(
                name: "sites");

            migrationBuilder.DropTable(
                name: "regions");

            migrationBuilder.DropTable(
                name: "tenants");

            migrationBuilder.DropTable(
                name: "modules");

            migrationBuilder.DropTable(
                name: "module_bays");

            migrationBuilder.DropTable(
                name: "module_types");

            migrationBuilder.DropTable(
                name: "manufacturers");

            migrationBuilder.DropTable(
                name: "owners");
        }
    }
}
