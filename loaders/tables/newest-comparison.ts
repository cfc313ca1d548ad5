import {access} from "node:fs/promises";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {Comparison} from "../../src/domain/comparison.js";

/** What statistics say of an area's newest figure in each indicator. */
export interface NewestComparison {
  of: (area: string) => Promise<readonly Comparison[]>;
  close: () => void;
}

/**
 * Opens the table of comparisons of a built site for the newest row of each indicator, which pages of areas show; throws where the site has none.
 */
export async function openNewestComparison(dist: string): Promise<NewestComparison> {
  const file = join(dist, "data", "comparison.parquet");
  await access(file).catch(() => {
    throw new Error(`missing table: comparison, expected ${file} from the build`);
  });
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  const connection = await instance.connect();
  await connection.run(`
CREATE TABLE newest AS
SELECT *
FROM read_parquet('${file.replaceAll("'", "''")}')
QUALIFY ROW_NUMBER() OVER (PARTITION BY indicator, area ORDER BY year DESC) = 1`);
  return {
    async of(area) {
      const found = await connection.runAndReadAll("SELECT * FROM newest WHERE area = ? ORDER BY indicator", [area]);
      return found.getRowObjectsJS() as unknown as Comparison[];
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    }
  };
}
