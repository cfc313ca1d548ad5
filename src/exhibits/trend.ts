import type {MultiplesLayout} from "../charts/multiples.js";
import type {TrendLayout} from "../charts/trend-types.js";
import {longest} from "../state/request.js";
import {beginNote} from "./begin-note.js";
import {trendRows} from "./chart-csv.js";
import {trendFinding, trendSentence} from "./chart-sentence.js";
import {trendWalk} from "./chart-stops.js";
import {exhibit} from "./exhibit.js";
import {freeze} from "./freeze.js";
import type {IndicatorModel} from "./indicator-model.js";
import {drawInspected, inspectionNotes, layOutInspected, walkInspected} from "./inspections.js";
import {trendCore} from "./trend-core.js";
import {isMultiples, mostLines} from "./trend-limits.js";
import {drawPanels, layOutPanels} from "./trend-panels.js";

/** Lines that a chart with its own values can hold. */
const mostPacked = 8;
/** Areas that the name of a file tells. */
const namedAreas = 3;

/** One indicator along the years: as lines in one chart, or with a panel for each area where there are too many to read. */
export const trend = exhibit<"indicator", IndicatorModel, TrendLayout | MultiplesLayout>({
  ...trendCore,
  label: "Trend over years",
  about: "indicator",
  embeds: true,
  params: ["areas", "compare", "average", "model", "from", "to", "zero", "reports", "inspections", "view"],
  needs: ["indicator", "neighbours", "reported"],
  prepare: (model) => model,
  say(model, options) {
    const said = trendCore.say(model, options);
    return {
      ...said,
      finding: trendFinding(model),
      notes: notesOf(model, said.notes),
      sentence: trendSentence(model)
    };
  },
  layout: (model, size) =>
    isMultiples(model) ? layOutPanels(model, size) : layOutInspected(trendCore.layout(model, size), model),
  draw: (layout, paper) => ("panels" in layout ? drawPanels(layout, paper) : drawInspected(layout, paper)),
  stops: (layout) => walkInspected(trendWalk(layout), layout),
  rows: trendRows,
  fileName: ({indicator, chosen}) =>
    [indicator.indicator, ...chosen.slice(0, namedAreas).map(({area}) => area)].join("-"),
  pack: {text: freeze, whyNot: whyNotPacked}
});

/** The notes of a trend, with what is known of a late beginning in place of its bare year, and why there are panels. */
function notesOf(model: IndicatorModel, notes: readonly string[]): string[] {
  const begin = beginNote(model);
  const crowded = model.state.view === "trend" && model.chosen.length > 0 && isMultiples(model);
  return [
    ...(crowded ? ["Each area has its own panel: so many lines could not be told apart in one chart."] : []),
    ...(isMultiples(model) ? [] : inspectionNotes(model)),
    ...notes.filter((note) => begin === null || !note.startsWith("Official figures begin in")),
    ...(begin ? [begin] : [])
  ];
}

function whyNotPacked(model: IndicatorModel): string | null {
  if (isMultiples(model))
    return `Only one chart with at most ${mostLines} areas can keep its values, not a panel for each.`;
  if (model.trend.length > mostPacked) return `Only a chart with at most ${mostPacked} lines can keep its values.`;
  if (freeze(model, "0000-00-00").length > longest.values)
    return "These are too many values for a snippet: choose fewer years or areas.";
  return null;
}
