import {extname} from "node:path";
import {reportedIndicators} from "../../src/domain/reported-indicators.js";
import {areaWord, exampleIndicator} from "../../src/domain/site.js";
import {exhibitNamed, exhibits} from "../../src/exhibits/registry.js";
import {type ChartState, defaultChartState, heeded, parseChartState} from "../../src/state/chart-state.js";
import {closestWord} from "../../src/state/closest-word.js";
import {usualKind} from "../../src/state/request.js";
import {type FigureWords, pageChoices} from "./page-choices.js";

/** The forms of a file that a figure can be written as. */
export const figureFormats = ["svg", "png", "pdf"] as const;
export type FigureFormat = (typeof figureFormats)[number];

/** The themes that a figure can be drawn in. */
export const figureThemes = ["light", "dark"] as const;
export type FigureTheme = (typeof figureThemes)[number];

/** Narrowest and widest figure in pixels, and how wide one is where nothing is said. */
export const figureWidths = {least: 280, most: 2400, usual: 960} as const;

/** The options that mean what the same words mean in the site's addresses; the indicator has an option of its own, for every chart that is of one. */
export const stateOptions: readonly string[] = [...new Set(exhibits.flatMap(({params}) => params))].filter(
  (name) => name !== "indicator"
);

/** The slugs that can be asked for. */
export interface KnownSlugs {
  areas: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
}

/** What to draw and where to write it, checked. */
export interface FigureRequest {
  /** Name of the exhibit. */
  kind: string;
  /** Null for an exhibit that is of none. */
  indicator: string | null;
  /** Slugs of all indicators that it is of. */
  indicators: readonly string[];
  /** The choices of an exhibit with a page of its own, as the address of that page has them; else empty. */
  query: string;
  state: ChartState;
  theme: FigureTheme;
  /** Width of the picture in pixels, its margins counted. */
  width: number;
  out: string;
  format: FigureFormat;
}

/** Reads the words of a command line; throws one error with everything that is wrong in them. */
export function parseFigureRequest(words: FigureWords, {areas, indicators}: KnownSlugs): FigureRequest {
  const problems: string[] = [];
  const word = <T extends string>(name: string, known: readonly T[], usual: T): T => {
    const text = words[name];
    if (text === undefined) return usual;
    const found = known.find((candidate) => candidate === text.trim().toLowerCase());
    if (found === undefined) problems.push(`unknown ${name}: "${text}", expected ${listOf(known)}${hint(text, known)}`);
    return found ?? usual;
  };
  const kind = word(
    "chart",
    exhibits.map(({name}) => name),
    usualKind
  );
  const theme = word("theme", figureThemes, "light");
  const width = parseWidth(words.width, problems);
  const out = words.out ?? "";
  const format = figureFormats.find((one) => `.${one}` === extname(out).toLowerCase());
  if (format === undefined)
    problems.push(
      out === ""
        ? 'missing file: expected --out with a name such as "chart.svg"'
        : `unknown file: "${out}", expected a name that ends in ${listOf(figureFormats.map((one) => `.${one}`))}`
    );
  const exhibit = exhibitNamed(kind);
  const {needs, params} = exhibit;
  for (const name of stateOptions)
    if (words[name] !== undefined && !params.includes(name))
      problems.push(`--${name} is no choice of the chart ${kind}, expected ${params.length ? listOf(params) : "none"}`);
  const isStated = needs.includes("stated");
  const known = isStated ? new Set(reportedIndicators.map((one) => one.indicator)) : indicators;
  const indicator = isStated || needs.includes("indicator") ? parseIndicator(words.indicator, known, problems) : null;
  const own =
    exhibit.page === undefined ? null : pageChoices(exhibit, words, {areas, indicators, nearest: closestWord});
  const query = new URLSearchParams();
  for (const name of own ? [] : stateOptions) if (words[name] !== undefined) query.set(name, words[name]);
  const {problems: doubts, ...state} = parseChartState(query, {areas, nearest: closestWord});
  problems.push(...doubts, ...(own?.problems ?? []));
  if (needs.includes("area") && indicator === null && state.areas.length !== 1 && doubts.length === 0)
    problems.push(`invalid areas: ${state.areas.length}, expected one ${areaWord} for a ${kind}`);
  if (problems.length > 0 || format === undefined) throw new Error(problems.join("\n"));
  return {
    kind,
    indicator,
    indicators: own?.indicators ?? (indicator === null ? [] : [indicator]),
    query: own?.query ?? "",
    state: own ? defaultChartState : heeded(state, params),
    theme,
    width,
    out,
    format
  };
}

function parseIndicator(text: string | undefined, known: ReadonlySet<string>, problems: string[]): string | null {
  const slug = text?.trim().toLowerCase() ?? "";
  if (known.has(slug)) return slug;
  problems.push(
    slug === ""
      ? `missing indicator: expected --indicator with a name such as "${exampleIndicator}"`
      : `unknown indicator: "${text}"${hint(slug, known) || ", expected the last part of the address of an indicator’s page"}`
  );
  return null;
}

function parseWidth(text: string | undefined, problems: string[]): number {
  const {least, most, usual} = figureWidths;
  if (text === undefined) return usual;
  const width = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (width >= least && width <= most) return width;
  problems.push(`invalid width: "${text}", expected whole pixels from ${least} to ${most}`);
  return usual;
}

function hint(text: string, known: Iterable<string>): string {
  const near = closestWord(text.trim().toLowerCase(), known);
  return near === undefined ? "" : `, did you mean "${near}"?`;
}

function listOf(words: readonly string[]): string {
  return new Intl.ListFormat("en-GB", {type: "disjunction"}).format(words);
}
