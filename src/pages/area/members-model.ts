import {type Area, type Indicator, isOfToday} from "../../domain/tables.js";
import type {AreaObservation, NewestGrade} from "../../query/questions.js";
import {parseBreaks} from "../../stats/breaks.js";
import {changeOverYear} from "../../stats/change.js";
import {type Period, periodsOf, seriesByArea} from "../../stats/series.js";
import {type Standing, standings} from "../../stats/summary.js";

/** What the table of a region's authorities is made of. */
export interface MembersData {
  area: Area;
  areas: readonly Area[];
  indicator: Indicator;
  /** Every observation of the indicator. */
  observations: readonly AreaObservation[];
  grades: readonly NewestGrade[];
}

/** A member of a region, or a region of England. */
export interface Member {
  area: Area;
  value: number | null;
  status: AreaObservation["status"] | "missing";
  /** Change from the year before; null where there is none to tell. */
  change: number | null;
  /** Place among all authorities, or among the regions; null without a value. */
  standing: Standing | null;
  grade: NewestGrade | null;
}

/** The table of a region's authorities, worked out. */
export interface MembersModel extends MembersData {
  /** The newest period in which any member has a value; null where none has. */
  period: Period | null;
  members: Member[];
  /** The region's own row, and England's. */
  wider: Member[];
}

/** What an area is made up of: authorities of today of a region, regions of England; none for an authority. */
export function membersOf(area: Area, areas: readonly Area[]): Area[] {
  const byName = (a: Area, b: Area) => a.name.localeCompare(b.name, "en-GB");
  if (area.kind === "authority") return [];
  if (area.kind === "country") return areas.filter(({kind}) => kind === "region" || kind === "sub-region").sort(byName);
  const inside = new Set([area.area, ...areas.filter(({region}) => region === area.area).map((one) => one.area)]);
  return areas.filter((one) => isOfToday(one) && one.region !== null && inside.has(one.region)).sort(byName);
}

/** Works out the table of what an area is made up of. */
export function membersModel(data: MembersData): MembersModel {
  const {area, areas, indicator, observations, grades} = data;
  const periods = periodsOf(observations);
  const series = seriesByArea(observations, {periods});
  const inside = membersOf(area, areas);
  const valueAt = (slug: string, at: number) => series.get(slug)?.points[at]?.value ?? null;
  const at = periods.findLastIndex((_, i) => inside.some((one) => valueAt(one.area, i) !== null));
  const period = periods[at] ?? null;
  const breaks = parseBreaks(indicator.breaks);
  // A region's authorities have their places among all of England's, regions theirs among the nine.
  const peers = area.kind === "country" ? inside.filter(({kind}) => kind === "region") : areas.filter(isOfToday);
  const places = standings(
    peers.map((one) => valueAt(one.area, at)),
    indicator.better
  );
  const standing = new Map(peers.map((one, i) => [one.area, places[i] ?? null]));
  const newest = new Map(grades.map((grade) => [grade.area, grade]));
  const member = (one: Area): Member => ({
    area: one,
    value: valueAt(one.area, at),
    status: series.get(one.area)?.points[at]?.status ?? "missing",
    change: period ? (changeOverYear(series.get(one.area)?.points ?? [], period.year, {breaks})?.value ?? null) : null,
    standing: standing.get(one.area) ?? null,
    grade: newest.get(one.area) ?? null
  });
  const above = areas.filter(({kind}) => kind === "country");
  return {
    ...data,
    period,
    members: inside.map(member),
    wider: [...(area.kind === "country" ? [] : [area]), ...above].map(member)
  };
}
