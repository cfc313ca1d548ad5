import {descending, sum} from "d3-array";
import {familySlug} from "../../domain/indicator-words.js";
import {
  type MovedTogether,
  type ReportedSignal,
  type Signal,
  type SignalArea,
  type SignalFile,
  type SignalIndicator,
  type SignalTier,
  tiers
} from "../../domain/signals.js";
import {anArea} from "../../domain/site.js";
import {families} from "../../domain/tables.js";
import {quote} from "../../state/params.js";
import {defaultSignalState, type SignalState} from "./state.js";

/** A figure that stands out, with all that a line says of it. */
export interface SignalLine extends Signal {
  about: SignalIndicator;
  name: string;
}

/** A change that a report states, with the name of its area. */
export interface ReportedLine extends ReportedSignal {
  areaName: string;
}

/** One kind of news. */
export interface TierModel {
  tier: SignalTier;
  /** The largest first. */
  lines: readonly SignalLine[];
  /** Figures that were looked at for it. */
  looks: number;
  /** How many would be there by chance; null where only one direction is shown, of which that is not known. */
  chance: number | null;
}

/** A third of authorities that moved together. */
export interface TogetherLine extends MovedTogether {
  about: SignalIndicator;
}

/** All that the page shows of a state. */
export interface SignalModel {
  state: SignalState;
  year: number;
  years: readonly number[];
  areas: readonly SignalArea[];
  /** The area chosen; null for all. */
  area: SignalArea | null;
  /** The family chosen; null for all. */
  family: string | null;
  tiers: readonly TierModel[];
  together: readonly TogetherLine[];
  /** Newest first; of all years, unless one is chosen. */
  reported: readonly ReportedLine[];
  /** Pairs of figures of reports that were looked at. */
  reportedLooks: number;
  /** What was asked for and is not there, in words. */
  problems: readonly string[];
}

/** Works out what the page shows of the figures of a year and a reader's choices. */
export function signalModel(file: SignalFile, state: SignalState = defaultSignalState): SignalModel {
  const {areas, years, year} = file;
  const area = areas.find((one) => one.area === state.area) ?? null;
  const family = families.find((one) => familySlug(one) === state.family) ?? null;
  const isWithin = withinOf(area, areas);
  const names = new Map(areas.map((one) => [one.area, one.name]));
  const about = new Map(file.indicators.map((one) => [one.indicator, one]));
  const lines = file.signals.flatMap((signal): SignalLine[] => {
    const own = about.get(signal.indicator);
    const name = names.get(signal.area);
    if (!own || name === undefined || !isWithin(signal.area)) return [];
    if ((family !== null && own.family !== family) || !isTowards(state.direction, signal.isUp, own.better)) return [];
    return [{...signal, about: own, name}];
  });
  const looked = file.looks.filter((one) => isWithin(one.area) && (family === null || one.family === family));
  return {
    state,
    year,
    years,
    areas,
    area,
    family,
    tiers: tiers
      .filter((tier) => state.tier === "" || state.tier === tier)
      .map((tier) => ({
        tier,
        lines: lines
          .filter((one) => one.tier === tier)
          .sort((a, b) => descending(a.children, b.children) || a.name.localeCompare(b.name, "en-GB")),
        looks: sum(looked, ({looks}) => looks[tier]),
        chance: state.direction === "" ? sum(looked, ({chance}) => chance[tier]) : null
      })),
    together: file.together.flatMap((one): TogetherLine[] => {
      const own = about.get(one.indicator);
      const kinds = one.kind === "trend" ? ["", "B"] : ["", "A", "D"];
      const isShown =
        own &&
        kinds.includes(state.tier) &&
        (family === null || own.family === family) &&
        isTowards(state.direction, one.isUp, own.better);
      return isShown ? [{...one, about: own}] : [];
    }),
    reported: file.reported
      .filter((one) => isWithin(one.area) && (family === null || one.family === family))
      .filter((one) => state.year === undefined || one.published.startsWith(String(state.year)))
      .filter(({earlier, later}) => isTowards(state.direction, later > earlier, null))
      .map((one) => ({...one, areaName: names.get(one.area) ?? one.area})),
    reportedLooks: sum(
      file.reportedLooks.filter((one) => isWithin(one.area)),
      ({looks}) => looks
    ),
    problems: [
      ...(state.area !== "" && !area
        ? [`unknown area: ${quote(state.area)}, expected ${anArea} of today or a region`]
        : []),
      ...(state.family !== "" && !family ? [`unknown family: ${quote(state.family)}`] : []),
      ...(state.year !== undefined && state.year !== year
        ? [`no figures of ${state.year}, expected a year from ${years.at(-1)} to ${years[0]}`]
        : [])
    ]
  };
}

/** Whether an area is the one chosen, or lies in it; of none chosen, all do. */
function withinOf(chosen: SignalArea | null, areas: readonly SignalArea[]): (slug: string) => boolean {
  if (chosen === null) return () => true;
  const regions = new Map(areas.map((one) => [one.area, one.region]));
  return (slug) => {
    for (let at: string | null = slug; at !== null; at = regions.get(at) ?? null) if (at === chosen.area) return true;
    return false;
  };
}

/** Whether a move is the way that a reader asks for; where neither direction is better, none is for the better. */
function isTowards(direction: SignalState["direction"], isUp: boolean, better: SignalIndicator["better"]): boolean {
  if (direction === "") return true;
  if (direction === "up" || direction === "down") return isUp === (direction === "up");
  return better !== null && (isUp === (better === "higher")) === (direction === "better");
}
