import {type ReportedIndicator, reportedIndicators} from "./reported-indicators.js";

/** Official indicators that count nearly what reports do, in other units or of another part: beside, but never in one chart. */
const near: Readonly<Record<string, string>> = {
  "adoption-entry-to-placement": "adoption-time-entry-to-placement",
  "adoption-order-to-match": "adoption-time-decision-to-match",
  "special-guardianship": "special-guardianship-ceased",
  "child-protection-plans-repeat-two-years": "child-protection-plans-repeat",
  "care-20-miles": "care-20-miles-share",
  "care-residential-homes": "care-children-homes-share",
  "care-foster": "care-foster-share",
  "care-with-parents": "care-with-parents-share",
  "care-leavers-university": "care-leavers-higher-education-number",
  "staying-put": "staying-put-share"
};

/** The reported indicators that have no official one among those given: reports alone state them, and each has a page of its own. */
export function onlyReported(official: readonly {indicator: string}[]): ReportedIndicator[] {
  const held = new Set(official.map(({indicator}) => indicator));
  return reportedIndicators.filter((one) => one.official === null || !held.has(one.official));
}

/** The official indicator that counts nearly what a reported one does; null where none does. */
export function officialNear(reported: string): string | null {
  return near[reported] ?? null;
}

/** The reported indicators that count nearly what an official one does. */
export function reportedNear(official: string): ReportedIndicator[] {
  return reportedIndicators.filter(({indicator}) => near[indicator] === official);
}
