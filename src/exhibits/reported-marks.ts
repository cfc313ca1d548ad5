import type {ReportedMark} from "../charts/trend-types.js";
import {isDoubtful, qualifierText, reportPath, rowId, statedDate, statedValue} from "../domain/judgements.js";
import {officialYear, parseStated, placeInTime, type StatedDate} from "../domain/period.js";
import type {Indicator} from "../domain/tables.js";
import {dateWords} from "../domain/words.js";
import type {ReportedPoint} from "../query/questions.js";

/** Part of the year that has passed at the end of each kind of period; the end of the year for all others. */
const ends: Readonly<Record<string, number>> = {
  "31 March": 0.25,
  "financial year": 0.25,
  January: 0.05,
  "30 June": 0.5,
  "academic year": 0.67,
  "30 September": 0.75,
  "year to 30 September": 0.75,
  "December to February": 0.16
};

/**
 * The figures that reports state of one area as marks on the year axis of an indicator. A figure without a date of its own
 * stands at the inspection, or where that is not known, at the publication.
 */
export function reportedMarks(
  points: readonly ReportedPoint[],
  {area, indicator}: {area: string; indicator: Pick<Indicator, "period_kind">}
): ReportedMark[] {
  return (
    points
      // What fails a check of plausibility is on the report's page with its doubt; a chart would present it as good.
      .filter((point) => point.area === area && !isDoubtful(point.qualifier))
      .map((point) => {
        const date = point.as_at
          ? parseStated(point.as_at, point.as_at_kind)
          : parseStated(point.inspected_from ?? point.published);
        const when = point.as_at ? `at ${statedDate(point.as_at, point.as_at_kind)}` : "no date stated";
        const doubts = qualifierText(point.qualifier);
        return {
          at: axisPlace(date, indicator),
          value: point.value,
          words: `${statedValue(point)}, ${point.role === "previous" ? "the figure before, " : ""}${when}; report of ${dateWords(point.published)}, page ${point.page}${doubts ? ` (${doubts})` : ""}`,
          path: `${reportPath(point.report)}#${rowId(point)}`
        };
      })
  );
}

/** Where on an indicator's axis a date lies: a year, of account or of the calendar, where its official figure stands; a day or month between those. */
export function axisPlace(date: StatedDate | null, {period_kind}: Pick<Indicator, "period_kind">): number {
  if (!date) return Number.NaN;
  return date.kind === "year" || date.kind === "span"
    ? officialYear(date)
    : placeInTime(date) - (ends[period_kind] ?? 1);
}
