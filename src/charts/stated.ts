import {extent, max, range} from "d3-array";
import {scaleLinear} from "d3-scale";
import {type Child, markup} from "../dom/element.js";
import type {Href} from "../domain/href.js";
import {stepOf, type ValueTick, valueAxis, type YearTick, yearText} from "./axis.js";
import {chartRoot, type Drawing, type Frame} from "./frame.js";
import {drawNamesBeside, type NameBeside, namesBeside} from "./names-beside.js";
import {focusColour} from "./palette.js";
import {rule} from "./rule.js";
import {diamondPath, linePath, movedTo, type Place} from "./shapes.js";
import {textWidth} from "./text.js";

/** A figure along time that leads somewhere. */
interface TimedMark {
  /** Where it lies, in years. */
  at: number;
  value: number;
  /** Whose it is, and all that is said of it. */
  name: string;
  words: string;
  /** Where it leads, from the site's root. */
  path: string;
}

/** A figure of an area. */
export interface StatedDot extends TimedMark {
  area: string;
  /** Upper end of a range; null for a single figure. */
  high: number | null;
  /** Place of its colour among the chosen, or -1. */
  chosen: number;
}

/** A figure that others are held against. */
export interface QuotedDot extends TimedMark {
  role: "national" | "target";
}

type Placed<Mark> = Mark & {key: string; x: number; y: number};

/** Figures of areas along time, as places in pixels. */
export interface StatedLayout {
  width: number;
  height: number;
  textSize: number;
  frame: Frame;
  title: string;
  xTicks: YearTick[];
  yTicks: ValueTick[];
  /** Later ones lie above: the chosen last. `top` is the upper end of a range. */
  dots: Array<Placed<StatedDot> & {top: number | null}>;
  quoted: Placed<QuotedDot>[];
  /** The way of each chosen area from figure to figure. */
  trails: Array<{key: string; chosen: number; places: Place[]}>;
  names: NameBeside[];
}

const radius = 4;
const chosenRadius = 5.5;

/** Turns figures along time into places on paper; the axis of values begins at 0. Sizes in pixels. */
export function layoutStated(
  marks: readonly StatedDot[],
  {
    width,
    quoted,
    title,
    format
  }: {
    width: number;
    quoted: readonly QuotedDot[];
    /** What the values are counted in, above their axis. */
    title: string;
    format: (value: number, step: number) => string;
  }
): StatedLayout {
  const textSize = width < 480 ? 13 : 14;
  const height = Math.round(Math.max(300, Math.min(460, width * 0.5)));
  const all = [...marks, ...quoted];
  const most = Math.max(max(marks, ({value, high}) => high ?? value) ?? 0, max(quoted, ({value}) => value) ?? 0) || 1;
  const values = scaleLinear([0, most * 1.04], [0, 1]).nice(5);
  const yMarks = values.ticks(5);
  const yTexts = yMarks.map((mark) => format(mark, stepOf(yMarks)));
  const left = Math.ceil(Math.max(...yTexts.map((text) => textWidth(text, textSize)), 14)) + 12;
  const frame = {left, right: width - 10, top: textSize * 2 + 4, bottom: height - textSize - 14};
  const [first = 2013, last = 2018] = extent(all, ({at}) => at);
  const years = [Math.floor(first), Math.max(Math.ceil(last + 0.01), Math.floor(first) + 1)] as const;
  const x = scaleLinear(years, [frame.left + radius, frame.right - radius]);
  const y = scaleLinear(values.domain(), [frame.bottom, frame.top]);
  const place = <Mark extends TimedMark>(one: Mark): Placed<Mark> => ({
    ...one,
    key: one.path,
    x: x(one.at),
    y: y(one.value)
  });
  const dots = [...marks]
    .sort((a, b) => Number(a.chosen >= 0) - Number(b.chosen >= 0))
    .map((one) => ({...place(one), top: one.high === null ? null : y(one.high)}));
  const places = [...new Set(dots.map(({chosen}) => chosen).filter((one) => one >= 0))];
  const trails = places.map((chosen) => {
    const own = dots.filter((one) => one.chosen === chosen);
    return {key: own[0]?.area ?? "", chosen, places: own.map((one): Place => [one.x, one.y])};
  });
  const ends = places.flatMap((chosen) => dots.findLast((one) => one.chosen === chosen) ?? []);
  const marked = ends.map(({name, x: at, y: up, chosen}) => ({text: name, x: at, y: up, radius: chosenRadius, chosen}));
  const step = Math.max(1, Math.ceil(((years[1] - years[0]) * 52) / (frame.right - frame.left)));
  return {
    width,
    height,
    textSize,
    frame,
    title,
    xTicks: range(years[0], years[1] + 1)
      .filter((year) => (years[1] - year) % step === 0)
      .map((year) => ({x: x(year), text: String(year)})),
    yTicks: yMarks.map((mark, i) => ({y: y(mark), text: yTexts[i] ?? ""})),
    dots,
    quoted: quoted.map(place),
    trails: trails.filter((one) => one.places.length > 1),
    names: namesBeside(marked, {clear: marked, frame, textSize})
  };
}

