import {extent} from "d3-array";
import {scaleLinear} from "d3-scale";
import {stepOf, type YearTick, yearText} from "../charts/axis.js";
import {chosenDot} from "../charts/chosen-dot.js";
import {chartRoot, type Drawing, type Frame} from "../charts/frame.js";
import {halo} from "../charts/label.js";
import {nameTexts, nameThreads, type PlacedName} from "../charts/names.js";
import {colourPlace, themePalette} from "../charts/palette.js";
import {assignLanes} from "../charts/ranking-labels.js";
import {rule} from "../charts/rule.js";
import {dotsPath} from "../charts/shapes.js";
import {placeSwarm} from "../charts/swarm.js";
import {textWidth} from "../charts/text.js";
import {markup} from "../dom/element.js";
import {formatTick, formatValue} from "../domain/format.js";
import {sourceWords, unitWords} from "../domain/indicator-words.js";
import {isCount} from "../domain/leads.js";
import {areasWord, areaTitle, areaWord, nationName} from "../domain/site.js";
import {type Quartiles, quartileBand, quartiles} from "../stats/summary.js";
import {authorityStop} from "./authority-stop.js";
import {rankingRows} from "./chart-csv.js";
import {exhibit, type Size} from "./exhibit.js";
import {heldTo} from "./held.js";
import type {IndicatorModel} from "./indicator-model.js";
import {englandIn} from "./ranking.js";
import {type RankingRow, rankingOf, wholeRanking} from "./ranking-model.js";
import {missingNotes} from "./ranking-words.js";

/** The authorities of a year by value, with the cuts between their quarters. */
interface Spread {
  of: IndicatorModel;
  rows: readonly RankingRow[];
  /** Of all authorities, whichever are shown; null where there are too few, and for counts, which say only how large an area is. */
  cuts: Quartiles | null;
  /** England's value; null for counts. */
  england: number | null;
}

interface Dot extends RankingRow {
  x: number;
  y: number;
  /** Place of its colour among the chosen, or -1. */
  chosen: number;
}

interface SpreadLayout {
  width: number;
  height: number;
  textSize: number;
  radius: number;
  frame: Frame;
  ticks: YearTick[];
  dots: Dot[];
  names: PlacedName[];
  /** The middle half and the median, with what is written beneath them. */
  middle: {from: number; to: number; median: number; text: string; x: number} | null;
  england: {x: number; text: string; anchor: "start" | "end"} | null;
}

/** All authorities of a year as dots along the value, the middle half shaded and the chosen ones named. */
export const distribution = exhibit<"indicator", Spread, SpreadLayout>({
  name: "distribution",
  label: `Distribution of ${areasWord}`,
  about: "indicator",
  embeds: true,
  params: ["areas", "year", "within", "find"],
  needs: ["indicator", "every"],
  tells: true,
  prepare(of) {
    const values = wholeRanking(of).map(({value}) => value);
    if (values.length === 0)
      return {reason: `the source publishes no figures for individual ${areasWord}, so there is no spread of them`};
    const cuts = isCount(of.indicator) ? null : quartiles(values);
    return {of, rows: [...rankingOf(of)].sort((a, b) => a.value - b.value), cuts, england: englandIn(of)};
  },
  say: (spread) => ({
    title: `${spread.of.indicator.name}, spread of ${heldTo(spread.of)?.words ?? areasWord}, ${spread.of.ranked?.period ?? ""}`,
    subtitle: unitWords(spread.of.indicator),
    finding: findingOf(spread),
    notes: notesOf(spread.of),
    source: sourceWords(spread.of.indicator),
    sentence: `${spread.of.indicator.name}, ${spread.of.ranked?.period ?? ""}: ${findingOf(spread)}`
  }),
  describe: (spread) =>
    `${spread.of.indicator.name}, ${spread.of.ranked?.period ?? ""}: ${spread.rows.length} ${areasWord} by value. ${findingOf(spread)}`,
  layout: layOut,
  draw: (layout, {palette = themePalette, document, description}) =>
    drawSpread(layout, {document, palette, description}),
  table: ({of, rows}) => [
    [areaTitle, "Value"],
    ...rows.map(({label, value}) => [label, formatValue(value, of.indicator)])
  ],
  stops: ({dots, frame}, {of}) => ({
    // Dots stand above each other.
    stops: dots.map((dot) => ({...authorityStop(dot, of, {plain: themePalette.axis}), y: dot.y})),
    top: frame.top,
    bottom: frame.bottom,
    rule: false
  }),
  rows: ({of}) => rankingRows(of),
  fileName: ({of}) => `${of.indicator.indicator}-distribution-${of.ranked?.year ?? ""}`,
  year: ({of}) => of.ranked?.year ?? null
});

