/** The addresses of the engine's files, as a site of tests has them. */
export const engineFiles = {
  wasm: "/duckdb.wasm",
  worker: "/duckdb.worker.js",
  tables: {
    areas: "/areas.parquet",
    neighbours: "/neighbours.parquet",
    indicators: "/indicators.parquet",
    observations: "/observations.parquet",
    reports: "/reports.parquet",
    reported: "/reported.parquet",
    leads: "/leads.parquet",
    judgements: "/judgements.parquet"
  }
};
