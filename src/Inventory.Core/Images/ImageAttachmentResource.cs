using Inventory.Core.Resources;

namespace Inventory.Core.Images;

/// <summary>Made by handing in a file at the row that it shows; here it is found, named and taken away.</summary>
public sealed class ImageAttachmentResource : Resource<ImageAttachment>
{
    public ImageAttachmentResource()
        : base("image-attachments", "Image", "Images")
    {
        NetBoxPath = "extras/image-attachments";
        Acts = Acts.Upload | Acts.Change | Acts.Delete;
        var picture = Computed("picture", "Picture", x => new Thumbnail(x.Id, x.ToString()));
        var name = Text(x => x.Name).Searched();
        var description = Text(x => x.Description).Searched();
        var type = Choice(x => x.ObjectType, ImageAttachment.ObjectTypes).Labelled("Kind of object");
        Add(new ObjectIdField<ImageAttachment>(x => x.ObjectId, type)).Labelled("Object's id");
        var row = Add(new ObjectField<ImageAttachment>("object", "Of", x => x.ObjectType, x => x.ObjectId)
        {
            Tab = "Images",
            Kinds = [.. ImageAttachment.ObjectTypes.Seeds.Select(s => s.Value)],
        });
        var width = Number(x => x.ImageWidth).Labelled("Width");
        var height = Number(x => x.ImageHeight).Labelled("Height");
        var dimensions = Computed("dimensions", "Dimensions", x => x.Dimensions, order: [Sort<ImageAttachment>.By(x => x.ImageWidth), Sort<ImageAttachment>.By(x => x.ImageHeight)]);
        Number(x => x.ImageSize).Labelled("Bytes");
        var weight = Computed("weight", "Size", x => x.Weight, order: Sort<ImageAttachment>.By(x => x.ImageSize));
        var added = Instant(x => x.Created).Labelled("Added");

        Name(name, Sort<ImageAttachment>.ByText(x => x.Name));
        List = [picture, name, row, description, dimensions, weight, added];
        Form = [Group("Image", name, description)];
        Detail = [Group("Image", picture, row, name, description, width, height, weight, added)];
    }
}
