using System.Net.Sockets;
using Inventory.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Inventory.Core.Tests.Data;

/// <summary>A database that is away is known by its own error, however deep that lies in others.</summary>
public sealed class AwayTests
{
    private static readonly Dialect Postgres = new Postgres("Host=localhost", []);
    private static readonly Dialect Sqlite = new Sqlite("Data Source=:memory:", []);

    [Fact]
    public void RefusedConnection_InsideWhatEfThrows_IsAway()
    {
        var refused = new NpgsqlException("Failed to connect", new SocketException(111));
        Assert.True(Postgres.IsAway(refused));
        Assert.True(Postgres.IsAway(new InvalidOperationException("transient", refused)));
        Assert.True(Postgres.IsAway(new DbUpdateException("saving", refused)));
    }

    [Fact]
    public void LockedFile_InsideWhatEfThrows_IsAway() => Assert.True(Sqlite.IsAway(new DbUpdateException("saving", new SqliteException("busy", 5))));

    [Fact]
    public void OtherErrors_AreNot()
    {
        Assert.False(Postgres.IsAway(new InvalidOperationException("ours", new PostgresException("duplicate", "ERROR", "ERROR", PostgresErrorCodes.UniqueViolation))));
        Assert.False(Sqlite.IsAway(new DbUpdateException("saving", new SqliteException("constraint", 19))));
    }
}
