import {panelHead} from "../charts/multiples.js";
import {themePalette} from "../charts/palette.js";
import {drawPanelsWithLegend, type PanelsLayout} from "../charts/panels.js";
import {drawTrend} from "../charts/trend.js";
import type {TrendLayout} from "../charts/trend-types.js";
import {formatValue} from "../domain/format.js";
import {hasValue} from "../domain/tables.js";
import {compareNames} from "../state/compare-state.js";
import {panelStops, trendWalk} from "./chart-stops.js";
import {layOutComparison} from "./comparison-layout.js";
import {type Comparison, type ComparisonModel, comparisonModel} from "./comparison-model.js";
import {comparisonRows, comparisonTable} from "./comparison-rows.js";
import {
  comparisonDescription,
  comparisonNotes,
  comparisonSentences,
  comparisonSource,
  comparisonSubtitle,
  comparisonTitle
} from "./comparison-words.js";
import {exhibit, type Reason} from "./exhibit.js";
import type {Stop, Walk} from "./stop.js";

/** Sentences that stand under a title; more are a list of their own. */
export const mostSentences = 2;

/** Areas over indicators: a panel for each indicator or each area, or all in one chart; as values, as an index or as a share of England's. */
export const comparison = exhibit<"comparison", ComparisonModel, TrendLayout | PanelsLayout>({
  name: "comparison",
  label: "Comparison of areas",
  about: "comparison",
  embeds: true,
  params: compareNames,
  needs: [],
  page: "compare",
  prepare: prepareComparison,
  say(model) {
    const sentences = comparisonSentences(model);
    return {
      title: comparisonTitle(model),
      subtitle: comparisonSubtitle(model),
      ...(sentences.length <= mostSentences && {finding: sentences.join(" ")}),
      notes: comparisonNotes(model),
      source: comparisonSource(model),
      sentence: sentences.join(" ")
    };
  },
  describe: comparisonDescription,
  layout: layOutComparison,
  draw: (layout, {palette = themePalette, document, description}) =>
    "panels" in layout
      ? drawPanelsWithLegend(layout, {palette, document, description})
      : drawTrend(layout, {palette, document, description}),
  table: comparisonTable,
  stops: comparisonWalk,
  rows: comparisonRows,
  fileName: ({compared, chosen}) =>
    [
      "comparison",
      ...compared.slice(0, 1).map(({indicator}) => indicator.indicator),
      ...chosen.slice(0, 2).map(({area}) => area)
    ].join("-")
});

/** What was worked out of each comparison: the parts of a page each ask for it. */
const prepared = new WeakMap<Comparison, ComparisonModel | Reason>();

/** What is compared, worked out; why nothing can be, where no area, no indicator or no figure is there. */
export function prepareComparison(of: Comparison): ComparisonModel | Reason {
  const known = prepared.get(of) ?? workedOut(of);
  prepared.set(of, known);
  return known;
}

function workedOut(of: Comparison): ComparisonModel | Reason {
  if (of.chosen.length === 0) return {reason: "no area is chosen: add one, or a group of them"};
  if (of.figures.length === 0) return {reason: "no indicator is chosen: add one"};
  const model = comparisonModel(of);
  const isEmpty = model.compared.every(({lines}) => !lines.some(({published}) => published.some(hasValue)));
  return isEmpty ? {reason: "no figure is published of what was chosen"} : model;
}

/** Where a reader can stop: grey lines are told by the lowest and the highest of them. */
function comparisonWalk(layout: TrendLayout | PanelsLayout): Walk {
  if (!("panels" in layout)) {
    const walk = trendWalk(withoutCrowd(layout));
    return {...walk, stops: withEnds(walk.stops, layout, {x: 0, y: 0})};
  }
  const stops = layout.panels.flatMap((panel) =>
    withEnds(panelStops({...layout, panels: [{...panel, layout: withoutCrowd(panel.layout)}]}), panel.layout, {
      x: panel.x,
      y: panel.y + panelHead
    })
  );
  return {stops, top: 0, bottom: 0, rule: false};
}

/** A layout without its grey lines, unless there are no others. */
function withoutCrowd(layout: TrendLayout): TrendLayout {
  const series = layout.series.filter(({role}) => role !== "context");
  return series.some(({points}) => points.length > 0) ? {...layout, series} : layout;
}

/** Stops with the ends of the grey lines of their year, and each of these for who points at it; `at` is where their chart begins. */
function withEnds(stops: readonly Stop[], layout: TrendLayout, at: {x: number; y: number}): Stop[] {
  const crowd = layout.series.filter(({role}) => role === "context");
  if (crowd.length === 0 || withoutCrowd(layout) === layout) return [...stops];
  return stops.map((stop) => {
    const known = crowd.flatMap(({label, points}) => {
      const point = points.find(({period}) => stop.heading.endsWith(period));
      if (point?.value == null || point.y === null) return [];
      return [{label, value: point.value, x: point.x + at.x, y: point.y + at.y}];
    });
    const sorted = known.sort((a, b) => b.value - a.value);
    const told = ({label, value}: {label: string; value: number}) => ({
      label,
      value: formatValue(value, layout.format),
      colour: themePalette.context
    });
    const ends = [
      {words: "Highest", one: sorted[0]},
      {words: "Lowest", one: sorted.length > 1 ? sorted.at(-1) : undefined}
    ];
    const rows = ends.flatMap(({words, one}) => (one ? [told({...one, label: `${words}: ${one.label}`})] : []));
    return {...stop, rows: [...stop.rows, ...rows], others: known.map((one) => ({...told(one), x: one.x, y: one.y}))};
  });
}
