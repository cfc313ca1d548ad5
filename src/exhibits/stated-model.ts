import {
  isDoubtful,
  qualifierText,
  rangeWords,
  reportPath,
  rowId,
  statedDate,
  statedValue
} from "../domain/judgements.js";
import {parseStated, placeInTime} from "../domain/period.js";
import {joinRanges, type Ranged} from "../domain/ranges.js";
import {anArea, nationName} from "../domain/site.js";
import {dateWords} from "../domain/words.js";
import type {StatedFigure} from "../query/questions.js";
import type {Reason} from "./exhibit.js";
import type {StatedFigures} from "./stated-figures.js";

/** A figure of an authority as a mark of a chart. */
export interface StatedMark {
  /** The authority. */
  area: string;
  name: string;
  /** Where it lies in time, in years. */
  at: number;
  value: number;
  /** Upper end of a range; null for a single figure. */
  high: number | null;
  /** What is said of it: value, date, report and page. */
  words: string;
  /** Its row in the report, from the site's root. */
  path: string;
  /** Whether it is the newest that its report states of the authority. */
  isNewest: boolean;
}

/** England's figure, or a target, as reports quote it: once for each value and date. */
export interface QuotedMark extends Omit<StatedMark, "area" | "isNewest" | "high"> {
  role: "national" | "target";
  /** How many reports quote it. */
  reports: number;
  /** Whether a date is stated. */
  isDated: boolean;
}

/** What is shown of the figures of an indicator. */
export interface StatedModel {
  of: StatedFigures;
  /** All figures, ranges as one. */
  rows: Ranged<StatedFigure>[];
  /** Authorities' own, along time. */
  own: StatedMark[];
  quoted: QuotedMark[];
  /** The newest own figure of each authority. */
  newest: StatedMark[];
  /** How many reports state one. */
  reports: number;
  /** How many own figures fail a check of plausibility, and are not drawn. */
  doubted: number;
}

/** What reports state of an indicator along time, or why nothing can be shown. Figures in doubt are rows, and no marks. */
export function statedModel(of: StatedFigures): StatedModel | Reason {
  const rows = joinRanges(of.figures);
  const isOwn = ({role}: StatedFigure) => role === "current" || role === "previous";
  const sure = rows.filter(({qualifier}) => !isDoubtful(qualifier));
  const own = sure.filter(isOwn).map(ownMark).sort(inTime);
  if (own.length === 0) return {reason: `no report that is held states it of ${anArea} without doubt`};
  const newest = new Map(own.filter(({isNewest}) => isNewest).map((one) => [one.area, one]));
  return {
    of,
    rows,
    own,
    quoted: quotedMarks(sure).sort(inTime),
    newest: [...newest.values()],
    reports: new Set(rows.map(({report}) => report)).size,
    doubted: rows.filter(isOwn).length - own.length
  };
}

/** How a figure's date is said: as stated, or that none is. */
export function whenWords({as_at, as_at_kind}: Pick<StatedFigure, "as_at" | "as_at_kind">): string {
  return as_at === null ? "no date stated" : statedDate(as_at, as_at_kind);
}

/** The row of a figure on its report's page, from the site's root. */
export function rowPath(figure: Pick<StatedFigure, "report"> & Parameters<typeof rowId>[0]): `report/${string}` {
  return `${reportPath(figure.report)}#${rowId(figure)}`;
}

function ownMark(figure: Ranged<StatedFigure>): StatedMark {
  const {area, name, value, high, published, page, role} = figure;
  const doubts = qualifierText(figure.qualifier);
  const before = role === "previous" ? "the figure before, " : "";
  return {
    area,
    name,
    at: placeOf(figure),
    value,
    high,
    words: `${rangeWords(figure)}, ${before}${whenWords(figure)}; report on ${name} of ${dateWords(published)}, page ${page}${doubts ? ` (${doubts})` : ""}`,
    path: rowPath(figure),
    isNewest: role === "current"
  };
}

/** England's figures and targets by value and date: many reports quote the same, and the first of them is what one leads to. */
function quotedMarks(rows: readonly Ranged<StatedFigure>[]): QuotedMark[] {
  const groups = new Map<string, Ranged<StatedFigure>[]>();
  for (const one of rows.filter(({role}) => role === "national" || role === "target")) {
    const when = one.as_at === null ? `of ${one.published.slice(0, 4)}` : `${one.as_at} ${one.as_at_kind}`;
    const key = [one.role, one.value, when].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group): QuotedMark[] => {
    const [first] = group;
    if (!first) return [];
    const {value, unit, role, name, published, page} = first;
    const reports = new Set(group.map(({report}) => report)).size;
    const whose = role === "national" ? nationName : "Target";
    const quoted = reports === 1 ? "quoted in the report" : `quoted in ${reports} reports, first in that`;
    return [
      {
        role: role as QuotedMark["role"],
        name: whose,
        at: placeOf(first),
        value,
        words: `${statedValue({value, unit})}, ${whenWords(first)}; ${quoted} on ${name} of ${dateWords(published)}, page ${page}`,
        path: rowPath(first),
        reports,
        isDated: first.as_at !== null
      }
    ];
  });
}

/** Where a figure lies: at its date, and without one at the inspection, or where that is not known at the publication. */
function placeOf({as_at, as_at_kind, inspected_from, published}: StatedFigure): number {
  const date = (as_at && parseStated(as_at, as_at_kind)) || parseStated(inspected_from ?? published);
  return date ? placeInTime(date) : Number(published.slice(0, 4));
}

function inTime(a: {at: number; value: number; path: string}, b: {at: number; value: number; path: string}): number {
  return a.at - b.at || a.value - b.value || (a.path < b.path ? -1 : 1);
}
