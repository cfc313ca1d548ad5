import {areasWord, nation, nationName, peopleWord} from "../domain/site.js";
import type {Subjects} from "../exhibits/exhibit.js";
import {type AnyExhibit, exhibits} from "../exhibits/registry.js";
import {type ColumnKind, columnKind, type ResultColumn} from "./chart-result.js";

/** Roles that a type alone can tell, and texts that are no names of areas. */
const byType: ReadonlySet<string> = new Set(["value", "year", "area", "x", "y"]);
const noArea = /period|date|year|note|source|unit|status|grade|url|report|family|words|text/i;

/** What a column of a result can be to a chart. */
export interface Role {
  /** Its word in the file: `value: rate`. */
  name: string;
  /** What it is, as the page and an error say it. */
  words: string;
  kinds: readonly ColumnKind[];
  /** Whether nothing is drawn without it. */
  isNeeded: boolean;
  /** Names of columns that mean it, the surest first; its own name is one of them. */
  names: readonly string[];
}

const text: readonly ColumnKind[] = ["text"];
const number: readonly ColumnKind[] = ["number"];

const area = role("area", "the area: its address, name or code", text, ["name", "authority", "ons_code", "region"]);
const year = role("year", "the year", ["number", "date", "text"], ["date", "period"]);
const period = role("period", "the period in the source’s words", text);
const value = role("value", "the figure", number, ["rate", "figure", "percent", "share", "mean", "median", "number"]);
const indicator = role("indicator", "the indicator that the figure is of", text);
const status = role("status", "how firm the figure is, or why there is none", text);
const line = role("role", `what a row is drawn as: focus, ${nation}, region, neighbours, middle-half or context`, text);
const lower = role("lower", "the lower limit", number, ["low", "lower_95"]);
const upper = role("upper", "the upper limit", number, ["high", "upper_95"]);

/** What columns can be to a chart of one indicator along the years. */
const alongYears = [needed(year), needed(value), area, indicator, period, status, line, lower, upper];
/** The same to a chart of all authorities in a year. */
const amongAreas = [needed(area), needed(value), year, indicator, period, status, line];
const counts = [
  role("count", "how many are counted", number, ["numerator", "cases"]),
  role("denominator", "among how many", number, ["of", "population", "total"])
];

const ofIndicators: Readonly<Record<string, readonly Role[]>> = {
  trend: alongYears,
  number: alongYears,
  change: [needed(area), needed(year), needed(value), ...counts, indicator, period, status, line],
  funnel: [
    needed(area),
    ...counts.map(needed),
    value,
    year,
    indicator,
    period,
    status,
    line,
    ...["verdict_95", "verdict_998", "plain_95", "plain_998"].map((name) =>
      role(name, `what the figure says of ${nationName}, as the table comparison has it`, text)
    )
  ]
};

const ofSubjects: Readonly<Record<keyof Subjects, readonly Role[]>> = {
  indicator: amongAreas,
  comparison: [needed(area), needed(year), needed(value), indicator, period, status, line],
  pair: [
    needed(area),
    needed(role("x", "the figure across", number)),
    needed(role("y", "the figure upright", number)),
    year,
    role("x_indicator", "the indicator across", text),
    role("y_indicator", "the indicator upright", text),
    role("size", `by what circles are sized, such as ${peopleWord}`, number, ["children", "population"]),
    line
  ],
  around: [
    needed(area),
    needed(role("outcome", "how the grade stood to the one before: better, worse or same", text)),
    needed(role("years_from_inspection", "the year, counted from that of the inspection: from -2 to 2", number)),
    needed(role("difference", `how far the figure lay from ${nationName}’s`, number, ["distance"])),
    role("inspected", "the year of the inspection", ["number", "date", "text"]),
    indicator
  ],
  grades: [
    needed(year),
    needed(role("grade_text", "the grade in words", text)),
    needed(role("authorities", `how many ${areasWord} have it`, number, ["count", "number"])),
    role("grade", "the grade, from 1 to 4", number),
    role("listed", "how many of them are known from a list alone", number),
    role("existing", `how many ${areasWord} there were`, number),
    role("newest", "day of the newest publication known", text)
  ],
  stated: [
    needed(area),
    needed(value),
    needed(role("published", "the day of the report", ["text", "date"])),
    role("page", "its page", number),
    ...["report", "indicator", "unit", "role", "as_at", "as_at_kind", "qualifier", "inspected_from"].map((name) =>
      role(name, "as the tables reported and reports have it", text)
    )
  ],
  judgements: [
    needed(role("date", "when it was published", ["text", "date"], ["published"])),
    needed(role("judgement", "what is judged", text)),
    needed(role("grade_text", "the grade in words", text)),
    area,
    ...["grade", "page"].map((name) => role(name, name === "grade" ? "the grade, from 1 to 4" : "the page", number)),
    ...["framework", "report", "stated_by", "url"].map((name) => role(name, `as the table judgements has it`, text))
  ]
};

