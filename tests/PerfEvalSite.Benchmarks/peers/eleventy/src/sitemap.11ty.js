export const data = { permalink: "/sitemap.xml" };

export function render({ regions, agencies }) {
  const pages = ["", ...regions.map(one => `regions/${one.id}/`), ...agencies.flatMap(one => [`agencies/${one.code}/`, ...one.years.map(year => `agencies/${one.code}/${year.year}/`)])];
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map(page => `<url><loc>https://example.org/${page}</loc></url>`).join("\n")}
</urlset>
`;
}
