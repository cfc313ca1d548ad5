import {numberChart} from "../charts/number.js";
import {focusColour, themePalette} from "../charts/palette.js";
import {formatCell} from "../domain/format.js";
import {sourceWords, unitWords} from "../domain/indicator-words.js";
import {nation} from "../domain/site.js";
import {trendRows} from "./chart-csv.js";
import {trendSentence} from "./chart-sentence.js";
import {exhibit, type Size} from "./exhibit.js";
import type {IndicatorModel} from "./indicator-model.js";
import {type NumberModel, numberModel} from "./number-model.js";

/** One figure of one area, with the trend that it is the end of. */
interface NumberSource extends NumberModel {
  of: IndicatorModel;
}

/** One figure of one area, large, with what it compares with and the line that led there. */
export const number = exhibit<"indicator", NumberSource, NumberSource & Size>({
  name: "number",
  label: "One number",
  about: "indicator",
  embeds: true,
  params: ["areas", "compare", "average", "model", "from", "to", "year"],
  needs: ["indicator", "area", "neighbours"],
  prepare(of) {
    const number = numberModel(of);
    if (number) return {...number, of};
    const when = of.state.year === undefined ? "in the years shown" : `for ${of.state.year}`;
    return {reason: `no figure of ${of.trend[0]?.label ?? "this area"} ${when} is published`};
  },
  say: ({indicator, area, period, of}) => ({
    title: `${indicator.name}, ${area}, ${period}`,
    subtitle: unitWords(indicator),
    notes: [],
    source: sourceWords(indicator),
    sentence: trendSentence({...of, trend: of.trend.slice(0, 1)})
  }),
  describe: ({indicator, label, value, comparisons}) =>
    `${indicator.name}. ${label}: ${value}. ${comparisons.map((one) => `${one}.`).join(" ")}`.trim(),
  layout: (number, size) => ({...number, ...size}),
  draw: ({value, label, comparisons, points, england, place, width}, {document, palette = themePalette, description}) =>
    numberChart(
      {value, label, comparisons},
      {document, width, palette, colour: focusColour(palette, place), points, comparator: england, description}
    ),
  table: ({area, points, indicator}) => [
    ["Period", area],
    ...points.map((point) => [point.period, formatCell(point, indicator)])
  ],
  rows({of, points}) {
    const year = points.at(-1)?.year ?? of.years[1];
    return trendRows({...of, years: [year, year]});
  },
  fileName: ({indicator, of}) => [indicator.indicator, of.chosen[0]?.area ?? nation, "number"].join("-"),
  year: ({points}) => points.at(-1)?.year ?? null
});
