import {linesOf} from "../../src/charts/lines.js";
import {lightPalette, type Palette} from "../../src/charts/palette.js";
import {chartFont, textWidth} from "../../src/charts/text.js";
import {type Attributes, markup} from "../../src/dom/element.js";
import {siteTitle} from "../../src/domain/site.js";

/** Size in pixels of the picture that a pasted link unfolds to. */
export const cardSize = {width: 1200, height: 630} as const;

/** What a card says and shows. */
export interface Card {
  /** Short words at the right of the head: a family, a region; may be empty. */
  kicker: string;
  title: string;
  subtitle: string;
  /** Foot of the card, a line each; the last is the source. */
  foot: readonly string[];
  /** Draws its chart for a size in pixels; what is not as high is set at the top. */
  chart: (size: {document: Document; palette: Palette; width: number; height: number}) => SVGSVGElement;
}

const margin = 60;
const inner = cardSize.width - 2 * margin;
/** Cards are seen at a third of their size: the chart is drawn small and then enlarged, words and lines alike. */
const enlarged = 1.8;
const serif = '"Source Serif 4", "Source Serif Pro", Georgia, serif';
/** The serif in the titles' weight, against the sans that widths are estimated for. */
const serifWidth = 1.15;

/** Draws a card like the head of a newspaper's graphic: name, rule, title, unit, the trend large, and its source. */
export function cardSvg(
  {kicker, title, subtitle, foot, chart: draw}: Card,
  {document}: {document: Document}
): SVGSVGElement {
  const {svg} = markup(document);
  const palette = lightPalette;
  const size = titleSize(title);
  const titleLines = balancedLines(title, size);
  const titleTop = 116;
  const subtitleSize = 27;
  const subtitleLines = linesOf(subtitle, inner, subtitleSize).slice(0, 2);
  const subtitleTop = titleTop + titleLines.length * size * 1.12 + 30;
  const chartTop = Math.round(subtitleTop + (subtitleLines.length - 1) * 34 + 22);
  const footLines = foot.flatMap((line) => linesOf(line, inner, 20)).slice(0, 2);
  const chartBottom = cardSize.height - 26 - footLines.length * 26;
  const chart = draw({
    document,
    palette,
    width: Math.round(inner / enlarged),
    height: Math.round((chartBottom - chartTop) / enlarged)
  });
  const place = {x: margin, y: chartTop, width: inner, height: chartBottom - chartTop, preserveAspectRatio: "xMinYMin"};
  for (const [name, value] of Object.entries(place)) chart.setAttribute(name, String(value));
  const text = (words: string, attributes: Attributes) => svg("text", attributes, [words]);
  return svg(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${cardSize.width} ${cardSize.height}`,
      ...cardSize,
      "font-family": chartFont,
      fill: palette.ink
    },
    [
      svg("rect", {...cardSize, fill: palette.paper}),
      svg("g", {transform: `translate(${margin} 40) scale(1.5)`, "stroke-width": 2.5}, [
        svg("path", {
          d: "M1 15.5 8 11l6 2.5L27 3",
          fill: "none",
          stroke: palette.ink,
          "stroke-linecap": "round",
          "stroke-linejoin": "round"
        }),
        svg("circle", {
          cx: 14,
          cy: 13.5,
          r: 3.6,
          fill: palette.paper,
          stroke: palette.focus[0] ?? palette.ink
        })
      ]),
      text(siteTitle, {x: margin + 56, y: 68, "font-family": serif, "font-weight": 600, "font-size": 34}),
      text(kicker, {x: cardSize.width - margin, y: 66, "text-anchor": "end", "font-size": 25, fill: palette.muted}),
      svg("rect", {x: margin, y: 88, width: inner, height: 3}),
      ...titleLines.map((line, i) =>
        text(line, {
          x: margin,
          y: titleTop + size * 0.86 + i * size * 1.12,
          "font-family": serif,
          "font-weight": 600,
          "font-size": size
        })
      ),
      ...subtitleLines.map((line, i) =>
        text(line, {x: margin, y: subtitleTop + i * 34, "font-size": subtitleSize, fill: palette.muted})
      ),
      chart,
      ...footLines.map((line, i) =>
        text(line, {x: margin, y: chartBottom + 30 + i * 26, "font-size": 20, fill: palette.muted})
      )
    ]
  );
}

/** Large where the title fits on one line, smaller where it takes two, smaller still where it would take three. */
function titleSize(title: string): number {
  const lines = (size: number) => (textWidth(title, size, {bold: true}) * serifWidth) / inner;
  if (lines(60) <= 1) return 60;
  if (lines(50) <= 1) return 50;
  return lines(44) <= 1.85 ? 44 : 36;
}

/** Breaks a title into lines of about the same length, so that none has a single word. */
function balancedLines(title: string, size: number): string[] {
  const wrap = (width: number) => linesOf(title, width / serifWidth, size, {bold: true});
  const count = wrap(inner).length;
  let width: number = inner;
  while (width > inner / 2 && wrap(width - 20).length === count) width -= 20;
  return wrap(width);
}
