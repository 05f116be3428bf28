using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using PerfEvalSite.Import.Sources;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Architecture;

/// <summary>
/// Internal by default: a type is public when another project names it, or when it is shown by one that is named. Tests see the rest
/// through <c>InternalsVisibleTo</c>, and count as nobody.
/// </summary>
public class PublicTypesTests
{
    private static readonly Assembly[] Projects =
    [
        typeof(Disclosure).Assembly, typeof(SitePaths).Assembly, typeof(SourceReader).Assembly,
    ];

    [Fact]
    public void A_public_type_is_named_by_another_project()
    {
        string folder = Path.GetDirectoryName(typeof(Disclosure).Assembly.Location)!;
        HashSet<string> named = [.. Directory.EnumerateFiles(folder, "*.dll")
            .Where(file => Path.GetFileName(file).StartsWith("PerfEvalSite", StringComparison.Ordinal) || Path.GetFileName(file).StartsWith("perfeval", StringComparison.Ordinal))
            .Where(file => Path.GetFileName(file) != "PerfEvalSite.Tests.dll")
            .SelectMany(Named)];
        var shown = new HashSet<Type>();
        foreach (Type type in Projects.SelectMany(project => project.GetExportedTypes()).Where(type => named.Contains(type.FullName!)))
            Show(type, shown);
        Complaints.None(Projects
            .SelectMany(project => project.GetExportedTypes())
            .Where(type => !type.IsNested && !shown.Contains(type) && !HasConstants(type))
            .Select(type => $"{type.FullName} is public, and no other project names it"));
    }

    /// <summary>Of a constant nothing remains but its value where it is used.</summary>
    private static bool HasConstants(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Any(field => field.IsLiteral);

    private static IEnumerable<string> Named(string file)
    {
        using var stream = File.OpenRead(file);
        using var image = new PEReader(stream);
        MetadataReader reader = image.GetMetadataReader();
        foreach (TypeReferenceHandle handle in reader.TypeReferences)
        {
            TypeReference type = reader.GetTypeReference(handle);
            yield return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
        }
    }

    /// <summary>With the type everything that its public face shows.</summary>
    private static void Show(Type type, HashSet<Type> shown)
    {
        if (type.HasElementType)
            Show(type.GetElementType()!, shown);
        foreach (Type argument in type.GetGenericArguments())
            if (!argument.IsGenericParameter)
                Show(argument, shown);
            else
                foreach (Type constraint in argument.GetGenericParameterConstraints())
                    Show(constraint, shown);
        Type one = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (!Projects.Contains(one.Assembly) || !shown.Add(one))
            return;
        if (one.BaseType is { } from)
            Show(from, shown);
        if (one.DeclaringType is { } around)
            Show(around, shown);
        foreach (Type part in one.GetInterfaces().Concat(one.GetNestedTypes()))
            Show(part, shown);
        const BindingFlags Face = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (MethodBase method in one.GetMethods(Face).Cast<MethodBase>().Concat(one.GetConstructors(Face)).Where(method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly))
        {
            foreach (ParameterInfo parameter in method.GetParameters())
                Show(parameter.ParameterType, shown);
            if (method is MethodInfo { ReturnType: { } result })
                Show(result, shown);
            if (method.IsGenericMethodDefinition)
                foreach (Type constraint in method.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()))
                    Show(constraint, shown);
        }
        foreach (FieldInfo field in one.GetFields(Face).Where(field => field.IsPublic || field.IsFamily))
            Show(field.FieldType, shown);
    }
}
