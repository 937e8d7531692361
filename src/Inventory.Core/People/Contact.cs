using System.Net.Mail;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.People;

/// <summary>A person or a desk that can be reached. Two contacts may have one name.</summary>
[ObjectType("tenancy.contact")]
public sealed class Contact : PrimaryEntity, IKeyed, IChecked
{
    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public List<ContactGroup> Groups { get; set; } = [];

    public string Title { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Email { get; set; } = "";

    public string Address { get; set; } = "";

    public string Link { get; set; } = "";

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public void Check(Problems problems)
    {
        if (Email.Length > 0 && !IsAddress(Email)) problems.Add("email", $"“{Email}” is no e-mail address. They are like ana@example.org.");
        if (Link.Length > 0 && !IsLink(Link)) problems.Add("link", "A link is a whole address: it begins with https:// or http://.");
    }

    public override string ToString() => Name;

    private static bool IsAddress(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && !text.Contains(' ') && (address.Host.Contains('.') || address.Host == "localhost");

    private static bool IsLink(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme is "https" or "http" or "ftps" or "ftp" && link.Host.Length > 0 && !text.Contains(' ');
}