function notesOf(of: IndicatorModel): string[] {
  const {better} = of.indicator;
  const direction = better && !isCount(of.indicator) ? ` A ${better} value is better.` : "";
  return [`Each dot is one ${areaWord}.${direction}`, ...missingNotes(of, "dot")];
}

/** The middle half in words, and the quarter of each chosen area. */
function findingOf({of, rows, cuts}: Spread): string {
  const {indicator, chosen} = of;
  const value = (one: number) => formatValue(one, indicator);
  const [first, last] = [rows[0], rows.at(-1)];
  const range =
    first && last
      ? `Values run from ${value(first.value)} to ${value(last.value)}`
      : `No ${areaWord} shown has a figure`;
  if (!cuts) return `${range}.`;
  const places = chosen.flatMap(({area, name}) => {
    const row = wholeRanking(of).find(({key}) => key === area);
    const band = row && quartileBand(row.value, cuts, indicator.better);
    return row && band ? [`${name}, at ${value(row.value)}, is in the ${band.words}`] : [];
  });
  return `${[`Half of the ${areasWord} lie from ${value(cuts.lower)} to ${value(cuts.upper)}, the median is ${value(cuts.median)}`, ...places].join("; ")}.`;
}

function layOut({of, rows, cuts, england}: Spread, {width}: Size): SpreadLayout {
  const {indicator} = of;
  const slugs = of.chosen.map(({area}) => area);
  const textSize = width < 480 ? 13 : 14;
  const radius = width < 480 ? 2.6 : width < 800 ? 3.6 : 4.5;
  const [left, right] = [radius + 8, width - radius - 8];
  const values = rows.map((row) => row.value);
  const [low = 0, high = 1] = extent([...values, ...(england === null ? [] : [england])]);
  const scale = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [left, right]).nice(width < 480 ? 4 : 8);
  const marks = scale.ticks(width < 480 ? 4 : 8);
  const swarm = placeSwarm(values.map(scale), {radius: radius + 0.4});
  const reach = Math.max(radius, ...swarm.map(Math.abs)) + radius + 6;

  const placed = rows.map((row, i) => ({
    ...row,
    x: scale(row.value),
    offset: swarm[i] ?? 0,
    chosen: colourPlace(row.key, slugs)
  }));
  const ends = new Set([placed[0], placed.at(-1)]);
  const lanes = assignLanes(
    placed.filter((one) => slugs.includes(one.key) || ends.has(one)).map((one) => ({...one, width: 0})),
    {textSize, left: 2, right: width - 2, format: indicator}
  );
  const lane = Math.round(textSize * 1.35);
  const top = lanes.count * lane + 12;
  const middle = top + reach;
  const bottom = middle + reach;
  const dots = placed.map(({offset, ...one}): Dot => ({...one, y: middle + offset}));
  return {
    width,
    height: bottom + textSize * (cuts ? 3 : 1.6) + 6,
    textSize,
    radius,
    frame: {left, right, top, bottom},
    ticks: marks.map((mark) => ({x: scale(mark), text: formatTick(mark, indicator, {step: stepOf(marks)})})),
    dots,
    names: lanes.placed.flatMap(({column, lane: place, text, x, anchor}) => {
      const dot = dots.find(({key}) => key === column.key);
      const mark = dot && {x: dot.x, y: dot.y - radius - 2};
      return mark ? [{text, x, anchor, y: (place + 1) * lane - 4, mark, chosen: dot.chosen}] : [];
    }),
    middle: cuts && middleOf(cuts, {scale, indicator, width, textSize}),
    england: england === null ? null : englandAt(scale(england), formatValue(england, indicator), {width, textSize})
  };
}

