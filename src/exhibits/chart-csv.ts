import type {CsvCell} from "../dom/csv.js";
import {formatCell, formatValue} from "../domain/format.js";
import {statedValue} from "../domain/judgements.js";
import type {StatedKind} from "../domain/period.js";
import {inspectorate} from "../domain/site.js";
import type {Area, Indicator} from "../domain/tables.js";
import type {ReportedPoint} from "../query/questions.js";
import type {IndicatorModel} from "./indicator-model.js";
import {rankingOf} from "./ranking-model.js";
import {reportedMarks} from "./reported-marks.js";

type Rows = (readonly CsvCell[])[];

/** What files of figures of areas begin with: whose figure of what and when it is, and the figure, unrounded and as it is shown. */
export const figureColumns = [
  "indicator",
  "measure",
  "unit",
  "area",
  "la_code",
  "ons_code",
  "period",
  "year",
  "value",
  "value_shown"
] as const;

const trendColumns = [
  "kind",
  ...figureColumns,
  "status",
  "role",
  "date",
  "date_kind",
  "report",
  "page",
  "source",
  "released"
] as const;

/** What a stated date is: "2011-12" is December 2011 or the year from 2011 to 2012, which the date alone does not tell. */
const dateKinds: Readonly<Record<StatedKind, string>> = {
  day: "a day",
  month: "a month",
  year: "a year",
  span: "a span of years"
};

/**
 * What a trend shows as rows: every point of every line in the years shown, with the reason in place of a missing value, and
 * after them the figures of reports that it marks. `kind` tells them apart.
 */
export function trendRows(model: IndicatorModel): Rows {
  const {indicator, trend, years, byArea} = model;
  const {indicator: slug, name, unit, source, last_release} = indicator;
  const lines = trend.flatMap(({key, label, role, points}) => {
    const kind = role === "neighbours" ? `${model.state.average} of statistical neighbours` : "official";
    return points
      .filter(({year}) => year >= years[0] && year <= years[1])
      .map(({period, year, value, status, doubted}) => [
        kind,
        slug,
        name,
        unit,
        label,
        ...codesOf(role === "neighbours" ? undefined : byArea.get(key)),
        period,
        year,
        value,
        formatCell({value, status, doubted}, indicator),
        status,
        null,
        null,
        null,
        null,
        null,
        source,
        last_release
      ]);
  });
  return [
    trendColumns,
    ...lines,
    ...model.chosen.flatMap((area) => shownReported(area, model).map(stated(area, name)))
  ];
}

/** A ranking as rows, in its order: place, area with its codes, value, and what they are values of. */
export function rankingRows(model: IndicatorModel): Rows {
  const {indicator, ranked, byArea, series} = model;
  const {indicator: slug, name, unit, source, last_release} = indicator;
  return [
    [
      "indicator",
      "measure",
      "unit",
      "rank",
      "area",
      "la_code",
      "ons_code",
      "period",
      "year",
      "value",
      "value_shown",
      "status",
      "source",
      "released"
    ],
    ...rankingOf(model).map(({standing, key, label, value}) => {
      const point = series.get(key)?.points.find(({period}) => period === ranked?.period);
      return [
        slug,
        name,
        unit,
        standing?.rank ?? null,
        label,
        ...codesOf(byArea.get(key)),
        ranked?.period ?? null,
        ranked?.year ?? null,
        value,
        formatValue(value, indicator),
        point?.status ?? null,
        source,
        last_release
      ];
    })
  ];
}

/** The codes of an area; none for what is no area, such as a mean. */
export function codesOf(area: Pick<Area, "la_code" | "ons_code"> | undefined): [number | null, string | null] {
  return [area?.la_code ?? null, area?.ons_code ?? null];
}

/** The figures of reports that the trend marks for an area: those that are drawn in the years shown. */
function shownReported(area: Area, {indicator, reported = [], state, years}: IndicatorModel): ReportedPoint[] {
  if (state.withoutReports) return [];
  return reported.filter((point) =>
    reportedMarks([point], {area: area.area, indicator}).some(({at}) => at >= years[0] - 0.5 && at <= years[1] + 0.5)
  );
}

function stated({name, ...codes}: Area, measure: Indicator["name"]) {
  return ({
    indicator,
    unit,
    value,
    as_at,
    as_at_kind,
    qualifier,
    role,
    report,
    page,
    published
  }: ReportedPoint): CsvCell[] => [
    "stated in a report",
    indicator,
    measure,
    unit.replaceAll(" ", "-"),
    name,
    ...codesOf(codes),
    as_at,
    null,
    value,
    statedValue({value, unit}),
    qualifier,
    role,
    as_at,
    as_at_kind && dateKinds[as_at_kind],
    report,
    page,
    `${inspectorate} inspection report of ${published}`,
    published.slice(0, 7)
  ];
}
