import type {Area, NeighbourModel} from "../domain/tables.js";
import {areasOfGroup, groupWords} from "../state/area-group.js";
import {type CompareState, mostCompared} from "../state/compare-state.js";
import type {ComparedFigures, Comparison} from "./comparison-model.js";

/** What a comparison of areas has to know before any figure. */
export interface CompareGround {
  areas: readonly Area[];
  /** Slugs of an area's neighbours, closest first; empty where it has none. */
  neighboursOf: (area: string, model: NeighbourModel) => readonly string[];
}

/** What is compared for a state: its areas in their order, and what there was too much of or nothing in, in words. */
export function comparisonOf(
  state: CompareState,
  {areas, neighboursOf}: CompareGround,
  figures: readonly ComparedFigures[]
): {comparison: Comparison; problems: string[]} {
  const members = state.group ? areasOfGroup(state.group, {areas, neighboursOf}) : [];
  const problems: string[] = [];
  if (state.group && members.length === 0) problems.push(`no areas belong to ${groupWords(state.group, areas)}`);
  const slugs = [...new Set([...state.areas, ...members])];
  if (slugs.length > mostCompared.areas)
    problems.push(`${slugs.length} areas are more than fit: the first ${mostCompared.areas} are shown`);
  const byArea = new Map(areas.map((area) => [area.area, area]));
  const chosen = slugs.slice(0, mostCompared.areas).flatMap((slug) => byArea.get(slug) ?? []);
  const {base} = state;
  const shown = new Set(chosen.map(({area}) => area));
  const isBase = figures.some(({observations}) =>
    observations.some(({area, year, value}) => year === base && value !== null && shown.has(area))
  );
  if (state.show === "index" && base !== undefined && !isBase)
    problems.push(`no figures of ${base} to be 100, expected a year that the areas have figures of`);
  // The area that a group is found from stands out in it.
  const lead = state.group && members[0] === state.group.of ? [state.group.of] : [];
  return {
    comparison: {
      state,
      areas,
      chosen,
      named: [...new Set([...lead, ...state.areas])],
      group: state.group ? groupWords(state.group, areas) : null,
      figures
    },
    problems
  };
}
