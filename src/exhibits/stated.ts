import {colourPlace, focusColour, themePalette} from "../charts/palette.js";
import {drawStated, layoutStated, type StatedLayout} from "../charts/stated.js";
import {formatTick} from "../domain/format.js";
import {qualifierText, rangeWords, roleWords} from "../domain/judgements.js";
import {areaTitle, inspectorate, peopleTitle} from "../domain/site.js";
import type {ReportedUnit, Unit} from "../domain/tables.js";
import {exhibit} from "./exhibit.js";
import {type StatedModel, statedModel, whenWords} from "./stated-model.js";
import {statedFinding, statedNotes, statedSubtitle, statedTitle} from "./stated-words.js";
import type {Stop} from "./stop.js";

/** How values of a reported unit are written on an axis: days and weeks as plain numbers. */
const axisUnits: Readonly<Record<ReportedUnit, Unit>> = {
  number: "number",
  percent: "percent",
  "per 10000": "number",
  days: "number",
  weeks: "number"
};
const unitTitles: Readonly<Record<ReportedUnit, string>> = {
  number: `${peopleTitle} or families`,
  percent: "Percent",
  "per 10000": "Per 10,000",
  days: "Days",
  weeks: "Weeks"
};

/** What reports state of an indicator that no official statistic counts: every authority's figures along time, and England's that they quote. */
export const stated = exhibit<"stated", StatedModel, StatedLayout>({
  name: "stated",
  label: "Figures of reports",
  about: "stated",
  embeds: false,
  params: ["areas"],
  needs: ["stated"],
  tells: true,
  prepare: statedModel,
  say(model) {
    const finding = statedFinding(model);
    return {
      title: statedTitle(model),
      subtitle: statedSubtitle(model),
      finding,
      notes: statedNotes(model),
      source: `${inspectorate} inspection reports`,
      sentence: `${statedTitle(model)}: ${finding}`
    };
  },
  describe: (model) => `${statedTitle(model)}: a dot for each of ${model.own.length} figures. ${statedFinding(model)}`,
  layout: ({of: {indicator, chosen}, own, quoted}, {width}) =>
    layoutStated(
      own.map((mark) => ({...mark, chosen: colourPlace(mark.area, chosen)})),
      {
        width,
        quoted,
        title: unitTitles[indicator.unit],
        format: (value, step) => formatTick(value, {unit: axisUnits[indicator.unit], decimals: 0}, {step})
      }
    ),
  draw: (layout, {palette = themePalette, base, document, description}) =>
    drawStated(layout, {document, palette, description, base}),
  table: ({rows}) => [
    [areaTitle, "Whose", "Stated", "As at", "Report", "Page", "Note"],
    ...rows.map((one) => [
      one.name,
      roleWords[one.role],
      rangeWords(one),
      whenWords(one),
      one.published,
      String(one.page),
      qualifierText(one.qualifier)
    ])
  ],
  stops: ({dots, quoted, frame}) => ({
    stops: [...dots.map(dotStop), ...quoted.map(quotedStop)].sort((a, b) => a.x - b.x || (a.y ?? 0) - (b.y ?? 0)),
    top: frame.top,
    bottom: frame.bottom,
    rule: false,
    grid: true
  }),
  rows: ({rows}) => [
    ["area", "name", "indicator", "value", "high", "unit", "role", "as_at", "report", "published", "page", "qualifier"],
    ...rows.map((one) => [
      one.area,
      one.name,
      one.indicator,
      one.value,
      one.high,
      one.unit,
      one.role,
      one.as_at,
      one.report,
      one.published,
      one.page,
      one.qualifier
    ])
  ],
  fileName: ({of: {indicator}}) => `${indicator.indicator}-in-reports`
});

function dotStop({x, y, name, words, chosen}: StatedLayout["dots"][number]): Stop {
  const colour = chosen < 0 ? themePalette.axis : focusColour(themePalette, chosen);
  return stopAt({x, y, heading: name, words, colour});
}

function quotedStop({x, y, name, words}: StatedLayout["quoted"][number]): Stop {
  return stopAt({x, y, heading: name, words, colour: themePalette.nation});
}

/** A stop that leads to the row of its figure. */
function stopAt({
  x,
  y,
  heading,
  words,
  colour
}: {
  x: number;
  y: number;
  heading: string;
  words: string;
  colour: string;
}) {
  return {x, y, near: {x, y}, heading, rows: [{label: words, value: "", colour}], marks: [{x, y, colour}]};
}
