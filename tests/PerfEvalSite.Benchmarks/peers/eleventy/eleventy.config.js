// Templates are functions (.11ty.js), the quickest that Eleventy knows. BENCH_DATA is the folder of the workload's data files.
export default function (config) {
  config.setQuietMode(true);
  config.setFreezeReservedData(false);
  return { dir: { input: "src" } };
}
