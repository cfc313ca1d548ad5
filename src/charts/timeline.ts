import {scaleLinear} from "d3-scale";
import {markup} from "../dom/element.js";
import {momentKind, parseStated, placeInTime} from "../domain/period.js";
import {type YearTick, yearText} from "./axis.js";
import {chartRoot, type Drawing} from "./frame.js";
import {halo} from "./label.js";
import {type Palette, themePalette} from "./palette.js";
import {rule} from "./rule.js";
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
  /** Width in pixels left of the bars in which the names of lanes stand; default 0, names stand above the bars. */
  gutter?: number;
  /** Whether a bar too narrow for its words has them above or beneath it; default false, it stays mute. */
  sayAll?: boolean;
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
  text: {x: number; y: number; anchor: "start" | "end"} | null;
}

/** All numbers that a timeline is drawn from. */
export interface TimelineLayout {
  width: number;
  height: number;
  /** Width in pixels left of the bars, 0 where the names of lanes stand above them. */
  gutter: number;
  lanes: Array<{name: string; y: number}>;
  marks: PlacedMark[];
  ticks: YearTick[];
}

/** Height of a lane's name above its bars, of the bars, of words beneath them, and of the gap to the next lane. */
const nameHeight = 18;
const barHeight = 22;
const beneathHeight = 17;
const laneGap = 6;
const textSize = 13;

/** Where in years a moment lies: a month without a day in its middle, a year without a month in its middle. */
export function dateYear(date: string): number {
  const stated = parseStated(date, momentKind(date));
  return stated ? placeInTime(stated) : Number.NaN;
}

/** Turns judgements into bars, lane by lane in the order in which lanes first appear. */
export function layoutTimeline(
  marks: readonly TimelineMark[],
  {width = 720, years, gutter = 0, sayAll = false}: Pick<TimelineOptions, "width" | "years" | "gutter" | "sayAll"> = {}
): TimelineLayout {
  const dated = marks.map((mark) => ({...mark, at: dateYear(mark.date)})).sort((a, b) => a.at - b.at);
  const first = years?.[0] ?? Math.floor(dated[0]?.at ?? 2013);
  const last = years?.[1] ?? Math.ceil(dated.at(-1)?.at ?? 2025);
  const x = scaleLinear([first, Math.max(last, first + 1)], [gutter, width - 1]);
  const names = [...new Set(marks.map(({lane}) => lane))];
  const head = gutter > 0 ? 4 : nameHeight;
  const lanes: TimelineLayout["lanes"] = [];
  let foot = 0;
  const placed = names.flatMap((name) => {
    const own = dated.filter(({lane}) => lane === name);
    const y = foot;
    lanes.push({name, y});
    const bars = own.map(({at, ...mark}, i): PlacedMark => {
      const start = Math.min(x(Math.max(first, at)), width - 4);
      const end = x(Math.min(last, own[i + 1]?.at ?? last, mark.until ? dateYear(mark.until) : last));
      const bar = {x: start, width: Math.max(3, end - start - 2)};
      const next = own[i + 1] ? x(own[i + 1]?.at ?? last) : width;
      return {...mark, ...bar, y: y + head, text: placeWords(mark, {...bar, y: y + head, next})};
    });
    const said = sayAll ? sayBesides(bars, {width, gutter, y, name: gutter > 0 ? null : name}) : bars;
    foot = Math.max(
      y + head + barHeight,
      ...said.map(({text, y: top}) => (text && text.y > top + barHeight ? text.y + 4 : 0))
    );
    foot += laneGap;
    return said;
  });
  const step = Math.ceil(46 / Math.max(1, x(first + 1) - x(first)));
  const ticks = Array.from({length: Math.floor(last) - first + 1}, (_, i) => first + i)
    .filter((year) => (year - first) % step === 0)
    .map((year) => ({x: x(year), text: String(year)}));
  return {width, height: foot + 22, gutter, lanes, marks: placed, ticks};
}

/** Draws judgements along time as bars that last until the next, each with its grade in words. Never throws. */
export function timelineChart(marks: readonly TimelineMark[], options: TimelineOptions = {}): SVGSVGElement {
  const told = marks.map(({lane, date, words}) => `${lane}: ${words} (${date})`).join("; ");
  return drawTimeline(layoutTimeline(marks, options), {
    ...options,
    description: options.description ?? (told || "No judgement is known.")
  });
}