/** Draws laid-out figures along time; with a base each leads to where it is stated. */
export function drawStated(
  {width, height, textSize, frame, title, xTicks, yTicks, dots, quoted, trails, names}: StatedLayout,
  {description, base, ...drawing}: Drawing & {description: string; base?: Href | undefined}
): SVGSVGElement {
  const {document, palette} = drawing;
  const {svg} = markup(document);
  const colourOf = (chosen: number) => (chosen < 0 ? palette.axis : focusColour(palette, chosen));
  const role = base === undefined ? "img" : "group";
  const linked = ({path, words}: TimedMark, shapes: readonly Child[]): Child[] =>
    base === undefined
      ? [...shapes]
      : // Hundreds of stops would stand in the way of the keyboard, which walks from one to the next by the arrows.
        [svg("a", {href: `${base}${path}`, "data-mark": "reported", "aria-label": words, tabindex: -1}, shapes)];
  return chartRoot({...drawing, width, height, textSize, description, role}, [
    svg("text", {x: 0, y: textSize, fill: palette.muted, "font-size": textSize - 1}, [`↑ ${title}`]),
    svg("g", {"aria-hidden": "true", "font-size": textSize - 1, "font-variant-numeric": "tabular-nums"}, [
      ...valueAxis(yTicks, {across: {left: frame.left - 4, right: frame.right}, textSize}, drawing),
      ...xTicks.flatMap((tick) => [
        rule(document, [tick.x, frame.bottom, tick.x, frame.bottom + 5], {stroke: palette.axis}),
        yearText(tick, {y: frame.bottom + textSize + 7, size: textSize - 1, anchor: "middle"}, drawing)
      ])
    ]),
    rule(document, [frame.left - 4, frame.bottom, frame.right, frame.bottom], {stroke: palette.axis}),
    ...trails.map(({key, chosen, places}) =>
      svg("path", {
        d: linePath(places, 1),
        fill: "none",
        stroke: colourOf(chosen),
        "stroke-width": 1.5,
        "data-series": key
      })
    ),
    ...dots.flatMap((dot) =>
      linked(dot, [
        dot.top !== null &&
          rule(document, [dot.x, dot.y, dot.x, dot.top], {
            stroke: colourOf(dot.chosen),
            "stroke-width": dot.chosen < 0 ? 3 : 4,
            "stroke-linecap": "round"
          }),
        svg("circle", {
          cx: dot.x,
          cy: dot.y,
          r: dot.chosen < 0 ? radius : chosenRadius,
          fill: colourOf(dot.chosen),
          "fill-opacity": dot.chosen < 0 ? 0.55 : 1,
          stroke: palette.paper
        })
      ])
    ),
    ...quoted.flatMap((one) =>
      linked(one, [
        one.role === "national"
          ? svg("path", {
              d: diamondPath(),
              transform: movedTo([one.x, one.y]),
              fill: palette.nation,
              stroke: palette.paper
            })
          : rule(document, [one.x - 7, one.y, one.x + 7, one.y], {stroke: palette.nation, "stroke-width": 3})
      ])
    ),
    ...drawNamesBeside(names, {...drawing, textSize})
  ]);
}
