import {type ChartState, isSlug, parseChartState} from "./chart-state.js";

/** The kinds of charts that can be embedded; each has its line in `kinds.ts`. */
export const chartKinds = ["trend", "ranking", "timeline", "number"] as const;
export type ChartKind = (typeof chartKinds)[number];

export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** What an author asks of an embedded chart, in attributes of the element or in the query of a frame's address. */
export interface EmbedRequest {
  chart: ChartKind;
  /** Slug of the indicator; empty where the chart carries its own values, or needs none. */
  indicator: string;
  /** The choices of the chart, in the words of the site's own addresses. */
  state: ChartState;
  theme: Theme;
  /** A title and a note in the author's words; null leaves them to the chart. */
  title: string | null;
  note: string | null;
  /** Values that the chart carries, as `frozen.ts` writes them; null where it uses the site's newest. */
  values: string | null;
  /** What could not be understood, in words for the author. */
  problems: string[];
}

/** An error of what was asked, which the author can mend: its words are shown in the chart's place. */
export class RequestError extends Error {
  // Scripts of other kinds have a class of their own.
  override readonly name = "RequestError";
}

/** Names of all that can be asked; those of the state are the site's own. */
export const requestNames = [
  "chart",
  "indicator",
  "areas",
  "compare",
  "average",
  "model",
  "from",
  "to",
  "zero",
  "reports",
  "view",
  "year",
  "sort",
  "theme",
  "title",
  "note",
  "values"
] as const;

/** Longest title and note in characters: what fits a heading and a line under a chart. */
export const longest = {title: 200, note: 400, values: 4000, other: 400} as const;

/** Reads what is asked; never throws: what it does not know keeps its default and is named in `problems`. */
export function parseRequest(read: (name: string) => string | null): EmbedRequest {
  const problems: string[] = [];
  const text = (name: string): string | null => {
    const value = read(name)?.trim() ?? "";
    const limit = longest[name as keyof typeof longest] ?? longest.other;
    if (value.length <= limit) return value || null;
    problems.push(`${name} is too long: ${value.length} characters, expected at most ${limit}`);
    return null;
  };
  const word = <T extends string>(name: string, words: readonly T[], otherwise: T): T => {
    const value = text(name);
    const found = words.find((one) => one === value?.toLowerCase());
    if (value !== null && found === undefined)
      problems.push(`unknown ${name}: “${value.slice(0, 40)}”, expected one of ${words.join(", ")}`);
    return found ?? otherwise;
  };
  const query = new URLSearchParams();
  for (const name of requestNames) {
    const value = name === "title" || name === "note" || name === "values" ? null : text(name);
    if (value !== null) query.set(name, value);
  }
  const {problems: choices, ...state} = parseChartState(query);
  problems.push(...choices);
  const chart = word("chart", chartKinds, "trend");
  const indicator = query.get("indicator") ?? "";
  const values = text("values");
  if (indicator !== "" && !isSlug(indicator))
    problems.push(`unknown indicator: “${indicator.slice(0, 40)}”, expected a name such as children-in-care-rate`);
  else if (indicator === "" && values === null && chart !== "timeline")
    problems.push("missing indicator: expected a name such as children-in-care-rate");
  if ((chart === "timeline" || chart === "number") && state.areas.length === 0 && values === null)
    problems.push("missing areas: expected an authority such as warrington");
  return {
    chart,
    indicator,
    state,
    theme: word("theme", themes, "auto"),
    title: text("title"),
    note: text("note"),
    values,
    problems
  };
}

/** What is said of a chart that changes with the site. */
export const following = "Follows new releases";
