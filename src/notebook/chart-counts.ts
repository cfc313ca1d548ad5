import {group} from "d3-array";
import {tinyAuthorities} from "../domain/authority-kind.js";
import {nation, nationName} from "../domain/site.js";
import {type Indicator, isOfToday} from "../domain/tables.js";
import {isReason, type Reason} from "../exhibits/exhibit.js";
import {indicatorModel} from "../exhibits/indicator-model.js";
import type {CountedArea, IndicatorCounts, Side, YearCounts} from "../figures/counts-file.js";
import {chanceLimits, errorsOf} from "../stats/chance-limits.js";
import {countingOf} from "../stats/counting.js";
import {type CountKind, overdispersion} from "../stats/overdispersion.js";
import {
  areasWith,
  type ChartCatalogue,
  type ChartGround,
  figuresOf,
  indicatorAs,
  indicatorNamed,
  stateOf
} from "./chart-ground.js";
import {type ResultIndicator, yearOfResult} from "./chart-indicator.js";
import {numberOf, shownValue, textOf} from "./chart-result.js";

/** What values are per, by unit, where they are shares or rates of what is counted. */
const multipliers: Readonly<Record<string, number>> = {percent: 100, "per-10000": 10_000, "per-100000": 100_000};
const verdictRoles = ["verdict_95", "verdict_998", "plain_95", "plain_998"] as const;

interface CountedRow {
  area: string;
  year: number;
  count: number;
  denominator: number;
  verdicts: Readonly<Record<string, string | null>>;
}

/**
 * The counts of a result behind figures of authorities, with the limits of chance about England: what areas differ beyond chance is worked
 * out from the result's own authorities, and which side of the limits each is on is taken from its columns of verdicts where it has them.
 */
export function countsOfResult(ground: ChartGround): ResultIndicator | Reason {
  const {said, finder, catalogue} = ground;
  const year = said.choices.get("year");
  const rows = countedRows(ground, year === undefined ? undefined : Number(year));
  if (isReason(rows)) return rows;
  if (rows.length === 0) return {reason: "the result has no row with both a count and what it is of"};
  const named = [...new Set(rows.map(({indicator}) => indicator))].filter((one) => one !== null);
  const wanted = said.choices.get("indicator") ?? named[0] ?? null;
  if (said.choices.get("indicator") === undefined && named.length > 1)
    return {reason: `the result has figures of ${named.length} indicators: name one as “indicator: ${named[0]}”`};
  const known = wanted === null ? undefined : indicatorNamed(wanted, catalogue);
  const own = rows.filter(
    ({indicator}) => indicator === null || indicator === wanted || indicator === known?.indicator
  );
  const indicator = indicatorAs(wanted, [], ground);
  const multiplier = multipliers[indicator.unit];
  if (multiplier === undefined)
    return {
      reason:
        "limits of chance are of shares and rates: give the unit as “unit: percent”, “unit: per-10000” or “unit: per-100000”"
    };
  const counts = countsIn(own, {indicator, multiplier, catalogue});
  const bare = own.find((row) => !("reason" in counts) && !counts.years.some((one) => one.year === row.year));
  if (bare) return {reason: `the result has no row of ${nationName} for ${bare.year}, about which the limits stand`};
  const areas = areasWith([], ground);
  const state = stateOf(ground, areas);
  if (isReason(state)) return state;
  const observations = own.map(({area, year: of, period, count, denominator}) => ({
    area,
    period,
    year: of,
    value: (count / denominator) * multiplier,
    status: "final" as const
  }));
  const marked = own.filter(({role}) => role === "focus").map(({area}) => area);
  const model = indicatorModel(
    {indicator, areas, observations, counts, neighbours: [], outline: {periods: periodsIn(own), band: []}},
    {...state, areas: state.areas.length > 0 ? state.areas : [...new Set(marked)]}
  );
  const strangers = own.filter(({area}) => !finder.isKnown(finder.of(area))).length;
  return {
    model,
    notes:
      strangers > 0
        ? [`${strangers} ${strangers === 1 ? "row is" : "rows are"} of no area known here, and left out.`]
        : []
  };
}

/** The figures of two years of a result, with the counts behind them where it has these: without them a change is told and not tested. */
export function changesOfResult(ground: ChartGround): ResultIndicator | Reason {
  const {said, catalogue} = ground;
  // The year chosen is the later one of the two.
  const read = yearOfResult(ground);
  if (isReason(read)) return read;
  const {indicator} = read.model;
  const isCounted = said.mapping.count !== undefined && said.mapping.denominator !== undefined;
  const rows = isCounted ? countedRows(ground, undefined) : [];
  if (isReason(rows)) return rows;
  const multiplier = multipliers[indicator.unit];
  const why = countingOf(indicator, new Map(catalogue.indicators.map((one) => [one.indicator, one])));
  const counts: IndicatorCounts =
    rows.length === 0 || multiplier === undefined
      ? {reason: typeof why === "string" ? why : "no-counts"}
      : countsIn(rows, {indicator, multiplier, catalogue});
  return {...read, model: {...read.model, counts}};
}

