import {modelAfter, modelBefore, neighbourModels} from "./site.js";
import type {NeighbourModel} from "./tables.js";

/** Groupings of statistical neighbours that the site has, the one in use first; none where it has no neighbours. */
export function shownModels(): NeighbourModel[] {
  return (["2025", "2021"] as const).filter((model) => neighbourModels[model] !== null);
}

/** A grouping after what it is of: " (2025 model)"; nothing where the site does not name its grouping. */
export function modelNote(model: NeighbourModel): string {
  return `${modelBefore}${neighbourModels[model] ?? ""}${modelAfter}`;
}

/** A grouping in a choice or at the head of a column: "2025 model". */
export function modelTitle(model: NeighbourModel): string {
  return modelNote(model).replace(/^ \((.*)\)$/, "$1") || "Neighbours";
}
