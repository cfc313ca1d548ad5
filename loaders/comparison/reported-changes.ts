import {group} from "d3-array";
import type {ReportedChange, ReportedReason} from "../../src/domain/comparison.js";
import {exactDifference} from "../../src/domain/decimal.js";
import {parseStated, placeInTime} from "../../src/domain/period.js";
import {reportedIndicators} from "../../src/domain/reported-indicators.js";
import type {Report, ReportedFigure} from "../../src/domain/tables.js";
import {chanceIn, chanceOfPair} from "../../src/stats/chance.js";
import {isLargeChange} from "../../src/stats/tier.js";
import {frameOf} from "../files/frame.js";
import type {Tables} from "../tables/read.js";
import {rarest} from "./tiers.js";

/** Families of reported indicators whose counts are not of children. */
const otherThanChildren: ReadonlySet<string> = new Set(["Workforce", "Context"]);

/** Longest time in years between two figures that are still one change. */
const longest = 2.25;

type Stated = ReportedFigure & Pick<Report, "area" | "published">;

/**
 * The table `reported_changes`: for every report and indicator of which it states a newer and an earlier figure of the
 * authority, the two, and how likely chance is to part two counts so far when nothing has changed, the population being the
 * same. What a report states of several dates is taken at its newest.
 */
export function reportedChanges({reported, reports}: Pick<Tables, "reported" | "reports">): ReportedChange[] {
  const stated = frameOf(reported, [
    "report",
    "indicator",
    "value",
    "unit",
    "role",
    "as_at",
    "page",
    "qualifier",
    "as_at_kind"
  ])
    .join(frameOf(reports, ["report", "area", "published"]), ["report", "report"])
    .objects() as Stated[];
  const pairs = group(stated, ({report, indicator}) => `${report} ${indicator}`);
  return [...pairs.values()]
    .flatMap((figures): ReportedChange[] => {
      const [later, earlier] = (["current", "previous"] as const).map((role) =>
        newest(figures.filter((one) => one.role === role))
      );
      return later && earlier ? [changeOf(later, earlier)] : [];
    })
    .sort((a, b) => (a.report + a.indicator < b.report + b.indicator ? -1 : 1));
}

interface Chosen {
  figure: Stated;
  reason: ReportedReason | null;
}

/** The figure of the newest date; where two differ and no date tells which is newer, the first with the reason. */
function newest(figures: readonly Stated[]): Chosen | null {
  const [first] = figures;
  if (!first) return null;
  const sound = figures.filter(({qualifier}) => qualifier === null);
  const [only] = sound;
  if (!only) return {figure: first, reason: "in-doubt"};
  if (sound.every(({value}) => value === only.value)) return {figure: only, reason: null};
  const dated = sound.filter((one) => momentOf(one) !== null);
  const last = Math.max(...dated.map((one) => momentOf(one) as number));
  const latest = dated.filter((one) => momentOf(one) === last);
  const [figure] = latest;
  if (!figure || dated.length < sound.length || latest.some(({value}) => value !== figure.value))
    return {figure: only, reason: "several"};
  return {figure, reason: null};
}

function changeOf(later: Chosen, earlier: Chosen): ReportedChange {
  const {report, indicator, area, page, unit, value, published} = later.figure;
  const before = earlier.figure;
  const reason = later.reason ?? earlier.reason ?? pairReason(later.figure, before, published);
  const p = reason === null ? chanceOfPair(before.value, value) : null;
  const family = reportedIndicators.find((one) => one.indicator === indicator)?.family;
  const isNews =
    p !== null && !otherThanChildren.has(family ?? "") && isLargeChange({earlier: before.value, later: value});
  return {
    report,
    indicator,
    area,
    page,
    unit,
    earlier: before.value,
    earlier_as_at: before.as_at,
    later: value,
    later_as_at: later.figure.as_at,
    change: exactDifference(value, before.value),
    p: p === null ? null : Number(p.toPrecision(3)),
    tier: isNews ? "D" : null,
    chance_in: isNews ? Math.min(rarest, chanceIn(p) ?? rarest) : null,
    reason
  };
}

function pairReason(later: Stated, earlier: Stated, published: string): ReportedReason | null {
  if (later.unit !== "number" || ![later.value, earlier.value].every((value) => Number.isInteger(value) && value >= 0))
    return "not-a-count";
  const [to, from] = [momentOf(later) ?? momentIn(published, "day"), momentOf(earlier)];
  return from !== null && to !== null && to - from > longest ? "far-apart" : null;
}

function momentOf({as_at, as_at_kind}: Stated): number | null {
  return as_at === null ? null : momentIn(as_at, as_at_kind);
}

function momentIn(text: string, kind: Stated["as_at_kind"]): number | null {
  const date = parseStated(text, kind);
  return date && placeInTime(date);
}
