using System.Text.Json;

namespace PerfEvalSite.Site.Charts;

/// <summary>Plotly's buttons in Chinese; its own locale files are not part of the basic bundle.</summary>
internal static class PlotlyConfig
{
    private static readonly (string English, string Chinese)[] Dictionary =
    [
        ("Autoscale", "自动缩放"),
        ("Box Select", "矩形选择"),
        ("Double-click to zoom back out", "双击还原"),
        ("Double-click on legend to isolate one trace", "双击图例只看一项"),
        ("Download plot as a PNG", "下载为PNG图片"),
        ("Download plot", "下载图片"),
        ("Lasso Select", "套索选择"),
        ("Pan", "平移"),
        ("Reset axes", "重置坐标轴"),
        ("Image download succeeded", "图片已下载"),
        ("Preparing image - this may take a few seconds", "正在生成图片，请稍候"),
        ("Reset", "重置"),
        ("Sorry, there was a problem downloading your image!", "抱歉，图片下载出错。"),
        ("Zoom", "缩放"),
        ("Zoom in", "放大"),
        ("Zoom out", "缩小"),
    ];

    public static void Write(Utf8JsonWriter json, string id)
    {
        json.WriteStartObject("config");
        json.WriteBoolean("responsive", true);
        json.WriteBoolean("displaylogo", false);
        // Plotly 4 has a button that sends the figure to its maker's server, and it is there by default.
        json.WriteBoolean("showSendToCloud", false);
        json.WriteString("plotlyServerURL", "");
        json.WriteString("locale", "zh-CN");
        json.WriteStartObject("locales");
        json.WriteStartObject("zh-CN");
        json.WriteStartObject("dictionary");
        foreach (var (english, chinese) in Dictionary)
            json.WriteString(english, chinese);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("modeBarButtonsToRemove");
        json.WriteStringValue("select2d");
        json.WriteStringValue("lasso2d");
        json.WriteEndArray();
        json.WriteStartObject("toImageButtonOptions");
        json.WriteString("format", "png");
        json.WriteString("filename", id);
        json.WriteNumber("scale", 2);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
