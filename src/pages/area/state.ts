import type {Address} from "../../components/live.js";
import {type ChartState, formatChartState, parseChartState} from "../../state/chart-state.js";
import {isSlug, quote} from "../../state/params.js";

/** The choices of an area's page: those of its charts, and what the table of what it is made up of shows. */
export interface AreaState extends ChartState {
  /** Slug of the indicator of that table; default the first of the leading ones. */
  indicator?: string;
}

/** The state that the query of an area's page describes; never throws: what is not understood is named in `problems`. */
export function parseAreaState(search: string): Address<AreaState> {
  const {problems, ...state} = parseChartState(search);
  const indicator = new URLSearchParams(search).get("indicator")?.trim().toLowerCase() ?? "";
  if (indicator === "") return {state, problems};
  if (isSlug(indicator)) return {state: {...state, indicator}, problems};
  return {state, problems: [...problems, `unknown indicator: ${quote(indicator)}, expected the name of one`]};
}

/** The query of a state, with a leading "?" unless all is default: "?model=2021&indicator=children-in-care-rate". */
export function formatAreaState({indicator, ...state}: AreaState): string {
  const query = formatChartState(state);
  if (indicator === undefined) return query;
  return `${query === "" ? "?" : `${query}&`}indicator=${indicator}`;
}
