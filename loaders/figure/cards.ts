import {rankingChart} from "../../src/charts/ranking.js";
import {trendChart} from "../../src/charts/trend.js";
import {breakMarks} from "../../src/charts/trend-layout.js";
import {sourceWords, unitWords} from "../../src/domain/indicator-words.js";
import {areasWord, areaWord, siteSubject} from "../../src/domain/site.js";
import {type Area, hasValue, isOfToday} from "../../src/domain/tables.js";
import {type IndicatorModel, indicatorModel} from "../../src/exhibits/indicator-model.js";
import {rankingOf} from "../../src/exhibits/ranking-model.js";
import {leadModelsOf} from "../../src/pages/area/model.js";
import type {AreaObservation, IndicatorWithReach, NamedNeighbour} from "../../src/query/questions.js";
import {defaultChartState} from "../../src/state/chart-state.js";
import type {Card} from "./card.js";

/** Height in pixels of the names over the columns of a ranking. */
const rankingWords = 46;

/** What the cards of all areas share. */
export interface AreaCardData {
  areas: readonly Area[];
  indicators: readonly IndicatorWithReach[];
  /** Every observation of the lead indicators, by slug. */
  leads: ReadonlyMap<string, readonly AreaObservation[]>;
}

/** The card of an area: its first lead indicator beside England and its neighbours; null where it has no lead at all. */
export function areaCard(
  area: Area,
  {areas, indicators, leads}: AreaCardData,
  neighbours: readonly NamedNeighbour[]
): Card | null {
  const {average, model: grouping} = defaultChartState;
  const [model] = leadModelsOf({area, areas, indicators, neighbours, leads}, {average, model: grouping});
  if (!model) return null;
  return {
    kicker: areas.find((one) => one.area === area.region)?.name ?? "",
    title: area.name,
    subtitle: `${model.indicator.name}, ${yearsOf(model)}`,
    foot: footOf(model),
    chart: trendOf(model)
  };
}

/**
 * The card of an indicator: England's trend, and the middle half of authorities behind it; where England has none, the
 * authorities by value; null where nobody has a figure.
 */
export function indicatorCard(
  indicator: IndicatorWithReach,
  areas: readonly Area[],
  observations: readonly AreaObservation[]
): Card | null {
  const model = englandModel(indicator, areas, observations);
  const common = {kicker: indicator.family, title: indicator.name};
  if (model.trend.some(({points}) => points.some(hasValue)))
    return {...common, subtitle: unitWords(indicator), foot: footOf(model), chart: trendOf(model)};
  if (!model.ranked) return null;
  return {
    ...common,
    subtitle: `${unitWords(indicator)}: every ${areaWord}, ${model.ranked.period}`,
    foot: [`Source: ${sourceWords(indicator)}`],
    chart: ({document, palette, width, height}) =>
      rankingChart(rankingOf(model), {
        document,
        palette,
        width,
        height: height - rankingWords,
        format: indicator,
        order: indicator.better === "lower" ? "ascending" : "descending"
      })
  };
}

/** The card of every other page: what the site is, and England's first lead indicator. */
export function siteCard({areas, indicators, leads}: AreaCardData): Card {
  const [slug = "", observations = []] = leads.entries().next().value ?? [];
  const indicator = indicators.find((one) => one.indicator === slug);
  if (!indicator) throw new Error(`missing indicator: "${slug}", expected the first lead among ${indicators.length}`);
  const model = englandModel(indicator, areas, observations);
  const authorities = areas.filter(isOfToday);
  return {
    kicker: `${authorities.length} ${areasWord}, ${indicators.length} indicators`,
    title: siteSubject,
    subtitle: `${indicator.name}, ${yearsOf(model)}`,
    foot: footOf(model),
    chart: trendOf(model)
  };
}

function trendOf({trend, indicator, years, breaks, band}: IndicatorModel): Card["chart"] {
  return (size) => trendChart(trend, {...size, format: indicator, years, breaks, band});
}

function englandModel(
  indicator: IndicatorWithReach,
  areas: readonly Area[],
  observations: readonly AreaObservation[]
): IndicatorModel {
  return indicatorModel({indicator, areas, observations, neighbours: []}, defaultChartState);
}

function yearsOf({years: [first, last]}: IndicatorModel): string {
  return first === last ? String(first) : `${first} to ${last}`;
}

function footOf({band, breaks, years, indicator}: IndicatorModel): string[] {
  const marks = [
    ...(band.length > 0 ? [`Shaded: the middle half of ${areasWord}.`] : []),
    ...breakMarks(breaks, years).map(({year, mark}) => `(${mark}) Break in ${year}.`)
  ];
  return [[...marks, `Source: ${sourceWords(indicator)}`].join(" ")];
}
