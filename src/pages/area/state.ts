import type {Address} from "../../components/live.js";
import {type ChartState, withWholeFind} from "../../state/chart-state.js";
import {chartParams, isSlug, quote, readParams, writeParams} from "../../state/params.js";
import {strangeNames} from "../../state/strange-names.js";
import {formatProfileState, type ProfileState, parseProfileState, profileNames} from "./profile-state.js";

/** What its charts heed; the year that changes are counted from is the profile's. */
const ofCharts = chartParams.filter(({key}) => key !== "since");

/** Names of all choices of the page. */
const areaNames = [...chartParams.map(({name}) => name), ...profileNames, "indicator"];

/** The choices of an area's page: those of its charts, how its profile stands, and what the table of what it is made up of shows. */
export interface AreaState extends Omit<ChartState, "sort" | "since"> {
  profile: ProfileState;
  /** Slug of the indicator of that table; default the first of the leading ones. */
  indicator?: string;
}

/** The state that the query of an area's page describes; never throws: what is not understood is named in `problems`. */
export function parseAreaState(search: string): Address<AreaState> {
  const query = new URLSearchParams(search);
  const {problems: ofChart, ...chart} = withWholeFind(readParams((name) => query.get(name), ofCharts));
  const {state: profile, problems: ofProfile} = parseProfileState(query);
  const indicator = query.get("indicator")?.trim().toLowerCase() ?? "";
  const isKnown = isSlug(indicator);
  return {
    state: {...chart, profile, ...(isKnown && {indicator})},
    problems: [
      ...ofChart,
      ...ofProfile,
      ...(isKnown || indicator === "" ? [] : [`unknown indicator: ${quote(indicator)}, expected the name of one`]),
      ...strangeNames(query, areaNames)
    ]
  };
}

/** The query of a state, with a leading "?" unless all is default: "?model=2021&sort=rank&indicator=children-in-care-rate". */
export function formatAreaState({indicator, profile, ...state}: AreaState): string {
  const parts = [
    writeParams(state, ofCharts).slice(1),
    formatProfileState(profile),
    indicator === undefined ? "" : `indicator=${indicator}`
  ].filter((part) => part !== "");
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}
