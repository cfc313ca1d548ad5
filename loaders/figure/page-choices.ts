import type {AnyExhibit} from "../../src/exhibits/registry.js";
import {parseAroundState} from "../../src/state/around-state.js";
import {parseCompareState} from "../../src/state/compare-state.js";
import type {Reading} from "../../src/state/params.js";
import {parseScatterState} from "../../src/state/scatter-state.js";

/** What the command line says, as text, by the name of the option. */
export type FigureWords = Readonly<Partial<Record<string, string>>>;

/** What the choices of an exhibit with a page of its own are read with. */
export interface PageReading extends Pick<Reading, "nearest"> {
  areas: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
}

/** The choices of an exhibit with a page of its own. */
export interface PageChoices {
  /** As the address of that page has them. */
  query: string;
  /** Slugs of the indicators that it is of. */
  indicators: readonly string[];
  /** What of them could not be understood, in words. */
  problems: readonly string[];
}

/** The choices that a command line makes for an exhibit with a page of its own: each option is a choice of its address. */
export function pageChoices({about, params}: AnyExhibit, words: FigureWords, reading: PageReading): PageChoices {
  const {indicator, beside} = words;
  // The words for charts of one indicator name the first of several too.
  const all: FigureWords = {x: indicator, y: beside, indicators: indicator, ...words};
  const query = new URLSearchParams();
  for (const name of params) if (all[name] !== undefined) query.set(name, all[name]);
  if (about === "comparison") {
    const {state, problems} = parseCompareState(query, reading);
    return {query: query.toString(), indicators: state.indicators, problems};
  }
  if (about === "pair") {
    const {state, problems} = parseScatterState(query.toString(), reading);
    const strangers = state.areas.filter((area) => !reading.areas.has(area)).map((area) => `unknown area: "${area}"`);
    return {query: query.toString(), indicators: [state.x, state.y], problems: [...problems, ...strangers]};
  }
  if (about === "around") {
    const {state, problems} = parseAroundState(query.toString(), reading);
    return {query: query.toString(), indicators: [state.indicator], problems};
  }
  return {query: "", indicators: [], problems: []};
}
