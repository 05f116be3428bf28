namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE4160–PE4162: editions that cannot be registered in the ledger.</summary>
public static class LedgerCodes
{
    public static readonly DiagnosticCode Broken = new("PE4160", Severity.Error,
        new("登记册的链条断了", "The ledger's chain is broken"),
        new("登记册 ledger.jsonl 第 {0} 行{1}。", "Line {0} of ledger.jsonl {1}."),
        new("从公开的那一份取回原来的 ledger.jsonl；不知道是谁改的，先不要再登记。", "Put back ledger.jsonl as it was published; while nobody knows who changed it, register nothing more."),
        new("每一行写着上一行的散列：改动或抽掉以前的一行，后面就接不上。断了的链条上再接新的，等于替改动作证。", "Each line has the hash of the one before; adding to a broken chain would bear witness to what was changed."));

    public static readonly DiagnosticCode DateBefore = new("PE4161", Severity.Error,
        new("这一版的日期早于上一版", "An edition dated before the last"),
        new("这一版写的日期是 {0}，登记册里上一版是 {1}。", "This edition is dated {0}, the last one in the ledger {1}."),
        new("核对 --edition 的日期。", "See to the date of --edition."),
        new("登记册按公开的先后排列。", "The ledger is in the order of publication."));

    public static readonly DiagnosticCode BadKey = new("PE4162", Severity.Error,
        new("签名用的密钥读不懂", "The key for signing cannot be used"),
        new("“{0}”不是 PEM 格式的 ECDSA 私钥。", "'{0}' is no private ECDSA key in PEM."),
        new("例如用 openssl ecparam -name prime256v1 -genkey -noout -out key.pem 生成一个，妥善保存，不要放进数据文件夹。", "Make one, for example with openssl ecparam -name prime256v1 -genkey -noout -out key.pem; keep it safe, and out of the data folder."),
        new("公钥随网站公布，读者用它核对签名；私钥只在签名时用，不会公布。", "The public key is published with the site for readers; the private one is used for signing alone."));

    public static readonly IReadOnlyList<DiagnosticCode> All = [Broken, DateBefore, BadKey];
}