/** The counts of rows year by year, about England's; years without a row of England have none. */
function countsIn(
  rows: readonly CountedRow[],
  {indicator, multiplier, catalogue}: {indicator: Indicator; multiplier: number; catalogue: ChartCatalogue}
): IndicatorCounts {
  const kind: CountKind = indicator.unit === "percent" ? "proportion" : "rate";
  const authorities = new Set(catalogue.areas.filter(isOfToday).map(({area}) => area));
  const years = [...group(rows, ({year}) => year)].flatMap(([year, inYear]) => {
    const england = inYear.find(({area}) => area === nation);
    const own = inYear.filter(({area}) => authorities.has(area));
    return england ? [yearCounts(own, {year, kind, average: england.count / england.denominator})] : [];
  });
  return {kind, multiplier, years: years.sort((a, b) => a.year - b.year)};
}

function periodsIn(rows: readonly {period: string; year: number}[]) {
  const years = new Map(rows.map(({period, year}) => [year, {period, year}]));
  return [...years.values()].sort((a, b) => a.year - b.year);
}

/** A year's counts with how much authorities differ, and the side of the limits on which each is. */
function yearCounts(
  rows: readonly CountedRow[],
  {year, kind, average}: {year: number; kind: CountKind; average: number}
): YearCounts {
  const spread = overdispersion(
    rows.filter(({area}) => !tinyAuthorities.has(area)),
    average,
    kind
  );
  const side = (row: CountedRow, between: number, named: string): Side => {
    const [near, far] = [row.verdicts[`${named}_95`], row.verdicts[`${named}_998`]];
    const value = row.count / row.denominator;
    const way = value < average ? -1 : 1;
    if (near != null && far != null) {
      const out = [near, far].filter((word) => word !== "not-clearly-different").length;
      return (out * way || 0) as Side;
    }
    const isOut = (errors: number) => {
      const {lower, upper} = chanceLimits(row.denominator, {kind, average, between, errors});
      return value < lower || value > upper;
    };
    return ((isOut(errorsOf[998]) ? 2 : isOut(errorsOf[95]) ? 1 : 0) * way || 0) as Side;
  };
  return {
    year,
    average,
    between: spread?.between ?? null,
    phi: spread?.phi ?? null,
    areas: rows.map(
      (row): CountedArea => ({
        area: row.area,
        count: row.count,
        denominator: row.denominator,
        widened: spread && side(row, spread.between, "verdict"),
        plain: side(row, 0, "plain")
      })
    )
  };
}

/** The rows that have both counts, one for each area and year. */
function countedRows(ground: ChartGround, usualYear: number | undefined) {
  const {said, result} = ground;
  const {columns, rows} = result;
  const place = (role: string) => columns.findIndex(({name}) => name === said.mapping[role]);
  const [count, denominator] = [place("count"), place("denominator")];
  const counted = rows.filter((row) => numberOf(row[count]) !== null && numberOf(row[denominator]) !== null);
  const read = figuresOf(
    {
      ...ground,
      result: {columns, rows: counted},
      said: {...said, mapping: {...said.mapping, value: said.mapping.count ?? ""}}
    },
    {usualYear}
  );
  if (isReason(read)) return read;
  // Rows without an area or a year were left out, so none can be told by its place.
  if (read.figures.length < counted.length)
    return {reason: "the result has counts without an area or a year: leave them out"};
  const own: (CountedRow & {indicator: string | null; period: string; role: string | null})[] = [];
  for (const [i, figure] of read.figures.entries()) {
    const row = counted[i] ?? [];
    const [part, whole] = [numberOf(row[count]), numberOf(row[denominator])];
    if (typeof part !== "number" || typeof whole !== "number" || whole <= 0 || part < 0)
      return {
        reason: `invalid counts of ${figure.area.name} in ${figure.period}: ${shownValue(row[count])} of ${shownValue(row[denominator])}`
      };
    own.push({
      ...{area: figure.area.area, year: figure.year, count: part, denominator: whole},
      ...{indicator: figure.indicator, period: figure.period, role: figure.role},
      verdicts: Object.fromEntries(verdictRoles.map((role) => [role, textOf(row[place(role)])]))
    });
  }
  return own;
}
