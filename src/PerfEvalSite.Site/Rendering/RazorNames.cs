// The SDK's Razor compiler writes these names into every template it compiles, whether or not they are used. Standing here they
// spare the tool ASP.NET itself: it starts quicker, needs nothing but .NET, and its templates can be compiled ahead of time.
#pragma warning disable CA1040, CA1019, CS9113, IDE0060

namespace Microsoft.AspNetCore.Razor.Hosting
{
    [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
    internal sealed class RazorCompiledItemAttribute(Type type, string kind, string identifier) : Attribute;

    [AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
    internal sealed class RazorCompiledItemMetadataAttribute(string key, string value) : Attribute;
}

namespace Microsoft.AspNetCore.Mvc
{
    internal interface IUrlHelper;

    internal interface IViewComponentHelper;
}

namespace Microsoft.AspNetCore.Mvc.Rendering
{
    internal interface IJsonHelper;

    internal interface IHtmlHelper<TModel>;
}

namespace Microsoft.AspNetCore.Mvc.ViewFeatures
{
    internal interface IModelExpressionProvider;
}

namespace Microsoft.AspNetCore.Mvc.Razor.Internal
{
    [AttributeUsage(AttributeTargets.Property)]
    internal sealed class RazorInjectAttribute : Attribute;
}
