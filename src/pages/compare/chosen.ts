import type {CompareGround} from "../../components/compare-figures.js";
import type {ComparedFigures, Comparison} from "../../exhibits/comparison-model.js";
import {areasOfGroup, groupWords} from "../../state/area-group.js";
import {type CompareState, mostCompared} from "../../state/compare-state.js";

/** The area of the example that the page begins with. */
export const exampleArea = "warrington";

/** What a comparison begins with. */
export interface Beginning {
  /** Slugs of the leading indicators. */
  leads: readonly string[];
  /** The area last visited, where it has neighbours; default that of the example. */
  area?: string;
}

/** Whether an address chooses neither areas nor indicators. */
export function isBare({areas, group, indicators}: CompareState): boolean {
  return areas.length === 0 && group === undefined && indicators.length === 0;
}

/** The choices that are shown: those of the address, and what it leaves open as the page begins. */
export function completed(state: CompareState, {leads, area = exampleArea}: Beginning): CompareState {
  const indicators = state.indicators.length > 0 ? state.indicators : [...leads];
  return state.areas.length > 0 || state.group
    ? {...state, indicators}
    : {...state, indicators, group: {kind: "neighbours", of: area}};
}

/** A choice taken into what is shown; areas that are chosen where none were take the place of the example. */
export function chosenFrom(state: CompareState, part: Partial<CompareState>, beginning: Beginning): CompareState {
  const open = state.areas.length === 0 && state.group === undefined;
  const picks = (part.areas?.length ?? 0) > 0 || part.group !== undefined;
  const {group, ...shown} = completed(state, beginning);
  const before = open && picks ? shown : {...shown, ...(group && {group})};
  return Object.fromEntries(
    Object.entries({...before, ...part}).filter(([, value]) => value !== undefined)
  ) as unknown as CompareState;
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
