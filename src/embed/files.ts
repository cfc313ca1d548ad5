import type {ArrivedFiles} from "./model.js";
import type {EmbedRequest} from "./request.js";

// One copy of the data for all charts of a page.
const arriving = new Map<string, Promise<unknown>>();

/** Longest wait for a file in milliseconds: after that the picture stays. */
const patience = 20_000;

/** A file of the site as JSON, fetched once; a failure is forgotten, so that a later chart tries afresh. */
export function arrived(url: string): Promise<unknown> {
  let file = arriving.get(url);
  if (file === undefined) {
    file = fetchJson(url);
    arriving.set(url, file);
    file.catch(() => arriving.delete(url));
  }
  return file;
}

/** Address of the figures of an indicator; `base` is that of the site, with a slash at its end. */
export function figuresAddress(indicator: string, base: string): string {
  return `${base}embed/data/${indicator}.json`;
}

/** All files that a chart needs, and no other. */
export async function filesFor({chart, indicator, state}: EmbedRequest, base: string): Promise<ArrivedFiles> {
  const file = (await arrived(figuresAddress(indicator, base))) as ArrivedFiles["file"];
  const trend = chart === "trend" && state.areas.length > 0;
  const wanted = {
    neighbours:
      trend && state.compare.includes("neighbours") && (state.model !== "2025" || file.neighbours === undefined),
    reported: trend && !state.withoutReports && file.reported === undefined
  };
  const [neighbours, reported] = await Promise.all([
    wanted.neighbours
      ? (arrived(`${base}embed/data/neighbours.json`) as Promise<ArrivedFiles["neighbours"]>)
      : undefined,
    wanted.reported ? (arrived(figuresAddress(`${indicator}.reported`, base)) as Promise<string>) : undefined
  ]);
  return {file, ...(neighbours && {neighbours}), ...(reported !== undefined && {reported})};
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, AbortSignal.timeout ? {signal: AbortSignal.timeout(patience)} : {});
  if (!response.ok) throw new Error(`cannot fetch ${url}: status ${response.status}`);
  return response.json();
}
