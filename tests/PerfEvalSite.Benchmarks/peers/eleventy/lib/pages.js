// The same pages as the layouts of ../hugo make.
import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt();
const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const text = value => /[&<>"']/.test(value) ? value.replace(/[&<>"']/g, c => entities[c]) : value;
const sum = (lines, column) => lines.reduce((all, line) => all + Number(line[column]), 0);
const percent = (part, whole) => (100 * part / whole).toFixed(2);
const row = (cells, tag = "td") => `<tr>${cells.map(cell => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
const table = (heads, rows) => `<table>
<thead>${row(heads, "th")}</thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;

const page = (title, way, main) => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<link rel="stylesheet" href="/site.css">
</head>
<body>
<header><a href="/">绩效评价公开</a>${way}</header>
<main>
${main}
</main>
<footer>虚构的数据，只用来比较速度。</footer>
</body>
</html>
`;

const toRegion = agency => ` › <a href="/regions/${agency.regionId}/">${text(agency.region)}</a>`;
const toAgency = agency => `<a href="/agencies/${agency.code}/">${text(agency.title)}</a>`;

export const home = (regions, agencies) => page("绩效评价公开", "", `<h1>绩效评价公开</h1>
<p>${agencies} 个单位</p>
<ul>
${regions.map(one => `<li><a href="/regions/${one.id}/">${text(one.name)}</a> ${one.agencies.length}</li>`).join("\n")}
</ul>`);

export const region = one => page(one.name, "", `<h1>${text(one.name)}</h1>
${table(["单位", "层级", "最近得分", "等级", "执行率（%）"], one.agencies.map(agency => {
  const last = agency.years.at(-1);
  return row([toAgency(agency), text(agency.level), last.total, last.grade, percent(sum(last.funds, "executed"), sum(last.funds, "adjusted"))]);
}))}`);

export const agency = one => page(one.title, toRegion(one), `<h1>${text(one.title)}</h1>
<p>${text(one.region)} ${text(one.level)} ${one.code}</p>
${table(["年度", "得分", "等级", "年初预算（万元）", "调整预算（万元）", "执行（万元）", "执行率（%）", "“三公”经费（万元）"], one.years.map(year => {
  const [initial, adjusted, executed] = ["initial", "adjusted", "executed"].map(column => sum(year.funds, column));
  return row([`<a href="/agencies/${one.code}/${year.year}/">${year.year}</a>`, year.total, year.grade,
    initial.toFixed(2), adjusted.toFixed(2), executed.toFixed(2), percent(executed, adjusted), sum(year.threePublic, "final").toFixed(2)]);
}))}
<p><a href="indicators.csv">全部指标（CSV）</a></p>`);

export const csv = one => "年度,一级指标,二级指标,三级指标,目标值,完成值,分值,得分\n" + one.years.flatMap(year => year.indicators.map(line =>
  `${year.year},${line.level1},${line.level2},${line.level3},"${line.target}","${line.actual}",${line.weight},${line.score}\n`)).join("");

export function year(agency, one) {
  const [initial, adjusted, executed] = ["initial", "adjusted", "executed"].map(column => sum(one.funds, column));
  const final = sum(one.threePublic, "final");
  return page(agency.title, `${toRegion(agency)} › ${toAgency(agency)}`, `<h1>${text(agency.title)}${one.year}年度</h1>
<p>${text(agency.region)} ${text(agency.level)} ${agency.code} 得分 ${one.total} 等级 ${one.grade}</p>
<h2>指标</h2>
${table(["一级指标", "二级指标", "三级指标", "目标值", "完成值", "分值", "得分"], [
    ...one.indicators.map(line => row([text(line.level1), text(line.level2), text(line.level3), text(line.target), text(line.actual), line.weight, line.score])),
    `<tr><th colspan="5">合计</th><td>${sum(one.indicators, "weight").toFixed(2)}</td><td>${one.total}</td></tr>`])}
<h2>资金（万元）</h2>
${table(["项目", "年初预算", "调整预算", "执行", "执行率（%）"], [
    ...one.funds.map(line => row([text(line.project), line.initial, line.adjusted, line.executed, percent(line.executed, line.adjusted)])),
    `<tr><th>合计</th><td>${initial.toFixed(2)}</td><td>${adjusted.toFixed(2)}</td><td>${executed.toFixed(2)}</td><td>${percent(executed, adjusted)}</td></tr>`])}
<svg viewBox="0 0 640 130" role="img" aria-label="执行率">
${one.funds.map((line, i) => {
    const rate = 100 * line.executed / line.adjusted;
    return `<text x="0" y="${i * 25 + 18}">${text(line.project)}</text><rect x="190" y="${i * 25 + 5}" width="${(3.5 * rate).toFixed(2)}" height="16"/><text x="560" y="${i * 25 + 18}">${rate.toFixed(2)}%</text>`;
  }).join("\n")}
</svg>
<h2>“三公”经费（万元）</h2>
${table(["项目", "预算", "决算", "占比（%）"], [
    ...one.threePublic.map(line => row([text(line.item), line.budget, line.final, percent(line.final, final)])),
    `<tr><th>合计</th><td>${sum(one.threePublic, "budget").toFixed(2)}</td><td>${final.toFixed(2)}</td><td>100.00</td></tr>`])}
<p>公务接待 ${one.batches} 批次，${one.persons} 人次。</p>
<h2>说明</h2>
${markdown.render(one.text)}`);
}
