import {colourPlace, focusColour, themePalette} from "../charts/palette.js";
import {drawScatter, layoutScatter, type ScatterLayout} from "../charts/scatter.js";
import {formatTick, formatValue} from "../domain/format.js";
import {areasWord, areaTitle} from "../domain/site.js";
import {scatterNames} from "../state/scatter-state.js";
import {codesOf} from "./chart-csv.js";
import {exhibit} from "./exhibit.js";
import {type PairModel, pairModel} from "./pair-model.js";
import {
  farAway,
  scatterFile,
  scatterFinding,
  scatterNotes,
  scatterSource,
  scatterSubtitle,
  scatterTitle
} from "./scatter-words.js";

/** Every authority by two indicators of a year, with how they go together. */
export const scatter = exhibit<"pair", PairModel, ScatterLayout>({
  name: "scatter",
  label: "Two indicators",
  about: "pair",
  embeds: true,
  params: scatterNames,
  needs: [],
  page: "scatter",
  tells: true,
  prepare: pairModel,
  say(model) {
    const finding = scatterFinding(model);
    return {
      title: scatterTitle(model),
      subtitle: scatterSubtitle(model),
      finding,
      notes: scatterNotes(model),
      source: scatterSource(model),
      sentence: `${scatterTitle(model)}: ${finding}`
    };
  },
  describe: (model) =>
    `${scatterTitle(model)}: a circle for each of ${model.points.length} ${areasWord}. ${scatterFinding(model)}`,
  layout: ({of, points, line, isClear}, {width}) =>
    layoutScatter(
      points.map(({area, x, y, children, away}) => ({
        key: area.area,
        label: area.name,
        x,
        y,
        size: children,
        chosen: colourPlace(area.area, of.chosen),
        standsOut: away > farAway ? away : 0
      })),
      {
        width,
        line: line.at,
        isClear,
        formatX: (value, step) => formatTick(value, of.x.indicator, {step}),
        formatY: (value, step) => formatTick(value, of.y.indicator, {step}),
        zoom: of.zoom,
        titleX: of.x.indicator.short_name,
        titleY: of.y.indicator.short_name
      }
    ),
  draw: (layout, {palette = themePalette, document, description}) =>
    drawScatter(layout, {document, palette, description}),
  table: ({of: {x, y}, points}) => [
    [areaTitle, x.indicator.short_name, y.indicator.short_name],
    ...points.map((one) => [one.area.name, formatValue(one.x, x.indicator), formatValue(one.y, y.indicator)])
  ],
  stops: ({points: placed, frame}, {of: {x, y, chosen}, points}) => {
    const byKey = new Map(points.map((one) => [one.area.area, one]));
    // From the lowest figure across to the highest.
    const stops = [...placed]
      .sort((a, b) => a.left - b.left || a.top - b.top)
      .flatMap(({key, label, left, top}) => {
        const one = byKey.get(key);
        if (!one) return [];
        const place = colourPlace(key, chosen);
        const colour = place < 0 ? themePalette.axis : focusColour(themePalette, place);
        return [
          {
            key,
            x: left,
            y: top,
            heading: label,
            rows: [
              {label: x.indicator.short_name, value: formatValue(one.x, x.indicator), colour},
              {label: y.indicator.short_name, value: formatValue(one.y, y.indicator), colour}
            ],
            marks: [{x: left, y: top, colour: themePalette.ink}]
          }
        ];
      });
    return {stops, top: frame.top, bottom: frame.bottom, rule: false};
  },
  rows: ({of: {x, y}, year, points}) => [
    [
      ...["area", "la_code", "ons_code", "year"],
      ...[x, y].flatMap(({indicator: {indicator}}) => [indicator, `${indicator}_shown`]),
      "children"
    ],
    ...points.map((one) => [
      ...[one.area.name, ...codesOf(one.area), year],
      ...[one.x, formatValue(one.x, x.indicator), one.y, formatValue(one.y, y.indicator)],
      one.children
    ])
  ],
  fileName: scatterFile,
  year: ({year}) => year
});
