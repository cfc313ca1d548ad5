import {nation} from "../domain/site.js";
import {type Area, missingWords, type Status} from "../domain/tables.js";
import {isReason, type Reason} from "../exhibits/exhibit.js";
import type {AreaFinder} from "./chart-areas.js";
import {numberOf, type ResultRows, shownValue, textOf, yearOf} from "./chart-result.js";
import type {Mapping} from "./chart-roles.js";

/** What a row is drawn as, where it says so. */
export const lineRoles = ["focus", nation, "region", "neighbours", "middle-half", "context"] as const;
export type LineRole = (typeof lineRoles)[number];

/** One figure of a result. */
export interface ResultFigure {
  area: Area;
  /** What the result calls the area. */
  label: string;
  indicator: string | null;
  period: string;
  year: number;
  value: number | null;
  status: Status;
  role: LineRole | null;
  lower: number | null;
  upper: number | null;
}

/** The figures of a result, and what of its rows was left out, in words. */
export interface ResultFigures {
  figures: ResultFigure[];
  notes: string[];
}

/** How the figures of a result are read. */
export interface FiguresOptions {
  mapping: Mapping;
  finder: AreaFinder;
  /** Whose figures they are where no column says. */
  usualArea: string;
  /** The year where no column says; its absence is a reason. */
  usualYear?: number | undefined;
}

const usualStatuses: ReadonlySet<string> = new Set(["final", "provisional", "revised", ...Object.keys(missingWords)]);

/**
 * Reads the rows of a result as figures of areas, indicators and years. A reason where a value is not what its role needs, or where two rows
 * are of one area, indicator and period: drawn, one of them would be lost without a word.
 */
export function readFigures({columns, rows}: ResultRows, options: FiguresOptions): ResultFigures | Reason {
  const {mapping, finder, usualArea, usualYear} = options;
  const place = (role: string) => columns.findIndex(({name}) => name === mapping[role]);
  const at = Object.fromEntries(
    ["area", "indicator", "period", "year", "value", "status", "role", "lower", "upper"].map((role) => [
      role,
      place(role)
    ])
  ) as Record<string, number>;
  const cell = (row: readonly unknown[], role: string) => row[at[role] ?? -1];
  const has = (role: string) => (at[role] ?? -1) >= 0;
  const seen = new Map<string, number>();
  const figures: ResultFigure[] = [];
  let undated = 0;
  let nameless = 0;
  let denied = 0;
  for (const [i, row] of rows.entries()) {
    const wrong = (role: string, expected: string): Reason => ({
      reason: `invalid ${role}: ${shownValue(cell(row, role))} in row ${i + 1} of “${mapping[role]}”, expected ${expected}`
    });
    const year = has("year") ? yearOf(cell(row, "year")) : usualYear;
    if (year === undefined)
      return has("year")
        ? wrong("year", "a year such as 2025")
        : {reason: "missing column: year, name one, or give the year as “year: 2025”"};
    const numbers: Record<string, number | null> = {};
    for (const role of ["value", "lower", "upper"]) {
      const number = numberOf(cell(row, role));
      if (number === undefined) return wrong(role, "a number");
      numbers[role] = number;
    }
    const role = textOf(cell(row, "role"));
    if (role !== null && !(lineRoles as readonly string[]).includes(role))
      return wrong("role", `one of ${lineRoles.join(", ")}, or nothing`);
    const label = has("area") ? textOf(cell(row, "area")) : usualArea;
    if (year === null) undated += 1;
    else if (label === null) nameless += 1;
    if (year === null || label === null) continue;
    const value = numbers.value ?? null;
    const status = statusOf(textOf(cell(row, "status")), value);
    if (!isReason(status) && value !== null && isMissing(status.status)) denied += 1;
    if (isReason(status)) return wrong("status", `one of ${[...usualStatuses].join(", ")}`);
    const period =
      textOf(has("period") ? cell(row, "period") : has("year") ? periodText(cell(row, "year"), year) : year) ??
      String(year);
    const area = finder.of(label);
    const indicator = textOf(cell(row, "indicator"));
    const key = JSON.stringify([area.area, indicator, period, role]);
    const before = seen.get(key);
    if (before !== undefined)
      return {
        reason: `two rows for ${area.name} in ${period} (${before + 1} and ${i + 1}): a chart needs one for each area${has("indicator") ? ", indicator" : ""} and period`
      };
    seen.set(key, i);
    const {lower = null, upper = null} = numbers;
    figures.push({
      ...{area, label, indicator, period, year, lower, upper},
      value: isMissing(status.status) ? null : value,
      status: status.status,
      role: role as LineRole | null
    });
  }
  const rowsWithout = (count: number, what: string) =>
    count > 0 ? [`${count} ${count === 1 ? "row" : "rows"} without ${what} left out.`] : [];
  return {
    figures,
    notes: [
      ...rowsWithout(undated, "a year"),
      ...rowsWithout(nameless, "an area"),
      ...(denied > 0
        ? [`${denied} ${denied === 1 ? "figure" : "figures"} left out whose status says that there is none.`]
        : [])
    ]
  };
}

/** A period's own words where a year is written as one: "2024-25"; otherwise the year. */
function periodText(value: unknown, year: number): string {
  return typeof value === "string" && !/^\d{4}-\d\d-\d\d/.test(value.trim()) ? value.trim() : String(year);
}

/** A status as the tables have it: a value without one is taken as it is, and no value as not published. */
function statusOf(text: string | null, value: number | null): {status: Status} | Reason {
  if (text !== null && !usualStatuses.has(text)) return {reason: text};
  if (text !== null && (value !== null || isMissing(text as Status))) return {status: text as Status};
  return {status: value === null ? "missing" : "final"};
}

/** Whether a status says that there is no figure. */
function isMissing(status: Status): boolean {
  return status in missingWords && status !== "doubted";
}
