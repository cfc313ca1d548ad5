import {type MultiplesLayout, panelHead} from "../charts/multiples.js";
import {themePalette} from "../charts/palette.js";
import {seriesColour} from "../charts/trend.js";
import type {TrendLayout, TrendPoint} from "../charts/trend-types.js";
import {formatValue} from "../domain/format.js";
import {type MissingStatus, missingWords} from "../domain/tables.js";
import type {Stop, Walk} from "./stop.js";

/** What can be walked through of a trend: its years, or its panels one after the other. */
export function trendWalk(layout: TrendLayout | MultiplesLayout): Walk {
  return "panels" in layout
    ? {stops: panelStops(layout), top: 0, bottom: 0, rule: false}
    : {stops: trendStops(layout), top: layout.frame.top, bottom: layout.frame.bottom, rule: true};
}

/** Where a reader can stop in small multiples, one panel after the other. */
export function panelStops({panels}: MultiplesLayout): Stop[] {
  return panels.flatMap(({layout, x, y, series}) =>
    trendStops(layout).map((stop) => ({
      ...stop,
      x: stop.x + x,
      heading: stop.near ? stop.heading : `${series.label}, ${stop.heading}`,
      ...(stop.near && {near: {x: stop.near.x + x, y: stop.near.y + y + panelHead}}),
      box: {left: x, right: x + layout.width, top: y, bottom: y + panelHead + layout.height},
      marks: stop.marks.map((mark) => ({...mark, x: mark.x + x, y: mark.y + y + panelHead}))
    }))
  );
}

/** Where a reader can stop in a trend: at every year, and at every figure of a report. */
export function trendStops(layout: TrendLayout): Stop[] {
  if (layout.message) return [];
  const marks = layout.series.flatMap((series): Stop[] =>
    series.reported.map(({x, y, words}) => {
      const colour = seriesColour(series, themePalette);
      return {
        x,
        near: {x, y},
        heading: `${series.label}, in a report`,
        rows: [{label: words, value: "", colour}],
        marks: [{x, y, colour}]
      };
    })
  );
  return [...yearStops(layout), ...marks].sort((a, b) => a.x - b.x);
}

function yearStops(layout: TrendLayout): Stop[] {
  return layout.years.flatMap((year): Stop[] => {
    const points = layout.series.flatMap((series) => {
      const point = series.points.find((one) => one.year === year);
      return point ? [{series, point}] : [];
    });
    if (points.length === 0) return [];
    const order = [...points].sort((a, b) => (b.point.value ?? -Infinity) - (a.point.value ?? -Infinity));
    return [
      {
        x: layout.x(year),
        heading: points[0]?.point.period ?? String(year),
        rows: order.map(({series, point}) => ({
          label:
            point.count !== undefined && point.count < 10 ? `${series.label} (${point.count} of 10)` : series.label,
          value:
            point.value === null
              ? gapWords(point, layout.format)
              : `${formatValue(point.value, layout.format)}${point.status === "provisional" ? " (provisional)" : ""}`,
          colour: seriesColour(series, themePalette)
        })),
        marks: points.flatMap(({series, point}) =>
          point.y === null ? [] : [{x: point.x, y: point.y, colour: seriesColour(series, themePalette)}]
        )
      }
    ];
  });
}

/** Why there is no value; a doubted one is named with its doubt: the source prints it. */
function gapWords({status, doubted}: TrendPoint, format: TrendLayout["format"]): string {
  const words = missingWords[status as MissingStatus];
  return doubted === undefined ? words : `${formatValue(doubted, format)}, ${words}`;
}
