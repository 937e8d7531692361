using Inventory.Blazor.Account;
using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Images;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Inventory.Blazor.Images;

/// <summary>Pictures go in and out beside the circuit: handed in as a form of files, read by whoever may see the record and what it shows.</summary>
internal static partial class ImageEndpoints
{
    /// <summary>What a browser must send with its cookie: a form of another site cannot. Its value is free.</summary>
    public const string OwnHeader = "X-Inventory-Upload";

    private const int LongestBoundary = 70;

    public static void MapImages(this WebApplication app)
    {
        app.MapPost("/image-attachments/upload", TakeAsync).RequireAuthorization().DisableAntiforgery();
        app.MapGet("/image-attachments/{id:long}/file", ShowAsync).RequireAuthorization(SigningIn.CookieOrToken);
    }

    private static async Task<IResult> TakeAsync(string? object_type, long? object_id, HttpContext context, ImageUploader uploader, Viewers viewers, ILogger<ImageUploader> log, CancellationToken cancel)
    {
        if (!context.Request.Headers.ContainsKey(OwnHeader)) return Detail($"Send the header {OwnHeader}.", StatusCodes.Status403Forbidden);
        var viewer = await CurrentViewer.OfAsync(viewers, context.User, cancel);
        switch (await uploader.RefusalAsync(viewer, object_type ?? "", object_id ?? 0, cancel))
        {
            case SaveResult.Forbidden:
                return Detail("Your rights do not cover adding images.", StatusCodes.Status403Forbidden);
            case SaveResult.Gone:
                return Detail("There is no such row.", StatusCodes.Status404NotFound);
            case SaveResult.Refused refused:
                return Detail(refused.Problems.ToString(), StatusCodes.Status400BadRequest);
        }
        if (BoundaryOf(context.Request) is not { } boundary) return Detail("Send the pictures as files of a form.", StatusCodes.Status415UnsupportedMediaType);
        var uploads = new List<Upload>();
        var reader = new MultipartReader(boundary, context.Request.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(cancel) is { } section)
                if (section.AsFileSection() is { FileName: { Length: > 0 } name, FileStream: { } content })
                    uploads.Add(await TakeOneAsync(name, content));
        }
        catch (Exception error) when (error is InvalidDataException || (error is IOException and not BadHttpRequestException))
        {
            uploads.Add(new Upload.Refused("", "What was sent breaks off, or is no form."));
        }
        if (uploads.Count == 0) return Detail("There is no file in it.", StatusCodes.Status400BadRequest);
        return Results.Json(
            new { kept = uploads.OfType<Upload.Kept>(), refused = uploads.OfType<Upload.Refused>() },
            ApiJson.Options,
            statusCode: uploads.Any(u => u is Upload.Kept) ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

        async Task<Upload> TakeOneAsync(string name, Stream content)
        {
            try
            {
                return await uploader.AddAsync(viewer, object_type!, object_id!.Value, name, content, cancel);
            }
            catch (ImageFolderException error)
            {
                LogFolder(log, error);
                return new Upload.Refused(name, $"{name} could not be written on the server; nothing of it was kept.");
            }
        }
    }

    private static async Task<IResult> ShowAsync(long id, HttpContext context, Operations operations, Catalog catalog, ImageFiles files, Viewers viewers, CancellationToken cancel)
    {
        var viewer = await CurrentViewer.OfAsync(viewers, context.User, cancel);
        await using var operation = operations.Read(viewer);
        if ((await operation.Records<ImageAttachment>().FindAsync(id, [], cancel))?.Rows[0] is not { } row
            || catalog.WithObjectType(row.ObjectType) is not { } kind
            || await operation.FindAnyAsync(kind, row.ObjectId, cancel: cancel) is null
            || files.Open(row.Image) is not { } file) return Results.NotFound();
        var format = PictureFormat.Of(row.Image);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Asked again each time: a right may be taken away, and what did not change is not sent again.
        headers.CacheControl = "private, no-cache";
        var shown = new ContentDispositionHeaderValue("inline");
        shown.SetHttpFileName(Path.ChangeExtension(row.ToString(), format.Extension));
        headers.ContentDisposition = shown.ToString();
        return Results.Stream(file, format.MediaType, entityTag: new EntityTagHeaderValue($"\"{Path.GetFileNameWithoutExtension(row.Image)}\""));
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= LongestBoundary } boundary ? boundary.ToString() : null;

    private static IResult Detail(string text, int status) => Results.Json(new { detail = text }, ApiJson.Options, statusCode: status);

    [LoggerMessage(LogLevel.Error, "The folder of pictures takes nothing.")]
    private static partial void LogFolder(ILogger log, Exception error);
}
