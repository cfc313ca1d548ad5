import type {TimelineMark} from "../../charts/timeline.js";
import type {ComparedFigure} from "../../domain/compared-figure.js";
import {isCount, leadIndicators} from "../../domain/leads.js";
import {nation} from "../../domain/site.js";
import {type Area, families, type Indicator, type NeighbourModel} from "../../domain/tables.js";
import {type IndicatorModel, indicatorModel} from "../../exhibits/indicator-model.js";
import {timelineMarks} from "../../exhibits/timeline-marks.js";
import type {
  AreaObservation,
  DatedJudgement,
  IndicatorWithReach,
  LatestForArea,
  NamedNeighbour,
  NeighbourValue,
  PeerValue,
  SparklinePoint
} from "../../query/questions.js";
import {type Comparator, defaultChartState} from "../../state/chart-state.js";
import {boundaryBreaks, parseBreaks} from "../../stats/breaks.js";
import {changeOverYear, isTelling} from "../../stats/change.js";
import {childrenIndicator, poundsPerChild} from "../../stats/per-child.js";
import {type Spread, spreadOf} from "../../stats/spread.js";
import {type Average, type NeighbourSummary, neighbourSummary, type Standing} from "../../stats/summary.js";
import {orderOf, type RowOrder} from "./row-order.js";

/** The choices of an area's page. */
export interface AreaChoices {
  average: Average;
  model: NeighbourModel;
}

/** Everything that an area's page needs to know. */
export interface AreaData {
  area: Area;
  areas: readonly Area[];
  indicators: readonly IndicatorWithReach[];
  latest: readonly LatestForArea[];
  own: readonly SparklinePoint[];
  england: readonly SparklinePoint[];
  /** How all authorities are spread in the periods of `latest`, by indicator; none where fewer than four have a figure. */
  spreads: ReadonlyMap<string, Spread>;
  neighbours: readonly NamedNeighbour[];
  /** What inspectors judged of it, by date. */
  judgements: readonly DatedJudgement[];
  /** What the neighbours have in the years of `latest`. */
  neighbourValues: readonly NeighbourValue[];
  /** What statistics say of its newest figure in each indicator. */
  comparison: readonly ComparedFigure[];
  /** Every observation of the lead indicators, by slug. */
  leads: ReadonlyMap<string, readonly AreaObservation[]>;
}

/** One indicator on an area's page. */
export interface AreaRow {
  indicator: IndicatorWithReach;
  latest: LatestForArea;
  /** What statistics say of the figure; null where nothing is known of it. */
  compared: ComparedFigure | null;
  /** Change over the year to the latest figure; null where the two do not compare. */
  change: number | null;
  /** Whether the change is for the better; null where there is none, no direction, or less than the figures can tell. */
  improved: boolean | null;
  standing: Standing | null;
  /** What the rows of all families can be put in order by, and held to. */
  order: RowOrder;
  own: readonly SparklinePoint[];
  england: readonly SparklinePoint[];
  /** How all authorities are spread in its period; null where too few have a figure. */
  spread: Spread | null;
  /** The wider area whose value stands beside it, where that is not the area's own region. */
  standsIn: Area | null;
  /** What a sum of pounds is for each child that lives there, and in England; null for all else, or where not known. */
  perChild: {own: number; england: number | null} | null;
  /** What its neighbours have on average; null for counts, which say only how large an area is. */
  neighbours: NeighbourSummary | null;
}

/** A family of indicators on an area's page. */
export interface AreaFamily {
  family: string;
  /** Headline indicators, in their order. */
  rows: AreaRow[];
  /** The others. */
  more: AreaRow[];
  /** Indicators that are published for England only. */
  nationalOnly: Array<{indicator: IndicatorWithReach; latest: SparklinePoint}>;
}

/** An area's page, worked out for its choices: pure data, ready to draw. */
export interface AreaModel extends AreaData, AreaChoices {
  region: Area | null;
  leadModels: IndicatorModel[];
  byFamily: AreaFamily[];
}

