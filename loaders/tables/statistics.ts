import type {Observation} from "../../src/domain/tables.js";
import {cellStatus, dataCellForms, parseDataCell} from "../data/cell.js";
import {type Period, parsePeriod, periodForms} from "../data/period.js";
import type {CsvFile} from "../files/csv.js";
import {quote, SourceError} from "../files/source-error.js";

/**
 * The observations of one indicator's file: a row an area, a column a period. A blank cell is no observation. What is
 * wrong is added to `problems`, with file, line and column, and left out.
 */
export function readStatistics(
  indicator: string,
  csv: CsvFile,
  areas: ReadonlySet<string>,
  problems: SourceError[]
): Observation[] {
  const {file, header} = csv;
  if (header[0] !== "area")
    throw new SourceError(
      `invalid column: ${quote(header[0])}`,
      {file, row: 1},
      "area as the first column, periods after it"
    );
  const periods = readPeriods(csv, problems);
  const seen = new Map<string, number>();
  const observations: Observation[] = [];
  for (const {line, cells} of csv.rows) {
    const area = cells[0] ?? "";
    const place = {file, row: line, column: "area"};
    if (!areas.has(area)) problems.push(new SourceError(`unknown area: ${quote(area)}`, place, "an area of areas.csv"));
    const first = seen.get(area);
    if (first === undefined) seen.set(area, line);
    else
      problems.push(
        new SourceError(`duplicate area: ${quote(area)}`, place, `one row for each; line ${first} is the other`)
      );

    periods.forEach((period, i) => {
      const text = cells[i + 1] ?? "";
      if (!period || text === "") return;
      try {
        const cell = parseDataCell(text);
        const status = cellStatus(cell, period.release);
        observations.push({indicator, area, period: period.period, year: period.year, value: cell.value, status});
      } catch (cause) {
        if (!(cause instanceof RangeError)) throw cause;
        problems.push(new SourceError(cause.message, {file, row: line, column: header[i + 1]}, dataCellForms, {cause}));
      }
    });
  }
  return observations;
}

/** The periods of the header; undefined for one that is wrong, which is among the problems. */
function readPeriods({file, header}: CsvFile, problems: SourceError[]): (Period | undefined)[] {
  const seen = new Set<string>();
  return header.slice(1).map((words) => {
    const place = {file, row: 1, column: words};
    try {
      const period = parsePeriod(words);
      if (seen.has(period.period))
        problems.push(new SourceError(`duplicate period: ${quote(words)}`, place, "one column for each period"));
      seen.add(period.period);
      return period;
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      problems.push(new SourceError(cause.message, place, periodForms, {cause}));
      return undefined;
    }
  });
}
