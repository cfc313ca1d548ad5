import {type InspectionRule, inspectionRules} from "../charts/inspection-rules.js";
import {themePalette} from "../charts/palette.js";
import type {TrendLayout} from "../charts/trend-types.js";
import {judgementWords, momentWords} from "../domain/judgements.js";
import {momentKind, parseStated} from "../domain/period.js";
import {listOf} from "../domain/words.js";
import type {Drawn, Paper} from "./exhibit.js";
import type {IndicatorModel} from "./indicator-model.js";
import {axisPlace} from "./reported-marks.js";
import type {Stop, Walk} from "./stop.js";
import {trendCore} from "./trend-core.js";

/** A trend with the inspections of its first area. */
export type InspectedLayout = TrendLayout & {inspections: InspectionRule[]};

/** The inspections that a trend shows, with their overall grade, by time: those of its first area, within its years, unless they are left out. */
export function shownInspections({
  inspections = [],
  chosen,
  state,
  indicator,
  years
}: IndicatorModel): InspectionRule[] {
  if (state.withoutInspections || chosen[0]?.kind !== "authority") return [];
  return inspections
    .filter(({lane}) => lane === judgementWords("overall"))
    .map(({date, grade, words}) => ({
      at: axisPlace(parseStated(date, momentKind(date)), indicator),
      grade,
      words,
      day: momentWords(date)
    }))
    .filter(({at}) => at >= years[0] && at <= years[1])
    .sort((a, b) => a.at - b.at);
}

/** A trend laid out with the inspections it shows. */
export function layOutInspected(layout: TrendLayout, model: IndicatorModel): TrendLayout | InspectedLayout {
  const inspections = layout.message ? [] : shownInspections(model);
  return inspections.length > 0 ? {...layout, inspections} : layout;
}

/** Draws a trend, and behind its lines the inspections it shows. */
export function drawInspected(
  layout: TrendLayout | InspectedLayout,
  paper: Paper & {description: string}
): ReturnType<Drawn<IndicatorModel, IndicatorModel, TrendLayout>["draw"]> {
  const chart = trendCore.draw(layout, paper);
  if (!("inspections" in layout)) return chart;
  const {document, palette = themePalette} = paper;
  const lines = chart.querySelector("[data-series]");
  const rules = inspectionRules(layout.inspections, layout, {document, palette});
  if (lines) lines.before(rules);
  else chart.append(rules);
  return chart;
}

/** The way through a trend with a stop at each inspection it shows. */
export function walkInspected(walk: Walk, layout: object): Walk {
  if (!("inspections" in layout)) return walk;
  const {inspections, x} = layout as InspectedLayout;
  const stops = inspections.map(
    ({at, words, day}): Stop => ({
      x: x(at),
      heading: `Inspection of ${day}`,
      rows: [{label: "Overall", value: words, colour: themePalette.axis}],
      marks: []
    })
  );
  return {...walk, stops: [...walk.stops, ...stops].sort((a, b) => a.x - b.x)};
}

/** What the lines are, for those who see them and those who do not. */
export function inspectionNotes(model: IndicatorModel): string[] {
  const shown = shownInspections(model);
  if (shown.length === 0) return [];
  const each = shown.map(({day, words}) => `${day.slice(-4)} (${words.toLowerCase()})`);
  return [`Upright lines: graded inspections of ${model.chosen[0]?.name}, ${listOf(each)}.`];
}
