import {exampleIndicators} from "../domain/site.js";
import {isSlug, quote} from "./params.js";

/** From where to where, in an indicator's unit. */
export type Span = readonly [from: number, to: number];

/** Every choice on the page of two indicators. */
export interface ScatterState {
  /** Slug of the indicator across, and of the one upright. */
  x: string;
  y: string;
  /** Slugs of the areas that are marked. */
  areas: string[];
  /** The year shown; default the latest of both. */
  year?: number;
  /** Figures between which the chart is drawn larger; default all. */
  zoom?: {x: Span; y: Span};
}

/** What the page shows where its address says nothing. */
export const defaultScatterState: Readonly<ScatterState> = Object.freeze({
  x: exampleIndicators[1],
  y: exampleIndicators[0],
  areas: []
});

/** Names of the choices, in the order in which they are written. */
export const scatterNames: readonly string[] = ["x", "y", "areas", "year", "zoom"];

/** Most areas that are marked, and most words of an address that are told to be wrong. */
const most = 8;

/** The choices that a query describes; never throws: what it does not know keeps its default and is named in `problems`. */
export function parseScatterState(
  search: string,
  {indicators}: {indicators?: ReadonlySet<string>} = {}
): {state: ScatterState; problems: string[]} {
  const query = new URLSearchParams(search);
  const problems: string[] = [];
  const indicator = (name: "x" | "y") => {
    const text = query.get(name)?.trim().toLowerCase() ?? "";
    if (text === "") return defaultScatterState[name];
    if (isSlug(text) && (indicators?.has(text) ?? true)) return text;
    problems.push(`unknown indicator ${name}: ${quote(text)}`);
    return defaultScatterState[name];
  };
  const [x, y] = [indicator("x"), indicator("y")];
  const areas = (query.get("areas") ?? "").split(",").map((one) => one.trim().toLowerCase());
  const state: ScatterState = {x, y, areas: [...new Set(areas.filter(isSlug))].slice(0, most)};
  for (const strange of areas.filter((one) => one !== "" && !isSlug(one)).slice(0, 1))
    problems.push(`unknown area: ${quote(strange)}`);
  const year = query.get("year")?.trim();
  if (year) {
    if (/^(19|20)\d\d$/.test(year)) state.year = Number(year);
    else problems.push(`invalid year: ${quote(year)}, expected a year such as 2025`);
  }
  const zoom = query.get("zoom")?.trim();
  if (zoom) {
    const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = zoom.split(",").map(Number);
    if (a < b && c < d && [a, b, c, d].every(Number.isFinite)) state.zoom = {x: [a, b], y: [c, d]};
    else problems.push(`invalid zoom: ${quote(zoom)}, expected four numbers: from and to across, from and to upright`);
  }
  return {state, problems};
}

/** The query of choices, with a leading "?" unless all is default. */
export function formatScatterState({x, y, areas, year, zoom}: ScatterState): string {
  const parts = [
    ...(x === defaultScatterState.x ? [] : [`x=${x}`]),
    ...(y === defaultScatterState.y ? [] : [`y=${y}`]),
    ...(areas.length > 0 ? [`areas=${areas.join(",")}`] : []),
    ...(year === undefined ? [] : [`year=${year}`]),
    ...(zoom ? [`zoom=${[...zoom.x, ...zoom.y].join(",")}`] : [])
  ];
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}
