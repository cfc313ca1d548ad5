import {DuckDBInstance} from "@duckdb/node-api";

/** How many rows a Parquet file has; throws where there is no such file. */
export async function parquetRows(file: string): Promise<number> {
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  try {
    const connection = await instance.connect();
    const read = await connection.runAndReadAll(
      `SELECT COUNT(*) AS rows FROM read_parquet('${file.replaceAll("'", "''")}')`
    );
    connection.closeSync();
    return Number(read.getRowObjectsJS()[0]?.rows);
  } finally {
    instance.closeSync();
  }
}
