import type {Address} from "../../components/live.js";
import type {NeighbourModel} from "../../domain/tables.js";
import {defaultChartState} from "../../state/chart-state.js";
import {chartParams, readParams, writeParams} from "../../state/params.js";
import {strangeNames} from "../../state/strange-names.js";

/** Which ten a reader chose. */
export interface NeighboursState {
  model: NeighbourModel;
}

/** The page's one choice, declared with those of charts. */
const params = chartParams.filter(({name}) => name === "model");

/** The choice that an address describes; never throws: what is not understood is named in `problems`. */
export function parseNeighboursState(search: string): Address<NeighboursState> {
  const query = new URLSearchParams(search);
  const {model, problems} = readParams((name) => query.get(name), params);
  return {state: {model}, problems: [...problems, ...strangeNames(query, ["model"])]};
}

/** The query of a choice, with a leading "?" unless it is shown anyway. */
export function formatNeighboursState({model}: NeighboursState): string {
  return writeParams({...defaultChartState, model}, params);
}
