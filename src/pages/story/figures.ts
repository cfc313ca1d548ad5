import {formatValue} from "../../domain/format.js";
import {
  type Area,
  type Indicator,
  isSound,
  type Neighbour,
  type Observation,
  type Report,
  type ReportedFigure,
  type ReportJudgement,
  type ReportQuantity
} from "../../domain/tables.js";

/** What a story is told from: every row of these tables. */
export interface StoryData {
  areas: readonly Area[];
  neighbours: readonly Neighbour[];
  indicators: readonly Indicator[];
  observations: readonly Observation[];
  reports: readonly Report[];
  reported: readonly ReportedFigure[];
  judgements: readonly ReportJudgement[];
  quantities: readonly ReportQuantity[];
}

/** What tells one figure of a report from the others. */
export type FigureWanted = Pick<ReportedFigure, "report" | "indicator" | "role"> &
  Partial<Pick<ReportedFigure, "as_at" | "page" | "qualifier">>;

/** An official figure that is there. */
export type OfficialFigure = Observation & {value: number};

/** The one figure of a report that is asked for. Throws where there is none, or more than one that differ. */
export function reportedFigure({reported}: Pick<StoryData, "reported">, wanted: FigureWanted): ReportedFigure {
  const found = reported.filter((figure) =>
    Object.entries(wanted).every(([column, value]) => figure[column as keyof ReportedFigure] === value)
  );
  const [first] = found;
  const asked = Object.values(wanted).join(" ");
  if (!first) throw new Error(`missing figure: ${asked}: expected a row of data/reported.csv`);
  if (found.some(({value}) => value !== first.value))
    throw new Error(
      `ambiguous figure: ${asked}: data/reported.csv has ${found.map(({value}) => value).join(", ")}: expected one value`
    );
  return first;
}

/** The figures of an indicator and an area, oldest first. Throws where there is none. */
export function officialSeries(
  {observations}: Pick<StoryData, "observations">,
  indicator: string,
  area: string
): [OfficialFigure, ...OfficialFigure[]] {
  const [first, ...rest] = observations
    .filter((one) => one.indicator === indicator && one.area === area)
    .filter(isSound)
    .sort((a, b) => a.year - b.year);
  if (!first) throw new Error(`missing figures: ${area} in data/statistics/${indicator}.csv: expected at least one`);
  return [first, ...rest];
}

/** The official figure of one year. Throws where there is none. */
export function officialIn(
  tables: StoryData,
  {indicator, area, year}: Pick<Observation, "indicator" | "area" | "year">
) {
  const found = officialSeries(tables, indicator, area).find((one) => one.year === year);
  if (!found) throw new Error(`missing figure: ${area} ${year} in data/statistics/${indicator}.csv`);
  return found;
}

/** An official figure as the site writes its indicator. Throws where the indicator is not known. */
export function officialValue({indicators}: Pick<StoryData, "indicators">, {indicator, value}: OfficialFigure): string {
  const format = indicators.find((one) => one.indicator === indicator);
  if (!format) throw new Error(`unknown indicator: ${indicator}: expected one of data/indicators.csv`);
  return formatValue(value, format);
}

/** How a value came to another, in a verb: the words follow the data when it is revised. */
export function moved(from: number, to: number): "rose" | "fell" | "stayed" {
  if (from === to) return "stayed";
  return to > from ? "rose" : "fell";
}

/** Whole months between two dates. */
export function monthsBetween(from: string, to: string): number {
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(to) - months(from);
}
