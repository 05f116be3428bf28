using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfEvalSite.Desk.Looks;

/// <summary>
/// Which code a template may use: the model, and texts, numbers and lists. So the same data makes the same site, and a template with a slip in it reads no
/// file. It keeps honest templates to that; it is no cage for hostile ones.
/// </summary>
internal static class AllowedCode
{
    private static readonly HashSet<string> types =
    [
        "string", "char", "bool", "byte", "short", "int", "long", "decimal", "object", "System.Array", "System.Math", "System.DateOnly", "System.Nullable<T>", "T?", "System.StringComparer", "System.Index", "System.Range",
        "System.Enum", "System.ValueType", "System.Text.StringBuilder", "System.Linq.Enumerable", "System.IEquatable<T>", "System.IComparable<T>", "System.Collections.IEnumerable", "System.Collections.IEnumerator",
        "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler", "System.IDisposable", "System.ReadOnlySpan<T>", "System.MemoryExtensions",
        "Microsoft.AspNetCore.Razor.Hosting.RazorSourceChecksumAttribute",
    ];

    private static readonly HashSet<string> spaces = ["System.Collections.Generic", "PerfEvalSite.Desk.Looks"];

    /// <summary>Of the class that templates are derived from.</summary>
    private static readonly HashSet<string> ofThePage =
    [
        ".ctor", "Model", "Raw", "Write", "WriteLiteral", "BeginWriteAttribute", "WriteAttributeValue", "EndWriteAttribute", "BeginContext", "EndContext", "IncludeAsync", "ExecuteAsync",
    ];

    /// <summary>Members of allowed types that tell more than the data.</summary>
    private static readonly HashSet<string> never = ["GetType", "GetHashCode"];

    /// <summary>Every use of anything else.</summary>
    public static IEnumerable<(Location At, string Name)> Offences(SemanticModel model)
    {
        foreach (var node in model.SyntaxTree.GetRoot().DescendantNodes(node => !IsAroundTheClass(node)))
        {
            if (node is ExpressionSyntax && model.GetTypeInfo(node).Type is IDynamicTypeSymbol)
                yield return (node.GetLocation(), node.ToString());
            else if (SymbolOf(node, model) is { } symbol && !IsAllowed(symbol, model.Compilation.Assembly))
                yield return (node.GetLocation(), $"{symbol.ContainingType?.Name}.{symbol.Name}".Replace("..ctor", "", StringComparison.Ordinal));
        }
    }

    /// <summary>What Razor writes and no template can.</summary>
    private static bool IsAroundTheClass(SyntaxNode node) => node is UsingDirectiveSyntax or AttributeListSyntax { Target.Identifier.Text: "assembly" };

    private static ISymbol? SymbolOf(SyntaxNode node, SemanticModel model) => node switch
    {
        SimpleNameSyntax or ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax or AttributeSyntax or ElementAccessExpressionSyntax
            => model.GetSymbolInfo(node).Symbol is IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol ? model.GetSymbolInfo(node).Symbol : null,
        TypeOfExpressionSyntax => model.GetTypeInfo(node).Type?.GetMembers("Assembly").FirstOrDefault(),
        _ => null,
    };

    private static bool IsAllowed(ISymbol symbol, IAssemblySymbol own)
    {
        if (SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, own))
            return true;
        if (never.Contains(symbol.Name))
            return false;
        if (symbol is IMethodSymbol { ReducedFrom: { } extension })
            symbol = extension;
        var type = symbol.ContainingType?.OriginalDefinition;
        if (type is null)
            return true;
        string space = type.ContainingNamespace.ToDisplayString();
        string name = type.ToDisplayString();
        if (space == "RazorLight")
            return ofThePage.Contains(symbol.Name);
        return spaces.Contains(space) || types.Contains(name) || type.IsTupleType || type.TypeKind is TypeKind.Delegate or TypeKind.Enum || name == "System.Globalization.CultureInfo" && symbol.Name == "InvariantCulture";
    }
}
