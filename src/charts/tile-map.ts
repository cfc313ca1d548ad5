import {type Attributes, markup} from "../dom/element.js";
import {chartRoot, type Drawing} from "./frame.js";
import {halo} from "./label.js";
import {focusColour, type Palette} from "./palette.js";
import {rectanglesPath} from "./shapes.js";
import type {PlacedTile, TileMapLayout, Tone} from "./tile-map-types.js";

/** Strength from which the darkest colour of a hue stands in for it. */
const darkest = 1;

/** Draws a laid-out map of tiles. */
export function drawTileMap(
  layout: TileMapLayout,
  {description, ...drawing}: Drawing & {description: string}
): SVGSVGElement {
  const {width, height, textSize, tiles, classes, borders, names, marked} = layout;
  const {document, palette} = drawing;
  const {svg} = markup(document);
  const missing = tiles.filter(({tone}) => tone === null);
  return chartRoot({...drawing, width, height, textSize, description}, [
    ...classes.map(({key, tone}) =>
      svg("path", {
        d: rectanglesPath(tiles.filter((tile) => tile.tone === key)),
        ...fillOf(tone, palette),
        "data-series": key
      })
    ),
    ...hatched(missing, drawing),
    svg("path", {
      d: borders.map(([x1, y1, x2, y2]) => `M${x1},${y1}L${x2},${y2}`).join(""),
      stroke: palette.paper,
      "stroke-width": Math.max(2.5, (tiles[0]?.width ?? 0) / 9)
    }),
    ...marked.map((one) =>
      outline(one, one.chosen, drawing, {"data-series": one.key, role: "img", "aria-label": one.text})
    ),
    svg(
      "g",
      {fill: palette.muted, "font-size": textSize - 1, "aria-hidden": "true"},
      names.map(({text, x, y, anchor}) => svg("text", {x, y, "text-anchor": anchor, ...halo(palette)}, [text]))
    ),
    legend(layout, drawing)
  ]);
}

/** The fill of a tone: what lies over the paper shows it through, in whichever theme. */
function fillOf({hue, strength}: Tone, {grades, axis}: Palette): {fill: string; "fill-opacity": number | null} {
  const [deep, good, low, bad] = grades;
  const fill = {
    plain: strength >= darkest ? deep : good,
    good,
    bad,
    low,
    high: good,
    middle: axis
  }[hue];
  return {fill, "fill-opacity": strength >= darkest ? null : strength};
}

/** Tiles without a figure: an edge, and lines across them. */
function hatched(tiles: readonly PlacedTile[], {document, palette}: Drawing): SVGElement[] {
  if (tiles.length === 0) return [];
  const lines = tiles.map(({x, y, width}) => {
    const [a, b] = [width / 3, (2 * width) / 3];
    const line = (x1: number, y1: number, x2: number, y2: number) =>
      `M${round(x + x1)},${round(y + y1)}L${round(x + x2)},${round(y + y2)}`;
    return (
      line(0, a, a, 0) +
      line(0, b, b, 0) +
      line(0, width, width, 0) +
      line(a, width, width, a) +
      line(b, width, width, b)
    );
  });
  return [
    markup(document).svg("path", {
      d: rectanglesPath(tiles) + lines.join(""),
      stroke: palette.context,
      "stroke-width": 0.75,
      fill: "none",
      "data-series": "no-figure"
    })
  ];
}

/** The frame of a chosen tile, which stands on paper of its own. */
function outline(
  {x, y, width}: {x: number; y: number; width: number},
  chosen: number,
  {document, palette}: Drawing,
  attributes: Attributes = {}
): SVGElement {
  const {svg} = markup(document);
  const square = (by: number, stroke: string, thick: number) =>
    svg("rect", {
      x: x + by,
      y: y + by,
      width: width - 2 * by,
      height: width - 2 * by,
      fill: "none",
      stroke,
      "stroke-width": thick
    });
  return svg("g", attributes, [square(1.5, palette.paper, 4), square(0, focusColour(palette, chosen), 3)]);
}

function legend({legend: {x, y, lines, swatch, bars}, classes, textSize}: TileMapLayout, drawing: Drawing): SVGElement {
  const {document, palette} = drawing;
  const {svg} = markup(document);
  const square = {x: 0, width: swatch, height: swatch};
  return svg(
    "g",
    {
      transform: `translate(${round(x)},${round(y)})`,
      "font-size": textSize - 1,
      "font-variant-numeric": "tabular-nums"
    },
    lines.flatMap((line) => {
      const top = line.y - swatch + 1;
      const tone = classes.find(({key}) => key === line.key)?.tone;
      const isPlain = line.kind === "heading" || line.kind === "remark";
      return [
        line.kind === "class" && tone && svg("rect", {...square, y: top, ...fillOf(tone, palette)}),
        ...(line.kind === "missing" ? hatched([{...square, y: top, key: "", tone: null}], drawing) : []),
        line.kind === "chosen" && outline({x: 1.5, y: top + 1, width: swatch - 3}, line.chosen, drawing),
        svg(
          "text",
          {
            x: isPlain ? 0 : swatch + 7,
            y: line.y,
            fill: line.kind === "heading" ? palette.muted : null,
            "font-weight": line.kind === "chosen" || line.kind === "remark" ? 600 : null
          },
          [line.text]
        ),
        line.bar > 0 && svg("rect", {x: bars, y: top + 2, width: line.bar, height: swatch - 4, fill: palette.context}),
        line.count !== "" && svg("text", {x: bars + line.bar + 5, y: line.y, fill: palette.muted}, [line.count])
      ].filter((child) => child !== false && child !== undefined);
    })
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
