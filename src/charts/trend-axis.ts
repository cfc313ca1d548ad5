import {markup} from "../dom/element.js";
import {valueAxis, yearText} from "./axis.js";
import type {Drawing} from "./frame.js";
import {rule} from "./rule.js";
import {areaPath, linePath, type Place} from "./shapes.js";
import type {TrendLayout} from "./trend-types.js";

/** The middle half of authorities, behind everything. */
export function bandParts({band}: TrendLayout, {document, palette}: Drawing): SVGElement[] {
  const {svg} = markup(document);
  return band.map((run) =>
    run.length > 1
      ? svg("path", {d: areaPath(run), fill: palette.band})
      : svg("rect", {
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
  return markup(document).svg("g", {"aria-hidden": "true", "font-variant-numeric": "tabular-nums"}, [
    ...valueAxis(
      layout.yTicks,
      {
        across: {left: frame.left - (compact ? 0 : 2), right: frame.right},
        textSize,
        fontSize: textSize - 1,
        stroke: (y) => (baseline !== null && Math.abs(y - baseline) < 0.5 ? palette.axis : palette.grid)
      },
      {document, palette}
    ),
    ...layout.xTicks.map((tick, i, all) =>
      yearText(
        tick,
        {
          y: frame.bottom + textSize + (compact ? 4 : 8),
          size: textSize - 1,
          anchor: compact && all.length > 1 ? (i === 0 ? "start" : "end") : "middle"
        },
        {document, palette}
      )
    ),
    layout.cut && cutMark(layout, {document, palette})
  ]);
}

function cutMark({frame}: TrendLayout, {document, palette}: Drawing): SVGElement {
  const {left, right, bottom} = frame;
  const teeth = Math.max(4, Math.round((right - left) / 8));
  const step = (right - left) / teeth;
  const places = Array.from({length: teeth + 1}, (_, i): Place => [left + i * step, bottom + 4 + (i % 2) * 4]);
  return markup(document).svg("path", {
    d: linePath(places, 1),
    fill: "none",
    stroke: palette.axis,
    "data-mark": "axis-cut"
  });
}

/** Dotted lines where figures stop comparing with those before. */
export function breakParts(
  {breaks, frame, textSize, compact}: TrendLayout,
  {document, palette}: Drawing
): SVGElement[] {
  const {svg} = markup(document);
  return breaks.map(({x, mark, reason, year}) =>
    svg("g", {"data-mark": "break", role: "group", "aria-label": `Break in the series from ${year}: ${reason}`}, [
      rule(document, [x, frame.top - 6, x, frame.bottom], {
        stroke: palette.axis,
        "stroke-dasharray": "1 4",
        "stroke-linecap": "round",
        "stroke-width": 1.5
      }),
      !compact &&
        svg(
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
    ])
  );
}
