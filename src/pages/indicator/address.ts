import type {Address} from "../../components/live.js";
import {type ChartState, formatChartState, params, parseChartState} from "../../state/chart-state.js";
import {closestWord} from "../../state/closest-word.js";
import {strangeNames} from "../../state/strange-names.js";

/** The choices that an address of an indicator's page describes, and in words what of it was not understood; never throws. */
export function parseIndicatorAddress(search: string): Address<ChartState> {
  const {problems, ...state} = parseChartState(search);
  const names = params.map(({name}) => name);
  return {state, problems: [...problems, ...strangeNames(new URLSearchParams(search), names)]};
}

/** The address without areas that there are not. */
export function withoutStrangers(
  {state, problems}: Address<ChartState>,
  areas: ReadonlySet<string>
): Address<ChartState> {
  if (state.areas.every((area) => areas.has(area))) return {state, problems};
  const strange = parseChartState(formatChartState(state), {areas, nearest: closestWord}).problems;
  return {
    state: {...state, areas: state.areas.filter((area) => areas.has(area))},
    problems: [...problems, ...strange]
  };
}
