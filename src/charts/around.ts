import {extent} from "d3-array";
import {scaleLinear} from "d3-scale";
import {type Child, cut, markup} from "../dom/element.js";
import {stepOf, type ValueTick, type YearTick, yearText} from "./axis.js";
import {chartRoot, type Drawing, type Frame} from "./frame.js";
import {halo} from "./label.js";
import {rule} from "./rule.js";
import {linePath, type Place} from "./shapes.js";
import {textWidth, wrapText} from "./text.js";

/** A mean and its interval at a number of years from an event; without an interval where it is null. */
export interface AroundPoint {
  offset: number;
  mean: number;
  low: number | null;
  high: number | null;
}

/** One group of those whom the event befell. */
export interface AroundGroup {
  key: string;
  heading: string;
  /** How many there are, under the heading. */
  words: string;
  /** What stands in place of points where there are none. */
  none: string;
  points: readonly AroundPoint[];
  /** Whether there are so many that its means are written, stand behind those of the others, and have room for their intervals, which otherwise may end at an edge. */
  isFirm: boolean;
}

/** How means around an event are laid out. */
export interface AroundOptions {
  /** Width in pixels. */
  width: number;
  /** Width of the typeface around the chart as a share of that of the site's own; default 1. */
  typeWidth?: number;
  /** What is written at no difference. */
  zero: string;
  /** A tick of the axis in words; `step` is the distance between two. */
  tick: (value: number, step: number) => string;
  /** A mean in words, at a point. */
  label: (value: number) => string;
  /** Years from the event at which the mean is written. */
  told: readonly number[];
}

/** A point of a group, as a place. */
interface PlacedPoint {
  /** Years from the event. */
  key: number;
  x: number;
  y: number;
  /** Ends of the interval, within the frame; null where there is none. */
  low: number | null;
  high: number | null;
  /** The mean in words where it is written, and at what height. */
  text: string;
  textY: number;
}

/** A group, as places in pixels. */
interface PlacedGroup {
  key: string;
  x: number;
  /** Height of the first line of its heading. */
  y: number;
  heading: string[];
  words: string;
  frame: Frame;
  points: PlacedPoint[];
  none: string[];
  isFirm: boolean;
}

/** All numbers that the chart is drawn from: a panel for each group, all of one size and one scale. */
export interface AroundLayout {
  width: number;
  height: number;
  textSize: number;
  groups: PlacedGroup[];
  /** Heights within a panel, and what is written there. */
  ticks: ValueTick[];
  /** Height within a panel of no difference. */
  zero: number;
  /** Places across a panel. */
  years: YearTick[];
  event: number;
}

const [firstYear, lastYear] = [-2, 2];
/** From this width in pixels on the panels stand side by side. */
const wide = 600;
const lineHeight = 18;
/** Space in pixels between panels side by side, beneath each other, and beside the first and the last year. */
const [gapAcross, gapDown, margin] = [22, 26, 30];
/** How far the axis goes on beyond what it holds, as a share of that: above, means are written. */
const [beneath, above] = [0.06, 0.14];
/** Space in pixels under a panel for its years. */
const foot = 26;

/** From where to where the axis goes: over every mean and no difference, and over the intervals of groups that are firm, if any is. */
export function aroundDomain(groups: readonly Pick<AroundGroup, "points" | "isFirm">[]): [number, number] {
  const hasFirm = groups.some(({isFirm}) => isFirm);
  const values = groups.flatMap(({points, isFirm}) =>
    points.flatMap(({mean, low, high}) => (isFirm || !hasFirm ? [mean, low ?? mean, high ?? mean] : [mean]))
  );
  const [low = 0, high = 0] = extent([0, ...values]);
  const size = high - low || 1;
  return [low < 0 ? low - size * beneath : 0, high + size * above];
}

/** Turns means of the years around an event into places: panels side by side, or beneath each other where there is no room. */
export function layoutAround(
  groups: readonly AroundGroup[],
  {width, typeWidth = 1, zero, tick, label, told}: AroundOptions
): AroundLayout {
  const textSize = 14;
  const isWide = width >= wide;
  const columns = isWide ? Math.max(1, groups.length) : 1;
  const domain = aroundDomain(groups);
  const scale = scaleLinear(domain, [0, 1]);
  const marks = scale.ticks(4);
  const texts = marks.map((mark) => (mark === 0 ? zero : tick(mark, stepOf(marks))));
  const left = Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, textSize - 1)))) * typeWidth + 10;
  const inner = (width - left - (columns - 1) * gapAcross) / columns;
  const plotHeight = Math.round(Math.max(170, Math.min(240, inner * 0.62)));
  const y = scaleLinear(domain, [plotHeight, 0]);
  const x = scaleLinear([firstYear, lastYear], [margin, inner - margin]);
  // Where three words would run into each other, the first and the last year and that of the event are named.
  const isTight = x(1) - x(0) < (textWidth(yearWords(0), textSize - 1) / 2 + textSize) * typeWidth + 10;
  const headings = groups.map(({heading}) => wrapText(heading, inner, textSize * typeWidth, {bold: true}));
  const heads = (from: number) => Math.max(1, ...headings.slice(from, from + columns).map(({length}) => length));
  let top = 0;
  const placed = groups.map(({key, words, points, none, isFirm}, i): PlacedGroup => {
    const lines = heads(i - (i % columns));
    const frame = {
      left: left + (i % columns) * (inner + gapAcross),
      right: left + (i % columns) * (inner + gapAcross) + inner,
      top: top + (lines + 1) * lineHeight + 8,
      bottom: top + (lines + 1) * lineHeight + 8 + plotHeight
    };
    const own = {key, x: frame.left, y: top + textSize, heading: headings[i] ?? [], words, frame, isFirm};
    if (i % columns === columns - 1) top = frame.bottom + foot + gapDown;
    const inFrame = (value: number) => frame.top + Math.max(0, Math.min(plotHeight, y(value)));
    return {
      ...own,
      points: points.map(({offset, mean, low, high}) => ({
        key: offset,
        x: frame.left + x(offset),
        y: frame.top + y(mean),
        low: low === null ? null : inFrame(low),
        high: high === null ? null : inFrame(high),
        text: isFirm && told.includes(offset) ? label(mean) : "",
        textY: labelHeight(inFrame(high ?? mean), inFrame(low ?? mean), {frame, textSize})
      })),
      none: points.length > 0 ? [] : wrapText(none, inner - 2 * margin, (textSize - 1) * typeWidth)
    };
  });
  const last = placed.at(-1);
  return {
    width,
    height: Math.ceil((last?.frame.bottom ?? 60) + foot),
    textSize,
    groups: placed,
    ticks: marks.map((mark, i) => ({y: y(mark), text: texts[i] ?? ""})),
    zero: y(0),
    years: [-2, -1, 0, 1, 2].flatMap((offset) =>
      isTight && Math.abs(offset) === 1 ? [] : [{x: x(offset), text: yearWords(offset)}]
    ),
    event: x(0)
  };
}

