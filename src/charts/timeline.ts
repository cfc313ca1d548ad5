import {momentKind, parseStated, placeInTime} from "../stats/period.js";
import {svg} from "./element.js";
import {type Palette, themePalette} from "./palette.js";
import {chartRoot} from "./root.js";
import {linearScale} from "./scale.js";
import {textWidth} from "./text.js";

/** A judgement at a time. */
export interface TimelineMark {
  /** Name of the lane it stands in: "Overall effectiveness". */
  lane: string;
  /** ISO date, or as much of one as is known: `2015-05-12`, `2009-11`, `2009`. */
  date: string;
  /** 1 outstanding to 4 inadequate; null for words of another scale. */
  grade: number | null;
  /** The grade in words, as a reader reads it: "Requires improvement". */
  words: string;
  /** Whether only a later report tells of it. */
  told: boolean;
  /** Date at which it no longer holds though its lane has no later mark; its own date for a moment; default never. */
  until?: string;
}

/** How a timeline is drawn. */
export interface TimelineOptions {
  /** Width in pixels; default 720. */
  width?: number;
  /** First and last year of the axis; default those of the marks. */
  years?: readonly [number, number];
  /** Text alternative; default every mark in words. */
  description?: string;
  document?: Document;
  palette?: Palette;
}

/** One laid-out judgement: it holds until the next of its lane, its own end, or the end of the axis. */
export interface PlacedMark extends TimelineMark {
  x: number;
  width: number;
  y: number;
  /** Where its words begin or end: within its bar, beside a moment, or nowhere for want of room. */
  text: {x: number; anchor: "start" | "end"} | null;
}

/** All numbers that a timeline is drawn from. */
export interface TimelineLayout {
  width: number;
  height: number;
  lanes: Array<{name: string; y: number}>;
  marks: PlacedMark[];
  ticks: Array<{x: number; text: string}>;
}

const laneHeight = 46;
const barHeight = 22;
const textSize = 13;

/** Where in years a moment lies: a month without a day in its middle, a year without a month in its middle. */
export function dateYear(date: string): number {
  const stated = parseStated(date, momentKind(date));
  return stated ? placeInTime(stated) : Number.NaN;
}

/** Turns judgements into bars, lane by lane in the order in which lanes first appear. */
export function layoutTimeline(
  marks: readonly TimelineMark[],
  {width = 720, years}: Pick<TimelineOptions, "width" | "years"> = {}
): TimelineLayout {
  const dated = marks.map((mark) => ({...mark, at: dateYear(mark.date)})).sort((a, b) => a.at - b.at);
  const first = years?.[0] ?? Math.floor(dated[0]?.at ?? 2013);
  const last = years?.[1] ?? Math.ceil(dated.at(-1)?.at ?? 2025);
  const x = linearScale([first, Math.max(last, first + 1)], [0, width - 1]);
  const names = [...new Set(marks.map(({lane}) => lane))];
  const lanes = names.map((name, i) => ({name, y: i * laneHeight}));
  const placed = lanes.flatMap(({name, y}) => {
    const own = dated.filter(({lane}) => lane === name);
    return own.map(({at, ...mark}, i): PlacedMark => {
      const start = Math.min(x(Math.max(first, at)), width - 4);
      const end = x(Math.min(last, own[i + 1]?.at ?? last, mark.until ? dateYear(mark.until) : last));
      const bar = {x: start, width: Math.max(3, end - start - 2)};
      const next = own[i + 1] ? x(own[i + 1]?.at ?? last) : width;
      return {...mark, ...bar, y: y + 18, text: placeWords(mark, {...bar, next})};
    });
  });
  const step = Math.ceil(46 / Math.max(1, x(first + 1) - x(first)));
  const ticks = Array.from({length: Math.floor(last) - first + 1}, (_, i) => first + i)
    .filter((year) => (year - first) % step === 0)
    .map((year) => ({x: x(year), text: String(year)}));
  return {width, height: lanes.length * laneHeight + 22, lanes, marks: placed, ticks};
}

/** Draws judgements along time as bars that last until the next, each with its grade in words. Never throws. */
export function timelineChart(marks: readonly TimelineMark[], options: TimelineOptions = {}): SVGSVGElement {
  const {document = globalThis.document, palette = themePalette, description} = options;
  const {width, height, lanes, marks: placed, ticks} = layoutTimeline(marks, options);
  const told = marks.map(({lane, date, words}) => `${lane}: ${words} (${date})`).join("; ");
  return chartRoot(
    {document, palette, width, height, textSize, description: description ?? (told || "No judgement is known.")},
    [
      ...ticks.flatMap(({x, text}, i) => [
        svg(document, "line", {x1: x, x2: x, y1: 0, y2: height - 18, stroke: palette.grid}),
        // At the right edge a year is moved inwards, or left out where it would run into the one before.
        !(x > width - 30 && (ticks[i - 1]?.x ?? -Infinity) > width - 66) &&
          svg(document, "text", {x: Math.min(x, width - 30), y: height - 4, fill: palette.muted, "font-size": 12}, [
            text
          ])
      ]),
      ...lanes.map(({name, y}) =>
        svg(
          document,
          "text",
          // The lines of the years pass behind the names.
          {
            y: y + 13,
            fill: palette.muted,
            stroke: palette.paper,
            "stroke-width": 4,
            "stroke-linejoin": "round",
            "paint-order": "stroke"
          },
          [name]
        )
      ),
      ...placed.map((mark) => markGroup(mark, {document, palette}))
    ]
  );
}

/** Words stand in a bar that has room for them; those of a moment to its right, or to its left where its lane goes on. */
function placeWords(
  {words, date, until}: TimelineMark,
  {x, width, next}: {x: number; width: number; next: number}
): PlacedMark["text"] {
  const room = textWidth(words, textSize, {bold: true}) + 16;
  if (room <= width) return {x: x + 10, anchor: "start"};
  if (until !== date) return null;
  if (x + width + room <= next) return {x: x + width + 8, anchor: "start"};
  return room <= x ? {x: x - 8, anchor: "end"} : null;
}

function markGroup(mark: PlacedMark, {document, palette}: {document: Document; palette: Palette}): SVGElement {
  const colour = mark.grade === null ? palette.context : (palette.grades[mark.grade - 1] ?? palette.context);
  return svg(document, "g", {role: "img", "aria-label": `${mark.lane}: ${mark.words}, ${mark.date}`}, [
    svg(document, "title", {}, [`${mark.words}, ${mark.date}${mark.told ? ", known from a later report" : ""}`]),
    svg(document, "rect", {
      x: mark.x,
      y: mark.y,
      width: mark.width,
      height: barHeight,
      rx: 2,
      fill: mark.told ? palette.paper : colour,
      "fill-opacity": mark.told ? 1 : 0.3,
      stroke: colour,
      "stroke-width": mark.told ? 2 : 0,
      "data-grade": mark.grade
    }),
    // A tint keeps the words in ink, readable in every theme; the full colour stands at its beginning.
    !mark.told &&
      svg(document, "rect", {x: mark.x, y: mark.y, width: Math.min(5, mark.width), height: barHeight, fill: colour}),
    mark.text &&
      svg(
        document,
        "text",
        {
          x: mark.text.x,
          y: mark.y + 15.5,
          "text-anchor": mark.text.anchor === "end" ? "end" : null,
          "font-weight": 600,
          fill: palette.ink
        },
        [mark.words]
      )
  ]);
}