function middleOf(
  {lower, median, upper}: Quartiles,
  {
    scale,
    indicator,
    width,
    textSize
  }: {scale: (value: number) => number; indicator: IndicatorModel["indicator"]; width: number; textSize: number}
): SpreadLayout["middle"] {
  const value = (one: number) => formatValue(one, indicator);
  const text = `Middle half ${value(lower)} to ${value(upper)}, median ${value(median)}`;
  const half = textWidth(text, textSize - 1) / 2 + 2;
  const [from, to] = [scale(lower), scale(upper)];
  return {from, to, median: scale(median), text, x: Math.max(half, Math.min(width - half, (from + to) / 2))};
}

/** England's words stand on the side of its line where there is room. */
function englandAt(
  x: number,
  value: string,
  {width, textSize}: {width: number; textSize: number}
): NonNullable<SpreadLayout["england"]> {
  const text = `${nationName} ${value}`;
  return {x, text, anchor: x + textWidth(text, textSize, {bold: true}) + 10 > width ? "end" : "start"};
}

function drawSpread(
  {width, height, textSize, radius, frame, ticks, dots, names, middle, england}: SpreadLayout,
  {description, ...drawing}: Drawing & {description: string}
): SVGSVGElement {
  const {document, palette} = drawing;
  const {svg} = markup(document);

  const plain = dots.filter(({chosen}) => chosen < 0);
  const picked = dots.filter(({chosen}) => chosen >= 0);
  return chartRoot({...drawing, width, height, textSize, description}, [
    middle &&
      svg("rect", {
        x: middle.from,
        y: frame.top,
        width: Math.max(1, middle.to - middle.from),
        height: frame.bottom - frame.top,
        fill: palette.band
      }),
    middle &&
      rule(document, [middle.median, frame.top, middle.median, frame.bottom], {
        stroke: palette.axis,
        "stroke-dasharray": "2 3"
      }),
    rule(document, [0, frame.bottom, width, frame.bottom], {stroke: palette.axis}),
    svg(
      "g",
      {"aria-hidden": "true", "font-variant-numeric": "tabular-nums"},
      ticks.flatMap((tick) => [
        rule(document, [tick.x, frame.bottom, tick.x, frame.bottom + 4], {stroke: palette.axis}),
        yearText(tick, {y: frame.bottom + textSize + 4, size: textSize - 1, anchor: "middle"}, drawing)
      ])
    ),
    svg("path", {
      d: dotsPath(plain),
      stroke: palette.axis,
      "stroke-width": 2 * radius,
      "stroke-linecap": "round",
      "data-series": "authorities"
    }),
    england &&
      rule(document, [england.x, frame.top - 2, england.x, frame.bottom], {
        stroke: palette.nation,
        "stroke-width": 1.5
      }),
    ...nameThreads(names, drawing),
    ...picked.map((dot) => chosenDot({...dot, radius: radius + 2}, drawing)),
    england &&
      svg(
        "text",
        {
          x: england.x + (england.anchor === "start" ? 5 : -5),
          y: frame.bottom - 6,
          "text-anchor": england.anchor,
          "font-weight": 600,
          fill: palette.nation,
          ...halo(palette)
        },
        [england.text]
      ),
    ...nameTexts(names, drawing),
    middle &&
      svg(
        "text",
        {
          x: middle.x,
          y: frame.bottom + textSize * 2.4 + 4,
          "text-anchor": "middle",
          "font-size": textSize - 1,
          fill: palette.muted
        },
        [middle.text]
      )
  ]);
}
