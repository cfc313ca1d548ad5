import {scaleLog} from "d3-scale";
import {parseHTML} from "linkedom";
import {valueAxis, yearText} from "../src/charts/axis.js";
import {chartRoot} from "../src/charts/frame.js";
import {dodge} from "../src/charts/label.js";
import {lightPalette as palette} from "../src/charts/palette.js";
import {svgFile} from "../src/charts/portable.js";
import {linePath, type Place} from "../src/charts/shapes.js";
import {markup} from "../src/dom/element.js";

/** A measured time of an engine at a size. */
export interface Grown {
  engine: string;
  /** Times today's rows. */
  times: number;
  /** Milliseconds. */
  p95: number;
}

const [width, height, textSize] = [640, 320, 14];
const frame = {left: 70, right: 520, top: 46, bottom: 280};
const ticks = [1, 10, 100, 1000];

/** How the question of one chart grows with the rows, for each engine, both axes by powers of ten: the text of an SVG file. */
export function growthChart(all: readonly Grown[]): string {
  const {document} = parseHTML("<html><body></body></html>");
  const {svg} = markup(document);
  const most = Math.max(10, ...all.map(({times}) => times));
  const x = scaleLog([1, most], [frame.left, frame.right]);
  const y = scaleLog([1, 1000], [frame.bottom, frame.top]);
  const engines = [...new Set(all.map(({engine}) => engine))];
  const lines = engines.map((engine) => ({
    engine,
    places: all.filter((one) => one.engine === engine).map(({times, p95}): Place => [x(times), y(p95)])
  }));
  const names = dodge(
    lines.map(({places}) => ({y: places.at(-1)?.[1] ?? frame.bottom, height: textSize * 1.3})),
    frame
  );
  const drawing = {document: document as unknown as Document, palette};
  const root = chartRoot(
    {
      ...drawing,
      width,
      height,
      textSize,
      description: "Time of the question of one chart, at the 95th percentile, by times today's rows, for each engine"
    },
    [
      svg("rect", {width, height, fill: palette.paper}),
      svg("text", {x: 0, y: 18, "font-weight": 600}, ["One chart's question: milliseconds at the 95th percentile"]),
      ...valueAxis(
        ticks.map((value) => ({y: y(value), text: `${value.toLocaleString("en-GB")} ms`})),
        {across: frame, textSize},
        drawing
      ),
      ...ticks
        .filter((times) => times <= most)
        .map((times) =>
          yearText(
            {x: x(times), text: `${times.toLocaleString("en-GB")}x`},
            {y: frame.bottom + 24, size: textSize, anchor: "middle"},
            drawing
          )
        ),
      svg("text", {x: frame.left, y: height - 2, fill: palette.muted, "font-size": 12}, ["times today's rows"]),
      ...lines.flatMap(({engine, places}, i) => [
        svg("path", {d: linePath(places, 1), fill: "none", stroke: palette.focus[i], "stroke-width": 2}),
        ...places.map(([cx, cy]) => svg("circle", {cx, cy, r: 4, fill: palette.focus[i]})),
        svg("text", {x: (places.at(-1)?.[0] ?? 0) + 12, y: (names[i] ?? 0) + textSize * 0.34, fill: palette.focus[i]}, [
          engine
        ])
      ])
    ]
  );
  root.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return svgFile(root);
}