/** What columns can be to a kind of chart, those without which it draws nothing first. */
export function rolesOf({name, about}: Pick<AnyExhibit, "name" | "about">): readonly Role[] {
  return ofIndicators[name] ?? ofSubjects[about];
}

/** Which columns play which roles: role to column. */
export type Mapping = Readonly<Record<string, string>>;

/**
 * Guesses what the columns of a result are to a kind of chart: first those called by a name of a role, and for a figure, a year or an area
 * that still lacks one, the first column of its type that nothing else has. What is said already is kept.
 */
export function guessColumns(
  columns: readonly ResultColumn[],
  exhibit: Pick<AnyExhibit, "name" | "about">,
  said: Mapping = {}
): {mapping: Mapping; missing: readonly Role[]} {
  const roles = rolesOf(exhibit);
  const mapping: Record<string, string> = {...said};
  const free = (one: ResultColumn) => !Object.values(mapping).includes(one.name);
  const fits = (one: ResultColumn, {kinds}: Role) => kinds.includes(columnKind(one));
  const take = (wanted: Role, matches: (one: ResultColumn) => boolean) => {
    if (mapping[wanted.name] !== undefined) return;
    const found = columns.find((one) => free(one) && fits(one, wanted) && matches(one));
    if (found) mapping[wanted.name] = found.name;
  };
  // Each role's own name before any other that could mean it.
  for (const wanted of roles) take(wanted, (one) => plain(one.name) === wanted.name);
  for (const wanted of roles) for (const name of wanted.names.slice(1)) take(wanted, (one) => plain(one.name) === name);
  const isLikeYear = ({name}: ResultColumn) => /year/i.test(name);
  for (const wanted of roles.filter(({name}) => byType.has(name)))
    take(
      wanted,
      (one) => (wanted.name === "year") === isLikeYear(one) && !(wanted.name === "area" && noArea.test(one.name))
    );
  return {mapping, missing: roles.filter(({name, isNeeded}) => isNeeded && mapping[name] === undefined)};
}

/** The kinds of charts that a result can be drawn as, those first that its columns name most surely. */
export function exhibitsFor(columns: readonly ResultColumn[]): AnyExhibit[] {
  return exhibits
    .map((exhibit, i) => ({exhibit, i, ...guessColumns(columns, exhibit)}))
    .filter(({missing}) => missing.length === 0)
    .sort((a, b) => surety(b) - surety(a) || a.i - b.i)
    .map(({exhibit}) => exhibit);
}

/** How many roles are played by columns of their own name, and then by any. */
function surety({mapping}: {mapping: Mapping}): number {
  const roles = Object.entries(mapping);
  return roles.filter(([role, column]) => plain(column) === role).length + roles.length / 100;
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
}

function role(name: string, words: string, kinds: readonly ColumnKind[], others: readonly string[] = []): Role {
  return {name, words, kinds, isNeeded: false, names: [name, ...others]};
}

function needed(one: Role): Role {
  return {...one, isNeeded: true};
}
