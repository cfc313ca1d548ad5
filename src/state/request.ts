import {exampleArea, exampleIndicator} from "../domain/site.js";
import type {ChartState} from "./choices.js";
import {chartParams, isSlug, oneOf, readParams, writeParams} from "./params.js";

/**
 * The kinds of charts that can be asked for, by name, in their order, and what each needs: an "indicator", an "area", and beside
 * the values of its areas those of "every" one, "neighbours", and "reported" figures. The registry of exhibits has them.
 */
export type ChartKinds = Readonly<Record<string, readonly string[]>>;

/** The kind that is drawn where nobody says which: the first. */
export const usualKind = "trend";

export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** What an author asks of an embedded chart, in attributes of the element or in the query of a frame's address. */
export interface EmbedRequest {
  /** Name of the exhibit. */
  chart: string;
  /** Slug of the indicator; empty where the chart carries its own values, or needs none. */
  indicator: string;
  /** The choices of the chart, in the words of the site's own addresses. */
  state: ChartState;
  theme: Theme;
  /** A title and a note in the author's words; null leaves them to the chart. */
  title: string | null;
  note: string | null;
  /** What stands after "?" in the address of the page that shows the chart, where that has a page of its own; else null. */
  query: string | null;
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
export const requestNames: readonly string[] = [
  "chart",
  "indicator",
  ...chartParams.map(({name}) => name),
  "query",
  "theme",
  "title",
  "note",
  "values"
];

/** Longest texts in characters: a title fits a heading, a note a line under a chart, a query the names of all authorities. */
export const longest = {title: 200, note: 400, values: 4000, query: 4000, other: 400} as const;

/** Reads what is asked; never throws: what it does not know keeps its default and is named in `problems`. */
export function parseRequest(read: (name: string) => string | null, kinds: ChartKinds): EmbedRequest {
  const problems: string[] = [];
  const text = (name: string): string | null => {
    const value = read(name)?.trim() ?? "";
    const limit = longest[name as keyof typeof longest] ?? longest.other;
    if (value.length <= limit) return value || null;
    problems.push(`${name} is too long: ${value.length} characters, expected at most ${limit}`);
    return null;
  };
  const word = <Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word => {
    const value = text(name);
    return (value && oneOf(name, words).parse(value, {problems})) || words[0];
  };
  const {problems: choices, ...state} = readParams(text, chartParams);
  problems.push(...choices);
  const chart = word("chart", Object.keys(kinds) as [string]);
  const needs = kinds[chart] ?? [];
  const indicator = text("indicator") ?? "";
  const values = text("values");
  if (indicator !== "" && !isSlug(indicator))
    problems.push(`unknown indicator: “${indicator.slice(0, 40)}”, expected a name such as ${exampleIndicator}`);
  else if (indicator === "" && values === null && needs.includes("indicator"))
    problems.push(`missing indicator: expected a name such as ${exampleIndicator}`);
  if (needs.includes("area") && state.areas.length === 0 && values === null)
    problems.push(`missing areas: expected one such as ${exampleArea}`);
  return {
    chart,
    indicator,
    state,
    theme: word("theme", themes),
    title: text("title"),
    note: text("note"),
    query: text("query"),
    values,
    problems
  };
}

/** Where the page of a chart is, below the site's address: that of its indicator, or of its area where it is of none. */
export function livePath({indicator, state}: Pick<EmbedRequest, "indicator" | "state">): string {
  return indicator === ""
    ? `area/${state.areas[0] ?? ""}#judgements`
    : `indicator/${indicator}${writeParams(state, chartParams)}`;
}

/** What is said of a chart that changes with the site. */
export const following = "Follows new releases";
