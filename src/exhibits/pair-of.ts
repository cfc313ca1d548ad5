import {type Area, isOfToday} from "../domain/tables.js";
import type {ScatterState} from "../state/scatter-state.js";
import {childrenIndicator} from "../stats/per-child.js";
import type {Pair, PairedFigures} from "./pair.js";

/** Slugs of the indicators whose figures a pair is made from: across, upright, and the children by whom circles are sized, where they are counted. */
export function indicatorsOfPair({x, y}: Pick<ScatterState, "x" | "y">): string[] {
  return [x, y, childrenIndicator].filter((slug) => slug !== "");
}

/** The choices that an address has of two indicators. */
export function pairState({x, y, chosen, year, zoom}: Pair): ScatterState {
  return {
    x: x.indicator.indicator,
    y: y.indicator.indicator,
    areas: [...chosen],
    ...(year !== undefined && {year}),
    ...(zoom && {zoom})
  };
}

/** Two indicators as an address asks for them; null where the figures of one did not come. Areas that are not of today are not marked. */
export function pairOf(
  {x, y, areas: chosen, year, zoom}: ScatterState,
  {areas, figures}: {areas: readonly Area[]; figures: readonly PairedFigures[]}
): Pair | null {
  const of = (slug: string) => figures.find(({indicator}) => indicator.indicator === slug);
  const [across, upright] = [of(x), of(y)];
  if (!across || !upright) return null;
  const known = new Set(areas.filter(isOfToday).map(({area}) => area));
  return {
    x: across,
    y: upright,
    areas,
    children: of(childrenIndicator)?.observations ?? [],
    chosen: chosen.filter((area) => known.has(area)),
    ...(year !== undefined && {year}),
    ...(zoom && {zoom})
  };
}
