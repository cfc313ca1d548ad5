import {svg} from "../dom/element.js";
import type {Palette} from "./palette.js";
import {linePath, type Place} from "./shapes.js";
import type {TrendLayout} from "./trend-types.js";

/** What every part of a drawing needs. */
export interface Drawing {
  document: Document;
  palette: Palette;
}

/** The middle half of authorities, behind everything. */
export function bandParts({band}: TrendLayout, {document, palette}: Drawing): SVGElement[] {
  const shape = (run: TrendLayout["band"][number]) => {
    const top = run.map(({x, high}): Place => [x, high]);
    const bottom = run.map(({x, low}): Place => [x, low]).reverse();
    return `${linePath([...top, ...bottom], 2)}Z`;
  };
  return band.map((run) =>
    run.length > 1
      ? svg(document, "path", {d: shape(run), fill: palette.band})
      : svg(document, "rect", {
          x: (run[0]?.x ?? 0) - 6,
          y: run[0]?.high ?? 0,
          width: 12,
          height: Math.max(0, (run[0]?.low ?? 0) - (run[0]?.high ?? 0)),
          fill: palette.band
        })
  );
}

/** Gridlines, ticks, and the saw-toothed foot of an axis that does not start at zero. */
export function axisParts(layout: TrendLayout, {document, palette}: Drawing): SVGElement {
  const {frame, textSize, compact} = layout;
  const baseline = layout.cut ? null : layout.y(0);
  const left = 0;
  return svg(document, "g", {"aria-hidden": "true", "font-variant-numeric": "tabular-nums"}, [
    ...layout.yTicks.flatMap(({y, text}) => [
      svg(document, "line", {
        x1: frame.left - (compact ? 0 : 2),
        x2: frame.right,
        y1: y,
        y2: y,
        stroke: baseline !== null && Math.abs(y - baseline) < 0.5 ? palette.axis : palette.grid
      }),
      svg(document, "text", {x: left, y: y + textSize * 0.34, fill: palette.muted, "font-size": textSize - 1}, [text])
    ]),
    ...layout.xTicks.map(({x, text}, i, all) =>
      svg(
        document,
        "text",
        {
          x,
          y: frame.bottom + textSize + (compact ? 4 : 8),
          fill: palette.muted,
          "font-size": textSize - 1,
          "text-anchor": compact && all.length > 1 ? (i === 0 ? "start" : "end") : "middle"
        },
        [text]
      )
    ),
    ...(layout.cut ? cutMark(layout, {document, palette}) : [])
  ]);
}

function cutMark({frame}: TrendLayout, {document, palette}: Drawing): SVGElement[] {
  const {left, right, bottom} = frame;
  const teeth = Math.max(4, Math.round((right - left) / 8));
  const step = (right - left) / teeth;
  const d = Array.from({length: teeth + 1}, (_, i) => `${i ? "L" : "M"}${left + i * step},${bottom + 4 + (i % 2) * 4}`);
  return [
    svg(document, "path", {
      d: d.map((part) => part.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))).join(""),
      fill: "none",
      stroke: palette.axis,
      "data-mark": "axis-cut"
    })
  ];
}

/** Dotted lines where figures stop comparing with those before. */
export function breakParts(
  {breaks, frame, textSize, compact}: TrendLayout,
  {document, palette}: Drawing
): SVGElement[] {
  return breaks.map(({x, mark, reason, year}) =>
    svg(
      document,
      "g",
      {"data-mark": "break", role: "group", "aria-label": `Break in the series from ${year}: ${reason}`},
      [
        svg(document, "line", {
          x1: x,
          x2: x,
          y1: frame.top - 6,
          y2: frame.bottom,
          stroke: palette.axis,
          "stroke-dasharray": "1 4",
          "stroke-linecap": "round",
          "stroke-width": 1.5
        }),
        !compact &&
          svg(
            document,
            "text",
            {
              x,
              y: frame.top - 11,
              "text-anchor": "middle",
              fill: palette.muted,
              "font-size": textSize - 1,
              "font-style": "italic"
            },
            [mark]
          )
      ]
    )
  );
}
