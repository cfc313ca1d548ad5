import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Revision} from "../../src/domain/revision.js";
import {formatCsv, readCsv} from "../files/csv.js";
import {SourceError} from "../files/source-error.js";

/** The file below `data/` with every figure that its source has changed; not there until one has. */
export const revisionsFile = "revisions.csv";

const columns = ["indicator", "area", "period", "was", "now", "since"] as const satisfies readonly (keyof Revision)[];

/** The figures that were changed, oldest first; none where the file is not there. Throws a `SourceError`. */
export async function readRevisions(data: string): Promise<Revision[]> {
  const path = join(data, revisionsFile);
  if (!existsSync(path)) return [];
  const file = `data/${revisionsFile}`;
  const {header, rows} = await readCsv(path, file);
  if (header.join(",") !== columns.join(","))
    throw new SourceError(`invalid header: ${header.join(",")}`, {file, row: 1}, columns.join(","));
  return rows.map(({line, cells}) => {
    const [indicator = "", area = "", period = "", was = "", now = "", since = ""] = cells;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(since))
      throw new SourceError(`invalid day: "${since}"`, {file, row: line, column: "since"}, "one such as 2026-11-26");
    return {indicator, area, period, was, now, since};
  });
}

/** The file with those rows. */
export function revisionsText(revisions: readonly Revision[]): string {
  return formatCsv({columns: columns.map((name) => ({name}))}, revisions);
}
