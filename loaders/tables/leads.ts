import {leadIndicators} from "../../src/components/area-model.js";
import type {Observation} from "../../src/stats/model.js";
import type {Tables} from "./read.js";

/** The observations that the charts at the head of an area's page are drawn from, in the order they have among all. */
export function leadObservations({areas, indicators, observations}: Tables): Observation[] {
  const today = new Set(
    areas.flatMap(({area, kind, closed}) => (kind === "authority" && closed === null ? [area] : []))
  );
  const measured = new Set(
    observations.flatMap(({indicator, area, value}) => (value !== null && today.has(area) ? [indicator] : []))
  );
  const leads = new Set(leadIndicators(indicators.filter(({indicator}) => measured.has(indicator))));
  return observations.filter(({indicator}) => leads.has(indicator));
}
