import {parseStated} from "../../../src/domain/period.js";
import {reportedIndicators} from "../../../src/domain/reported-indicators.js";
import type {ReportedFigure} from "../../../src/domain/tables.js";
import type {ReviewedFigure, UnsureFigure} from "../../tables/review-schema.js";
import {doubtModel} from "../doubt/sureness.js";
import {rules} from "../plausibility/rules.js";

/** A figure as the rules give it; `sureness` is null where it needs no measure, as in lists of the section on the area. */
export type SiftedFigure = ReportedFigure & {sureness: number | null};

/** Figures that are shown as facts, and those that wait for a person. */
export interface Sifted {
  reported: ReportedFigure[];
  unsure: UnsureFigure[];
}

const checks = new Set(rules.map(({name}) => name));

/**
 * Figures of prose that are sure enough or that a person has said yes to are facts, the others wait; what a person has said no to is
 * neither. The two ends of a range are one statement: yes to one is yes to both. What a person has corrected stands as corrected, also
 * where the rules no longer give it.
 */
export function siftFigures(figures: readonly SiftedFigure[], reviewed: readonly ReviewedFigure[]): Sifted {
  const verdicts = new Map(reviewed.map((one) => [keyOf(one), one]));
  const reports = new Set(figures.map(({report}) => report));
  const ranges = new Set(
    figures.filter((row) => isEnd(row) && verdicts.get(keyOf(row))?.verdict === "yes").map(rangeOf)
  );
  const sifted: Sifted = {reported: [], unsure: []};
  for (const {sureness, ...row} of figures) {
    const verdict = verdicts.get(keyOf(row))?.verdict;
    if (verdict === "no" || verdict === "corrected") continue;
    if (verdict === "yes" || (isEnd(row) && ranges.has(rangeOf(row)))) sifted.reported.push(row);
    else if (sureness === null || isSure(row, sureness)) sifted.reported.push(row);
    else sifted.unsure.push({...row, sureness});
  }
  const known = new Set(figures.map(keyOf));
  for (const one of reviewed) {
    if (!reports.has(one.report)) continue;
    if (one.verdict === "corrected" || (one.verdict === "yes" && !known.has(keyOf(one))))
      sifted.reported.push(asFigure(one));
  }
  return sifted;
}

/** Whether a figure of prose is shown without a person having looked it up. */
function isSure({qualifier}: ReportedFigure, sureness: number): boolean {
  return sureness >= doubtModel.threshold && !(qualifier?.split(" ").some((word) => checks.has(word)) ?? false);
}

function isEnd({qualifier}: ReportedFigure): boolean {
  return /\brange-(?:low|high)\b/.test(qualifier ?? "");
}

function rangeOf({report, page, indicator, role, as_at}: ReportedFigure): string {
  return [report, page, indicator, role, as_at ?? ""].join("|");
}

function asFigure(one: ReviewedFigure): ReportedFigure {
  const indicator = one.right_indicator ?? one.indicator;
  const as_at = one.right_as_at ?? one.as_at;
  const unit = reportedIndicators.find((each) => each.indicator === indicator)?.unit;
  if (unit === undefined)
    throw new Error(`unknown indicator: "${indicator}" (reviewed.csv): expected one of the reported indicators`);
  return {
    report: one.report,
    indicator,
    value: one.right_value ?? one.value,
    unit,
    role: one.right_role ?? one.role,
    as_at,
    page: one.page,
    qualifier: null,
    as_at_kind: as_at === null ? null : (parseStated(as_at)?.kind ?? null)
  };
}

/** What makes two rows the same figure at the same place. */
export function keyOf({
  report,
  page,
  indicator,
  value,
  role,
  as_at
}: Pick<ReviewedFigure, "report" | "page" | "indicator" | "value" | "role" | "as_at">): string {
  return [report, page, indicator, value, role, as_at ?? ""].join("|");
}
