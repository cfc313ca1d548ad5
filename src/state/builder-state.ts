import type {Href} from "../domain/href.js";
import {formatChartState, withWholeFind} from "./chart-state.js";
import {type ChartKinds, parseRequest, themes, usualKind} from "./request.js";
import {type Wanted, type Way, ways} from "./snippet.js";

/** Every choice of an author; the words of the site's own addresses, and three of the builder's. */
export interface BuilderState extends Omit<Wanted, "values"> {
  /** Which of the ways in the snippet is for. */
  way: Way;
  /** Whether the chart keeps the values of today. */
  frozen: boolean;
}

/** A state as read from an address, with what could not be understood, in words for the reader. */
export interface ParsedBuilderState extends BuilderState {
  problems: string[];
}

const figures = ["following", "frozen"] as const;

/** The choices that an address describes; never throws: what it does not know keeps its default and is named in `problems`. */
export function parseBuilderState(search: string, kinds: ChartKinds): ParsedBuilderState {
  const query = new URLSearchParams(search);
  const {
    values: _,
    problems: all,
    ...request
  } = parseRequest((name) => (name === "values" ? null : query.get(name)), kinds);
  // What is still missing is no mistake here: the page is there to choose it.
  const problems = all.filter((words) => !words.startsWith("missing "));
  const word = <T extends string>(name: string, words: readonly T[], otherwise: T): T => {
    const text = query.get(name)?.trim() ?? "";
    const found = words.find((one) => one === text.toLowerCase());
    if (text !== "" && found === undefined)
      problems.push(`unknown ${name}: “${text.slice(0, 40)}”, expected one of ${words.join(", ")}`);
    return found ?? otherwise;
  };
  const indicator = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(request.indicator) ? request.indicator : "";
  return {
    ...request,
    state: withWholeFind(request.state),
    indicator,
    way: word("way", ways, "element"),
    frozen: word("figures", figures, "following") === "frozen",
    problems
  };
}

/** The query of a state, with a leading "?" unless nothing is chosen. */
export function formatBuilderState(builder: BuilderState): string {
  const {chart, indicator, state, query, theme, title, note, way, frozen} = builder;
  const add = (name: string, value: string | null, plain: string | null = null) =>
    value === null || value === plain || value === ""
      ? []
      : [`${name}=${encodeURIComponent(value).replaceAll("'", "%27")}`];
  const parts = [
    ...add("chart", chart, usualKind),
    ...add("indicator", indicator),
    ...[formatChartState(state).slice(1)].filter((text) => text !== ""),
    ...add("query", query),
    ...add("theme", theme, themes[0]),
    ...add("title", title),
    ...add("note", note),
    ...add("way", way, ways[0]),
    ...add("figures", frozen ? "frozen" : null)
  ];
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** A chart that an address of the builder chooses; `query` is that of a kind with a page of its own, default none. */
export interface ChosenChart extends Pick<BuilderState, "chart" | "indicator" | "state"> {
  query?: string | null;
}

/** A chart in the words of the builder's address: its query, which menus too are filled by. */
export function chartQuery({chart, indicator, state, query = null}: ChosenChart): string {
  const plain = {theme: "auto", title: null, note: null, way: "element", frozen: false} as const;
  // How the page's own table is sorted, and which of its parts was linked to, is nothing to the chart.
  const {sort: _, ...choices} = state;
  const view = choices.view === "multiples" ? "multiples" : "trend";
  return formatBuilderState({chart, indicator, query, state: {...choices, view}, ...plain});
}

/** Address of the builder with a chart chosen; `root` is the way from the page to the site's root. */
export function embedAddress(root: Href, chart: ChosenChart): Href {
  return `${root}embed${chartQuery(chart)}`;
}
