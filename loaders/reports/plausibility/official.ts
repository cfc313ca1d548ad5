import {existsSync} from "node:fs";
import {basename, join} from "node:path";
import {reportedIndicators} from "../../../src/domain/reported-indicators.js";
import {isSound} from "../../../src/domain/tables.js";
import {readCsv} from "../../files/csv.js";
import type {SourceError} from "../../files/source-error.js";
import {readRows, refuse} from "../../tables/rows.js";
import {areas} from "../../tables/schema.js";
import {readStatistics} from "../../tables/statistics.js";

/** Official figures by reported indicator, area and year. */
export interface OfficialSeries {
  /** The figure of the year; null where there is none. */
  value(indicator: string, area: string, year: number): number | null;
}

/** Official figures of the data folder for every reported indicator that counts exactly what the official one does. */
export async function readOfficial(folder: string): Promise<OfficialSeries> {
  const label = basename(folder);
  const problems: SourceError[] = [];
  const rows = readRows(areas, await readCsv(join(folder, "areas.csv"), `${label}/areas.csv`), problems);
  const known = new Set(rows.map(({row}) => row.area));
  const values = new Map<string, number>();
  for (const {indicator, official} of reportedIndicators) {
    const path = join(folder, "statistics", `${indicator}.csv`);
    // An indicator beside one of another name counts other ages: no figure of it is wrong for being different.
    if (official !== indicator || !existsSync(path)) continue;
    const csv = await readCsv(path, `${label}/statistics/${indicator}.csv`);
    // A value that is itself doubted says nothing against a report's.
    for (const row of readStatistics(indicator, csv, known, problems))
      if (isSound(row)) values.set(`${indicator} ${row.area} ${row.year}`, row.value);
  }
  refuse(problems);
  return {value: (indicator, area, year) => values.get(`${indicator} ${area} ${year}`) ?? null};
}