/** Works out what an area's page shows. */
export function areaModel(data: AreaData, choices: AreaChoices): AreaModel {
  const {area, areas, indicators, latest, own, england, spreads, neighbours, neighbourValues, comparison} = data;
  const bySlug = new Map(latest.map((row) => [row.indicator, row]));
  const ownBy = byIndicator(own);
  const englandBy = byIndicator(england);
  const neighboursBy = byIndicator(neighbourValues);
  const comparedBy = new Map(comparison.map((row) => [row.indicator, row]));
  const averageOf = (values: readonly NeighbourValue[]) => {
    const byNeighbour = new Map(values.map(({neighbour, value}) => [neighbour, value]));
    return neighbourSummary(
      neighbours.map(({neighbour}) => byNeighbour.get(neighbour) ?? null),
      choices.average
    );
  };
  const perChildOf = (indicator: Indicator, {year, value, england: total}: LatestForArea): AreaRow["perChild"] => {
    const [mine, all] = [ownBy, englandBy].map((points) => points.get(childrenIndicator) ?? []);
    const amount = poundsPerChild({year, value}, mine ?? [], indicator);
    return amount === null ? null : {own: amount, england: poundsPerChild({year, value: total}, all ?? [], indicator)};
  };
  const rowOf = (indicator: IndicatorWithReach): AreaRow[] => {
    const row = bySlug.get(indicator.indicator);
    if (!row) return [];
    const points = ownBy.get(indicator.indicator) ?? [];
    const breaks = [...parseBreaks(indicator.breaks), ...boundaryBreaks(area, areas, indicator)];
    const change = changeOverYear(points, row.year, {breaks})?.value ?? null;
    const known = comparedBy.get(indicator.indicator);
    const compared = known?.year === row.year ? ofAuthority(known, area) : null;
    const standing = standingOf(compared);
    const spread = spreads.get(indicator.indicator) ?? null;
    return [
      {
        indicator,
        latest: row,
        compared,
        order: orderOf({indicator, latest: row, compared, change, standing, spread}),
        change,
        improved:
          change === null || indicator.better === null || !isTelling(change, indicator)
            ? null
            : change > 0 === (indicator.better === "higher"),
        standing,
        own: points,
        england: area.area === nation || isCount(indicator) ? [] : (englandBy.get(indicator.indicator) ?? []),
        spread,
        standsIn:
          row.region === area.region || row.region_value === null
            ? null
            : (areas.find((one) => one.area === row.region) ?? null),
        perChild: perChildOf(indicator, row),
        neighbours: isCount(indicator) ? null : averageOf(neighboursBy.get(indicator.indicator) ?? [])
      }
    ];
  };
  const byFamily = families.flatMap((family): AreaFamily[] => {
    const members = indicators.filter((one) => one.family === family);
    const headline = members
      .filter((one) => one.headline !== null)
      .sort((a, b) => (a.headline ?? 0) - (b.headline ?? 0));
    const nationalOnly = members.flatMap((indicator) => {
      const last = bySlug.has(indicator.indicator)
        ? undefined
        : (englandBy.get(indicator.indicator) ?? []).findLast(({value}) => value !== null);
      return last && indicator.authorities === 0 ? [{indicator, latest: last}] : [];
    });
    const rows = headline.flatMap(rowOf);
    const more = members.filter((one) => one.headline === null).flatMap(rowOf);
    return rows.length + more.length + nationalOnly.length > 0 ? [{family, rows, more, nationalOnly}] : [];
  });
  return {
    ...data,
    ...choices,
    region: areas.find((one) => one.area === area.region && one.kind !== "country") ?? null,
    leadModels: leadModelsOf({...data, inspections: timelineMarks(data.judgements)}, choices),
    byFamily
  };
}

/** The charts at the head of an area's page, each worked out like an indicator's page with this area chosen. */
export function leadModelsOf(
  {
    area,
    areas,
    indicators,
    neighbours,
    leads,
    inspections = []
  }: Pick<AreaData, "area" | "areas" | "neighbours" | "leads"> & {
    indicators: readonly Indicator[];
    /** What inspectors judged of the area; default nothing. */
    inspections?: readonly TimelineMark[];
  },
  {average, model}: AreaChoices
): IndicatorModel[] {
  const compare: Comparator[] = area.kind === "country" ? [] : [nation, "neighbours"];
  return leadIndicators(indicators).flatMap((slug) => {
    const indicator = indicators.find((one) => one.indicator === slug);
    const observations = leads.get(slug) ?? [];
    if (!indicator || !observations.some((one) => one.area === area.area)) return [];
    // Alone, a country is read by its own ups and downs: from zero they would be a straight line.
    const state = {...defaultChartState, areas: [area.area], compare, average, model, zero: area.kind !== "country"};
    return [indicatorModel({indicator, areas, observations, neighbours, inspections}, state)];
  });
}

/** What is known of a figure; limits are widened by how far authorities differ, which says nothing of how far regions would. */
function ofAuthority(compared: ComparedFigure, {kind}: Area): ComparedFigure {
  return kind === "authority" ? compared : {...compared, verdict_95: null, verdict_998: null};
}

/** Where an authority stands as its comparison has it; null where that gives it no place. */
function standingOf(compared: ComparedFigure | null): Standing | null {
  const rank = compared?.rank ?? compared?.position ?? null;
  if (compared === null || rank === null) return null;
  const basis = compared.rank === null ? "position" : "merit";
  return {rank, of: compared.of as number, tied: compared.tied ?? 0, basis};
}

/** How all authorities are spread in each indicator, from their values, which ascend; none of an indicator of fewer than four. */
export function spreadsOf(peers: readonly PeerValue[]): Map<string, Spread> {
  return new Map(
    [...byIndicator(peers)].flatMap(([indicator, rows]) => {
      const spread = spreadOf(rows.map(({value}) => value));
      return spread ? [[indicator, spread] as const] : [];
    })
  );
}

/** The rows of each indicator. */
export function byIndicator<T extends {indicator: string}>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const members = groups.get(row.indicator);
    if (members) members.push(row);
    else groups.set(row.indicator, [row]);
  }
  return groups;
}
