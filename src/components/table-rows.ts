import type {CsvCell} from "../dom/csv.js";
import type {ComparedFigure} from "../domain/compared-figure.js";
import {formatCell} from "../domain/format.js";
import {nation} from "../domain/site.js";
import type {Area, Indicator, NeighbourModel} from "../domain/tables.js";
import type {ChangesFile, YearsOfFigure} from "../figures/changes-file.js";
import {sinceChange} from "../figures/since-changes.js";
import type {AreaObservation, LatestForArea, NeighbourValue} from "../query/questions.js";
import type {Sureness} from "../stats/counted-change.js";
import {neighbourSummary} from "../stats/summary.js";

/** Rows of a file, its header first. */
export type Rows = readonly (readonly CsvCell[])[];

/** Every value of an indicator as rows, those of the areas shown, in their order and by year. */
export function valuesRows(
  {indicator, name, unit, decimals, source, last_release}: Indicator,
  values: readonly AreaObservation[],
  {areas, shown}: {areas: readonly Area[]; shown: readonly string[]}
): Rows {
  const byName = new Map(areas.map((area) => [area.area, area]));
  const rows = shown.flatMap((slug) => {
    const area = byName.get(slug);
    const own = values.filter((one) => one.area === slug).sort((a, b) => a.year - b.year);
    return own.map(({period, year, value, status}) => [
      indicator,
      name,
      unit,
      area?.name ?? slug,
      area?.kind ?? null,
      area?.la_code ?? null,
      area?.ons_code ?? null,
      period,
      year,
      value,
      formatCell({value, status}, {unit, decimals}),
      status,
      source,
      last_release
    ]);
  });
  const header =
    "indicator,measure,unit,area,kind,la_code,ons_code,period,year,value,value_shown,status,source,released";
  return [header.split(","), ...rows];
}

/** What statistics say of a figure, in the order of the file. */
const comparedHeader = [
  "low",
  "high",
  "verdict_95",
  "verdict_998",
  "change",
  "q",
  "trend",
  "trend_method",
  "rank",
  "rank_low",
  "rank_high",
  "position",
  "tied",
  "of",
  "reasons"
] as const satisfies readonly (keyof ComparedFigure)[];

/** An area's profile as rows: each indicator's latest value beside those that it is compared with, and what statistics say of it. */
export function profileRows(
  {name, la_code, ons_code}: Area,
  latest: readonly LatestForArea[],
  {
    indicators,
    neighbourValues,
    neighbours = 10,
    model,
    compared,
    since = null
  }: {
    indicators: readonly Indicator[];
    neighbourValues: readonly NeighbourValue[];
    /** How many neighbours there are, with a value or without; default ten. */
    neighbours?: number;
    model: NeighbourModel;
    compared: readonly ComparedFigure[];
    /** The year that changes are counted from as well, with the figures that they are worked out from; default none. */
    since?: {year: number; changes: ChangesFile} | null;
  }
): Rows {
  const comparedBy = new Map(compared.map((figure) => [figure.indicator, figure]));
  const byName = new Map(latest.map((one) => [one.indicator, one]));
  const rows = indicators.flatMap(({indicator, family, name: measure, unit, decimals, source, last_release}) => {
    const one = byName.get(indicator);
    if (!one) return [];
    const {period, year, value, status, england, region, region_value} = one;
    const known = comparedBy.get(indicator);
    const said = known?.year === year ? known : undefined;
    const own = neighbourValues.filter((other) => other.indicator === indicator).map((other) => other.value);
    // Those without a value are not in the answer.
    const all = Array.from({length: neighbours}, (_, i) => own[i] ?? null);
    const [mean, median] = (["mean", "median"] as const).map((average) =>
      neighbours === 0 ? null : neighbourSummary(all, average).value
    );
    return [
      [
        ...[
          name,
          la_code,
          ons_code,
          family,
          indicator,
          measure,
          unit,
          period,
          year,
          value,
          formatCell({value, status}, {unit, decimals}),
          status
        ],
        ...[england, region, region_value, mean ?? null, median ?? null, own.length, model],
        ...comparedHeader.map((column) => said?.[column] ?? null),
        ...(since ? sinceCells(since.changes[indicator], since.year) : []),
        ...[source, last_release]
      ]
    ];
  });
  const header = `area,la_code,ons_code,family,indicator,measure,unit,period,year,value,value_shown,status,${nation},region,region_value,neighbours_mean,neighbours_median,neighbours_with_a_figure,neighbours_model`;
  return [[...header.split(","), ...comparedHeader, ...(since ? sinceHeader : []), "source", "released"], ...rows];
}

/** How a figure moved from a year on: the year, its value then, the change with its limits by chance alone, and what its test says, or why there is none. */
const sinceHeader = [
  "since",
  "value_since",
  "change_since",
  "change_since_low",
  "change_since_high",
  "change_since_says"
];

function sinceCells(years: YearsOfFigure | undefined, since: number): CsvCell[] {
  if (!years) return [since, null, null, null, null, "no-earlier"];
  const {change, limits, missing, sureness, untested} = sinceChange(years, since);
  const says = missing ?? (sureness === null ? untested : sayings[sureness]);
  return [
    since,
    years.values[since - years.from] ?? null,
    change,
    limits?.[0] ?? null,
    limits?.[1] ?? null,
    says ?? null
  ];
}

const sayings: Readonly<Record<Sureness, string>> = {
  "998": "clear at 99.8%",
  "95": "clear at 95% alone",
  chance: "within how far figures often move",
  none: "could be chance"
};