/** Draws laid-out judgements. */
export function drawTimeline(
  {width, height, lanes, gutter, marks: placed, ticks}: TimelineLayout,
  {
    document = globalThis.document,
    palette = themePalette,
    description = "Judgements along time"
  }: Pick<TimelineOptions, "document" | "palette" | "description"> = {}
): SVGSVGElement {
  return chartRoot({document, palette, width, height, textSize, description}, [
    ...ticks.flatMap(({x, text}, i) => [
      rule(document, [x, 0, x, height - 18], {stroke: palette.grid}),
      // At the right edge a year is moved inwards, or left out where it would run into the one before.
      !(x > width - 30 && (ticks[i - 1]?.x ?? -Infinity) > width - 66) &&
        yearText({x: Math.min(x, width - 30), text}, {y: height - 4, size: 12}, {document, palette})
    ]),
    ...lanes.map(({name, y}) =>
      markup(document).svg(
        "text",
        // The lines of the years pass behind the names.
        {y: y + (gutter > 0 ? 19.5 : 13), fill: palette.muted, ...halo(palette)},
        [name]
      )
    ),
    ...placed.map((mark) => markGroup(mark, {document, palette}))
  ]);
}

/** Words stand in a bar that has room for them; those of a moment to its right, or to its left where its lane goes on. */
function placeWords(
  {words, date, until}: TimelineMark,
  {x, width, y: top, next}: {x: number; width: number; y: number; next: number}
): PlacedMark["text"] {
  const y = top + 15.5;
  const room = textWidth(words, textSize, {bold: true}) + 14;
  if (room <= width) return {x: x + 10, y, anchor: "start"};
  if (until !== date) return null;
  if (x + width + room <= next) return {x: x + width + 8, y, anchor: "start"};
  return room <= x ? {x: x - 8, y, anchor: "end"} : null;
}

/** Puts the words that no bar has room for above their bars, beside the lane's name, or in the first row beneath that is free. */
function sayBesides(
  bars: readonly PlacedMark[],
  {width, gutter, y, name}: {width: number; gutter: number; y: number; name: string | null}
): PlacedMark[] {
  const above: Array<[number, number]> = name === null ? [] : [[0, textWidth(name, textSize)]];
  const beneath: Array<Array<[number, number]>> = [];
  return bars.map((bar) => {
    if (bar.text !== null) return bar;
    const room = textWidth(bar.words, textSize, {bold: true});
    const anchor = bar.x + room <= width ? "start" : "end";
    const x = anchor === "start" ? Math.max(gutter, bar.x) : Math.min(width, bar.x + bar.width);
    const taken: [number, number] = anchor === "start" ? [x, x + room] : [x - room, x];
    const isFree = (row: Array<[number, number]>) =>
      row.every(([from, to]) => taken[0] > to + 8 || taken[1] < from - 8);
    if (name !== null && isFree(above)) {
      above.push(taken);
      return {...bar, text: {x, y: y + 13, anchor}};
    }
    const free = beneath.findIndex(isFree);
    const row = free < 0 ? beneath.push([]) - 1 : free;
    beneath[row]?.push(taken);
    return {...bar, text: {x, y: bar.y + barHeight + (row + 1) * beneathHeight - 4, anchor}};
  });
}

function markGroup(mark: PlacedMark, {document, palette}: Drawing): SVGElement {
  const {svg} = markup(document);
  const colour = mark.grade === null ? palette.context : (palette.grades[mark.grade - 1] ?? palette.context);
  return svg("g", {role: "img", "aria-label": `${mark.lane}: ${mark.words}, ${mark.date}`}, [
    svg("title", {}, [`${mark.words}, ${mark.date}${mark.told ? ", known from a later report" : ""}`]),
    svg("rect", {
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
    !mark.told && svg("rect", {x: mark.x, y: mark.y, width: Math.min(5, mark.width), height: barHeight, fill: colour}),
    mark.text &&
      svg(
        "text",
        {
          x: mark.text.x,
          y: mark.text.y,
          "text-anchor": mark.text.anchor === "end" ? "end" : null,
          "font-weight": 600,
          fill: palette.ink
        },
        [mark.words]
      )
  ]);
}
