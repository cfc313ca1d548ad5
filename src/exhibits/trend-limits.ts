import {isCount} from "../domain/leads.js";
import type {Area, Indicator} from "../domain/tables.js";
import type {ChartState} from "../state/chart-state.js";

/** Lines that can still be told apart; more areas are drawn as small multiples. */
export const mostLines = 6;

/** Whether England and regions can stand beside the chosen areas on one axis: not where counts of authorities are drawn. */
export function isWiderComparable({
  indicator,
  chosen
}: {
  indicator: Pick<Indicator, "unit">;
  chosen: readonly Pick<Area, "kind">[];
}): boolean {
  return !isCount(indicator) || chosen.every(({kind}) => kind !== "authority");
}

/** Whether the trend is drawn as small multiples: by choice, or because there are too many lines to read. */
export function isMultiples({state, chosen}: {state: Pick<ChartState, "view">; chosen: readonly unknown[]}): boolean {
  return chosen.length > mostLines || (state.view === "multiples" && chosen.length > 0);
}
