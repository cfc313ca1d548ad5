import type {MultiplesLayout} from "../charts/multiples.js";
import type {PlacedPoint, PlacedSeries, TrendLayout} from "../charts/trend-types.js";
import {betweenNumbers, betweenScales} from "./scales.js";

/** The trends on the way: axes move, and with them the values of each line to those it has now, year by year. */
export function betweenTrends(from: TrendLayout, to: TrendLayout): (share: number) => TrendLayout {
  const [xAt, yAt] = [betweenScales(from.x, to.x), betweenScales(from.y, to.y)];
  const series = to.series.map((one) =>
    betweenSeries(
      from.series.find(({key}) => key === one.key),
      one,
      to.years
    )
  );
  const labels = to.labels.map((label) => {
    const before = from.labels.find(({series: {key}}) => key === label.series.key);
    return {label, yOf: betweenNumbers(before?.y, label.y)};
  });
  const years = new Map(from.band.flat().map((one) => [yearAt(from, one.x), one]));
  const band = to.band.map((run) =>
    run.map(({x, low, high}) => {
      const year = yearAt(to, x);
      const before = years.get(year);
      const value = (place: number) => to.y.invert(place);
      return {
        year,
        low: betweenNumbers(before && from.y.invert(before.low), value(low)),
        high: betweenNumbers(before && from.y.invert(before.high), value(high))
      };
    })
  );
  return (share) => {
    const [x, y] = [xAt(share), yAt(share)];
    const placed = series.map((at) => at(share, x, y));
    return {
      ...to,
      x,
      y,
      xTicks: to.xTicks.map((tick) => ({...tick, x: x(Number(tick.text))})),
      yTicks: to.yTicks.map((tick) => ({...tick, y: y(to.y.invert(tick.y))})),
      series: placed,
      labels: labels.map(({label, yOf}) => {
        const own = placed.find(({key}) => key === label.series.key) ?? label.series;
        const end = own.points.findLast(({value}) => value !== null);
        return {...label, series: own, y: yOf(share), from: {x: end?.x ?? label.from.x, y: end?.y ?? label.from.y}};
      }),
      breaks: to.breaks.map((one) => ({...one, x: x(one.year - 0.5)})),
      band: band.map((run) => run.map(({year, low, high}) => ({x: x(year), low: y(low(share)), high: y(high(share))})))
    };
  };
}

/** The panels on the way, each from where that of its area stood; a new one stands where it will. */
export function betweenMultiples(from: MultiplesLayout, to: MultiplesLayout): (share: number) => MultiplesLayout {
  const panels = to.panels.map((panel) => {
    const before = from.panels.find(({series}) => series.key === panel.series.key);
    const isDrawn = before && !before.layout.message && !panel.layout.message;
    return {
      panel,
      x: betweenNumbers(before?.x, panel.x),
      y: betweenNumbers(before?.y, panel.y),
      layout: isDrawn ? betweenTrends(before.layout, panel.layout) : () => panel.layout
    };
  });
  return (share) => ({
    ...to,
    panels: panels.map(({panel, x, y, layout}) => ({...panel, x: x(share), y: y(share), layout: layout(share)}))
  });
}

type Scale = TrendLayout["x"];

/** A line on the way; one that was not there begins with its own values. */
function betweenSeries(
  from: PlacedSeries | undefined,
  to: PlacedSeries,
  years: readonly number[]
): (share: number, x: Scale, y: Scale) => PlacedSeries {
  const [first = 0, last = first] = [years[0], years.at(-1)];
  const before = new Map(from?.points.map(({year, value}) => [year, value]));
  const values = new Map(
    to.points.flatMap(({year, value}) => (value === null ? [] : [[year, betweenNumbers(before.get(year), value)]]))
  );
  return (share, x, y) => {
    const placed = new Map(
      to.points.map((point): [number, PlacedPoint] => {
        const value = values.get(point.year)?.(share);
        return [point.year, {...point, x: x(point.year), y: value === undefined ? null : y(value)}];
      })
    );
    return {
      ...to,
      points: [...placed.values()],
      runs: to.runs.map((run) => run.map((point) => placed.get(point.year) ?? point)),
      reported: to.reported.map((mark) => ({...mark, x: x(Math.max(first, Math.min(last, mark.at))), y: y(mark.value)}))
    };
  };
}

/** The year at a place of the axis. */
function yearAt({x}: TrendLayout, place: number): number {
  return Math.round(x.invert(place));
}
