using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Inventory.Browser.Tests.Support;

/// <summary>The line between a server and PostgreSQL, which can be cut and mended.</summary>
public sealed class DatabaseLine : IDisposable
{
    private readonly NpgsqlConnectionStringBuilder _database;
    private readonly ConcurrentBag<Socket> _open = [];
    private Socket? _listener;

    public DatabaseLine(string connectionString)
    {
        _database = new(connectionString);
        Listen(0);
    }

    public int Port { get; private set; }

    /// <summary>The way to the database over this line.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Host = "127.0.0.1", Port = Port }.ConnectionString;

    public void Cut()
    {
        _listener?.Dispose();
        _listener = null;
        while (_open.TryTake(out var socket)) socket.Dispose();
    }

    public void Mend() => Listen(Port);

    public void Dispose() => Cut();

    private void Listen(int port)
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
        listener.Listen();
        Port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        _listener = listener;
        _ = AcceptAsync(listener);
    }

    private async Task AcceptAsync(Socket listener)
    {
        try
        {
            while (true)
            {
                var (near, far) = (await listener.AcceptAsync(), await ReachAsync());
                _open.Add(near);
                _open.Add(far);
                _ = CarryAsync(near, far);
                _ = CarryAsync(far, near);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private async Task<Socket> ReachAsync()
    {
        var isFolder = _database.Host!.StartsWith('/');
        var socket = isFolder ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(isFolder ? new UnixDomainSocketEndPoint($"{_database.Host}/.s.PGSQL.{_database.Port}") : new DnsEndPoint(_database.Host, _database.Port));
        return socket;
    }

    private static async Task CarryAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is var count and > 0) await to.SendAsync(buffer.AsMemory(0, count));
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Cut, or one end has gone.
        }
        from.Dispose();
        to.Dispose();
    }
}
