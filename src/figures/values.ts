import {missingWords, type Observation, type Status} from "../domain/tables.js";
import {type Period, periodsOf} from "../stats/series.js";

type Row = Pick<Observation, "area" | "period" | "year" | "value" | "status">;

/** Values of an indicator for all areas and periods, as a file carries them. */
export interface PackedValues {
  /** The periods in their own words, by year. */
  periods: string[];
  /** The year that each ends in. */
  years: number[];
  /** Decimals of the steps between values. */
  decimals: number;
  /**
   * A row for each area, ";" between them, and a step for each period, "," between them: nothing where the source has no
   * row; a letter where it has no value and says why; else the difference from the value before in the row, in units of the
   * last decimal, or "=" and the value itself where it has more decimals; then a letter unless the value is final.
   */
  rows: string;
}

/** Letters of why there is no value, and of what is said of one. */
const letters: Readonly<Record<Exclude<Status, "final">, string>> = {
  suppressed: "s",
  "not-available": "n",
  "not-applicable": "x",
  low: "l",
  unreliable: "u",
  missing: "m",
  doubted: "d",
  provisional: "p",
  revised: "r"
};
const statuses = new Map(Object.entries(letters).map(([status, letter]) => [letter, status as Status]));

/** Packs the observations of one indicator; `areas` are slugs in the order of the rows. Throws on an area that is none of them. */
export function packValues(observations: readonly Row[], areas: readonly string[], decimals: number): PackedValues {
  const periods = periodsOf(observations);
  const byPlace = new Map(observations.map((row) => [`${row.area} ${row.period}`, row]));
  const known = new Set(areas);
  const stranger = observations.find(({area}) => !known.has(area));
  if (stranger)
    throw new Error(`unknown area: ${stranger.area}, expected one of the ${areas.length} in the table of areas`);
  const rows = areas.map((area) =>
    packRow(
      periods.map(({period}) => byPlace.get(`${area} ${period}`)),
      decimals
    )
  );
  return {
    periods: periods.map(({period}) => period),
    years: periods.map(({year}) => year),
    decimals,
    rows: rows.join(";").replace(/;+$/, "")
  };
}

/** A value or the reason why there is none, as a step says it; a doubted one is set aside in `doubted`. */
export type Step = Pick<Row, "value" | "status"> & {doubted?: number};

/** One row of values, a step for each period; nothing where there is no row, nor after the last step. */
export function packRow(points: readonly (Step | undefined)[], decimals: number): string {
  return packSteps(points, decimals).join(",").replace(/,+$/, "");
}

/** The steps of a row, one for each period: nothing where there is no row. */
export function packSteps(points: readonly (Step | undefined)[], decimals: number): string[] {
  let before = 0;
  return points.map((point) => {
    if (point === undefined) return "";
    const value = point.doubted ?? point.value;
    if (value === null) return letters[point.status as keyof typeof letters];
    const letter = point.status === "final" ? "" : letters[point.status];
    const whole = Math.round(value * 10 ** decimals);
    if (whole / 10 ** decimals !== value) return `=${value}${letter}`;
    const step = whole - before;
    before = whole;
    return `${step}${letter}`;
  });
}

/**
 * The observations that were packed, of all areas or of those that are wanted. Throws an `Error` with the place of what
 * cannot be read.
 */
export function unpackValues(
  {periods, years, decimals, rows}: PackedValues,
  areas: readonly string[],
  isWanted: (area: string | undefined) => boolean = () => true
): Row[] {
  return rows
    .split(";")
    .flatMap((line, i) => (isWanted(areas[i]) ? unpackRow(line, {area: areas[i], periods, years, decimals}) : []));
}

/** One row of values; `area` is the slug it belongs to. */
export function unpackRow(
  line: string,
  {area, periods, years, decimals}: Omit<PackedValues, "rows"> & {area: string | undefined}
): Row[] {
  let before = 0;
  return line === ""
    ? []
    : line.split(",").flatMap((step, j): Row[] => {
        if (step === "") return [];
        const period: Period = {period: periods[j] ?? "", year: years[j] ?? Number.NaN};
        const [whole, exact, digits, letter = ""] = /^(=?)(-?[\d.]+(?:e-?\d+)?)?([a-z]?)$/.exec(step) ?? [];
        const status = letter === "" ? "final" : statuses.get(letter);
        const amount = digits === undefined ? null : Number(digits);
        if (amount !== null && !exact) before += amount;
        const isRead = amount === null ? !exact && status && status in missingWords : Number.isFinite(before + amount);
        if (area === undefined || Number.isNaN(period.year) || whole === undefined || status === undefined || !isRead)
          throw new Error(`invalid values: row ${area ?? "?"}, place ${j + 1}: “${step.slice(0, 20)}”`);
        if (amount === null) return [{area, ...period, value: null, status}];
        if (exact) return [{area, ...period, value: amount, status}];
        return [{area, ...period, value: before / 10 ** decimals, status}];
      });
}
