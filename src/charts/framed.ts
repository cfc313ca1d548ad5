import {markup} from "../dom/element.js";
import {linesOf} from "./lines.js";
import {lightPalette, type Palette} from "./palette.js";
import {chartFont, type Measure, textWidth} from "./text.js";

/** What stands around a chart that leaves the page as a file. */
export interface FrameOptions {
  title: string;
  subtitle: string;
  notes?: readonly string[];
  source: string;
  document?: Document;
  /** Colours of the words; default the light ones. The chart must have been drawn with the same. */
  palette?: Palette;
  /** Says how wide words are in the face that draws them; default an estimate. */
  measure?: Measure;
}

/** Sets a chart with its title, unit, notes and source into one picture that needs no stylesheet. */
export function framedChart(
  chart: SVGSVGElement,
  {
    title,
    subtitle,
    notes = [],
    source,
    document = globalThis.document,
    palette = lightPalette,
    measure = textWidth
  }: FrameOptions
): SVGSVGElement {
  const {svg} = markup(document);
  const margin = 24;
  const inner = Number(chart.getAttribute("width"));
  const chartHeight = Number(chart.getAttribute("height"));
  const width = inner + 2 * margin;
  const titleLines = linesOf(title, inner, 21, {bold: true, measure});
  const subtitleLines = linesOf(subtitle, inner, 14, {measure});
  const footLines = [...notes, `Source: ${source}`].flatMap((line) => linesOf(line, inner, 12.5, {measure}));
  const subtitleTop = margin + titleLines.length * 26 + 16;
  const chartTop = subtitleTop + (subtitleLines.length - 1) * 18 + 14;
  const height = chartTop + chartHeight + 20 + footLines.length * 17 + margin - 6;
  chart.setAttribute("x", String(margin));
  chart.setAttribute("y", String(chartTop));
  return svg(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      "font-family": chartFont,
      fill: palette.ink,
      role: "img",
      "aria-label": chart.getAttribute("aria-label")
    },
    [
      svg("rect", {width, height, fill: palette.paper}),
      ...titleLines.map((line, i) =>
        svg("text", {x: margin, y: margin + 20 + i * 26, "font-size": 21, "font-weight": 600}, [line])
      ),
      ...subtitleLines.map((line, i) =>
        svg("text", {x: margin, y: subtitleTop + i * 18, "font-size": 14, fill: palette.muted}, [line])
      ),
      chart,
      ...footLines.map((line, i) =>
        svg("text", {x: margin, y: chartTop + chartHeight + 26 + i * 17, "font-size": 12.5, fill: palette.muted}, [
          line
        ])
      )
    ]
  );
}
