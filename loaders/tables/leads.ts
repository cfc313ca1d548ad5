import {leadIndicators} from "../../src/domain/leads.js";
import {type Indicator, isOfToday, isSound, type Observation} from "../../src/domain/tables.js";
import type {Tables} from "./read.js";

/** The indicators of which any authority of today has a value. */
export function measuredIndicators({areas, indicators, observations}: Tables): Indicator[] {
  const today = new Set(areas.filter(isOfToday).map(({area}) => area));
  const measured = new Set(
    observations.filter(isSound).flatMap(({indicator, area}) => (today.has(area) ? [indicator] : []))
  );
  return indicators.filter(({indicator}) => measured.has(indicator));
}

/** The observations that the charts at the head of an area's page are drawn from, in the order they have among all. */
export function leadObservations(tables: Tables): Observation[] {
  const leads = new Set(leadIndicators(measuredIndicators(tables)));
  return tables.observations.filter(({indicator}) => leads.has(indicator));
}