/** Above the upper end of an interval, or where that leaves the panel under its lower one. */
function labelHeight(high: number, low: number, {frame, textSize}: {frame: Frame; textSize: number}): number {
  return high - 7 - textSize * 0.7 >= frame.top ? high - 7 : Math.min(low + textSize + 3, frame.bottom - 5);
}

function yearWords(offset: number): string {
  if (offset === 0) return "inspection";
  const size = Math.abs(offset);
  return `${offset < 0 ? "−" : "+"}${size}${size === lastYear ? " years" : ""}`;
}

/** Draws means around an event, a panel for each group: dots on a line with their intervals, and faintly the lines of the other groups. Never throws. */
export function drawAround(
  layout: AroundLayout,
  {description, ...drawing}: Drawing & {description: string}
): SVGSVGElement {
  const {width, height, textSize, groups} = layout;
  const {document} = drawing;
  return chartRoot(
    {...drawing, width, height, textSize, description},
    groups.map((group) => markup(document).svg("g", {"data-panel": group.key}, panelParts(group, layout, drawing)))
  );
}

function panelParts(group: PlacedGroup, {groups, ticks, years, zero, event, textSize}: AroundLayout, drawing: Drawing) {
  const {document, palette} = drawing;
  const {svg} = markup(document);
  const {frame, heading, words, points, none, x, y} = group;
  const size = textSize - 1;
  const isFirst = frame.left <= (groups[0]?.frame.left ?? 0);
  const [colour = palette.ink] = palette.focus;
  return [
    ...heading.map((line, i) => svg("text", {x, y: y + i * lineHeight, "font-weight": 600}, [line])),
    svg("text", {x, y: frame.top - 8 - lineHeight * 0.3, fill: palette.muted, "font-size": size}, [words]),
    ...ticks.flatMap(({y: at, text}): Child[] => [
      rule(document, [frame.left, frame.top + at, frame.right, frame.top + at], {
        stroke: at === zero ? palette.axis : palette.grid
      }),
      isFirst &&
        svg(
          "text",
          {
            x: 0,
            y: frame.top + at + textSize * 0.34,
            fill: at === zero ? palette.ink : palette.muted,
            "font-size": size,
            "font-variant-numeric": "tabular-nums"
          },
          [text]
        )
    ]),
    rule(document, [frame.left + event, frame.top, frame.left + event, frame.bottom], {
      stroke: palette.axis,
      "stroke-dasharray": "2 3"
    }),
    ...years.map((year) =>
      yearText({...year, x: frame.left + year.x}, {y: frame.bottom + 19, size, anchor: "middle"}, drawing)
    ),
    ...groups.flatMap((other) =>
      other === group || !other.isFirm || other.points.length < 2
        ? []
        : [
            svg("path", {
              d: linePath(other.points.map(moved(other.frame, frame)), 1),
              fill: "none",
              stroke: palette.context,
              "stroke-width": 1.25
            })
          ]
    ),
    ...none.map((line, i) =>
      svg(
        "text",
        {
          x: (frame.left + frame.right) / 2,
          y: (frame.top + frame.bottom) / 2 + (i - (none.length - 1) / 2) * lineHeight,
          "text-anchor": "middle",
          fill: palette.muted,
          "font-size": size,
          ...halo(palette)
        },
        [line]
      )
    ),
    ...points.flatMap(({x: at, low, high}) =>
      low === null || high === null
        ? []
        : [
            rule(document, [at, low, at, high], {
              stroke: colour,
              "stroke-width": 7,
              "stroke-opacity": 0.28
            })
          ]
    ),
    points.length > 1 &&
      svg("path", {
        d: linePath(
          points.map(({x: at, y: up}): Place => [at, up]),
          1
        ),
        fill: "none",
        stroke: colour,
        "stroke-width": 2
      }),
    ...points.map(({x: at, y: up}) => svg("circle", {cx: cut(at, 1), cy: cut(up, 1), r: 4, fill: colour})),
    ...points.map(
      ({x: at, text, textY}) =>
        text !== "" &&
        svg(
          "text",
          {x: at, y: textY, "text-anchor": "middle", "font-size": size, "font-weight": 600, ...halo(palette)},
          [text]
        )
    )
  ];
}

/** Moves a place of one panel to the same of another. */
function moved(from: Frame, to: Frame): (place: {x: number; y: number}) => Place {
  return ({x, y}) => [x - from.left + to.left, y - from.top + to.top];
}
