import {exampleArea, exampleAreas} from "../../domain/site.js";
import type {CompareState} from "../../state/compare-state.js";

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
  if (state.areas.length > 0 || state.group) return {...state, indicators};
  return exampleAreas.length > 0
    ? {...state, indicators, areas: [...exampleAreas]}
    : {...state, indicators, group: {kind: "neighbours", of: area}};
}

/** A choice taken into what is shown; areas that are chosen where none were take the place of the example. */
export function chosenFrom(state: CompareState, part: Partial<CompareState>, beginning: Beginning): CompareState {
  const open = state.areas.length === 0 && state.group === undefined;
  const picks = (part.areas?.length ?? 0) > 0 || part.group !== undefined;
  const {group, ...shown} = completed(state, beginning);
  const before = open && picks ? {...shown, areas: []} : {...shown, ...(group && {group})};
  return Object.fromEntries(
    Object.entries({...before, ...part}).filter(([, value]) => value !== undefined)
  ) as unknown as CompareState;
}
