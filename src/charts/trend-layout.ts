import {extent} from "d3-array";
import {type ScaleLinear, scaleLinear} from "d3-scale";
import {formatShort, formatTick} from "../domain/format.js";
import type {Unit} from "../domain/tables.js";
import {runsOf} from "../stats/series.js";
import {stepOf} from "./axis.js";
import {dodge} from "./label.js";
import {isInk} from "./palette.js";
import {textWidth, wrapText} from "./text.js";
import type {
  PlacedLabel,
  PlacedSeries,
  TrendBreak,
  TrendLayout,
  TrendLayoutOptions,
  TrendRole,
  TrendSeries
} from "./trend-types.js";

const roleOrder: readonly TrendRole[] = ["context", "region", "neighbours", "nation", "focus"];

/** Puts series into the order in which they are drawn (chosen areas last, so on top) and their points into that of years. */
export function prepareTrend(series: readonly TrendSeries[]): TrendSeries[] {
  return series
    .map((one, place) => ({one, place}))
    .sort((a, b) => roleOrder.indexOf(a.one.role) - roleOrder.indexOf(b.one.role) || a.place - b.place)
    .map(({one}) => ({...one, points: [...one.points].sort((a, b) => a.year - b.year)}));
}

/** Turns series into the coordinates of a trend chart. */
export function layoutTrend(
  series: readonly TrendSeries[],
  {
    width = 720,
    height = Math.round(Math.max(260, Math.min(420, width * 0.52))),
    format,
    zero = true,
    years: wanted,
    domain,
    breaks = [],
    band = [],
    labels = true,
    compact = false,
    textSize = compact ? 12 : width < 480 ? 13 : 14,
    typeWidth = 1
  }: TrendLayoutOptions
): TrendLayout {
  const inside = ({year}: {year: number}) => !wanted || (year >= wanted[0] && year <= wanted[1]);
  const prepared = prepareTrend(series).map((one) => ({...one, points: one.points.filter(inside)}));
  const shownBand = band.filter(inside);
  const [first, last] = wanted ?? extentOf(prepared.flatMap(({points}) => points.map(({year}) => year)));
  const years = Array.from({length: last - first + 1}, (_, i) => first + i);

  const values = prepared.flatMap(({points}) => points.flatMap(({value}) => (value === null ? [] : [value])));
  values.push(
    ...prepared.flatMap(({reported = []}) =>
      reported.filter(({at}) => inside({year: Math.round(at)})).map(({value}) => value)
    )
  );
  values.push(...shownBand.flatMap(({low, high}) => [low, high]));
  const count = compact ? 3 : height < 260 ? 4 : 5;
  const shown = valueDomain(domain ? [...domain] : values, zero, count);
  const ticks = scaleLinear(shown, [0, 1]).ticks(count);
  const tickTexts = ticks.map((value) => formatTick(value, format, {step: stepOf(ticks)}));
  const cutAxis = shown[0] > 0;

  // Widths are known of the site's own face: of another, what is wider counts as larger.
  const measuredSize = textSize * typeWidth;
  const most = (width < 480 ? 108 : 190) * typeWidth;
  const labelWidth = labels ? Math.min(most, widestLabel(prepared, measuredSize, format)) : 0;
  const left = Math.ceil(Math.max(14, ...tickTexts.map((text) => textWidth(text, measuredSize)))) + 8;
  const frame = {
    left: left + (compact ? 0 : 6),
    right: width - (labels ? labelWidth + 14 : 10),
    top: compact ? 10 : breaks.length > 0 ? 26 : height < 240 ? 8 : 14,
    bottom: height - (compact ? 22 : height < 240 ? 26 : 30)
  };
  const y = scaleLinear(shown, [frame.bottom, frame.top]);
  const pad = years.length === 1 ? 0.5 : 0;
  const x = scaleLinear([first - pad, last + pad], [frame.left + 4, frame.right]);

  let focusCount = 0;
  const placed = prepared.map(({key, label, role, points, reported = []}): PlacedSeries => {
    const placedPoints = points.map((point) => ({
      ...point,
      x: x(point.year),
      y: point.value === null ? null : y(point.value)
    }));
    return {
      key,
      label,
      role,
      index: role !== "focus" ? 0 : isInk(key) ? -1 : focusCount++,
      points: placedPoints,
      runs: runsOf(placedPoints, {breaks: breaks.filter((one) => !one.series || one.series === key)}),
      reported: reported
        .filter(({at}) => at >= first - 0.5 && at <= last + 0.5)
        .map((mark) => ({...mark, x: x(Math.max(first, Math.min(last, mark.at))), y: y(mark.value)}))
    };
  });

  const drawable = placed.some(({runs}) => runs.length > 0);
  return {
    width,
    height,
    textSize,
    compact,
    frame,
    years,
    x,
    y,
    xTicks: drawable ? yearTicks(years, x, measuredSize, compact) : [],
    yTicks: drawable ? ticks.map((value, i) => ({y: y(value), text: tickTexts[i] ?? ""})) : [],
    series: placed,
    labels: labels ? placeLabels(placed, {frame, labelWidth, textSize, measuredSize, format, last}) : [],
    breaks: breakMarks(breaks, [first, last]).map((one) => ({...one, x: x(one.year - 0.5)})),
    band: runsOf(shownBand.map((one) => ({...one, value: one.low}))).map((run) =>
      run.map(({year, low, high}) => ({x: x(year), low: y(low), high: y(high)}))
    ),
    cut: drawable && cutAxis,
    message: drawable ? null : emptyMessage(prepared),
    format
  };
}

/** One mark for each year with breaks between the first and the last shown, lettered in the order of the years. */
export function breakMarks(
  breaks: readonly TrendBreak[],
  [first, last]: readonly [number, number]
): Array<{year: number; mark: string; reason: string}> {
  const shown = breaks.filter(({year}) => year > first && year <= last);
  return [...new Set(shown.map(({year}) => year))].sort().map((year, i) => ({
    year,
    mark: String.fromCharCode(97 + i),
    reason: [...new Set(shown.filter((one) => one.year === year).map(({reason}) => reason))].join("; ")
  }));
}

function extentOf(years: readonly number[]): [number, number] {
  const [first, last] = extent(years);
  return first === undefined || last === undefined ? [2013, 2025] : [first, last];
}

/** Lowest and highest value of the axis. */
function valueDomain(values: readonly number[], zero: boolean, count: number): [number, number] {
  let [low = 0, high = 1] = extent(values);
  if (zero || low < 0) {
    low = Math.min(0, low);
    high = Math.max(0, high);
  }
  if (low === high) high = low + (Math.abs(low) || 1);
  const [bottom = low, top = high] = scaleLinear([low, high], [0, 1]).nice(count).domain();
  // A nice axis of positive values may reach zero by itself; it never goes below it.
  return [low >= 0 ? Math.max(0, bottom) : bottom, top];
}

function widestLabel(series: readonly TrendSeries[], size: number, format: {unit: Unit; decimals: number}): number {
  const widths = series.flatMap(({label, points}) => {
    const last = points.findLast(({value}) => value !== null);
    if (last?.value == null) return [];
    return [textWidth(`${label}  ${formatShort(last.value, format)}`, size, {bold: true}) + 6];
  });
  return Math.max(40, ...widths);
}

function placeLabels(
  series: readonly PlacedSeries[],
  {
    frame,
    labelWidth,
    textSize: size,
    measuredSize,
    format,
    last
  }: Pick<TrendLayout, "frame" | "textSize" | "format"> & {labelWidth: number; measuredSize: number; last: number}
): PlacedLabel[] {
  const lineHeight = Math.round(size * 1.18);
  const ends = series.flatMap((one) => {
    const end = one.points.findLast(({value}) => value !== null);
    if (!end || end.y === null || end.value === null || one.role === "context") return [];
    const value = `${formatShort(end.value, format)}${end.year < last ? ` (${end.period})` : ""}`;
    const lines = wrapText(one.label, labelWidth, measuredSize, {bold: one.role === "focus"});
    const fits = textWidth(`${lines.at(-1) ?? ""}  ${value}`, measuredSize, {bold: true}) <= labelWidth;
    return [{series: one, lines, value, fits, end: {x: end.x, y: end.y}}];
  });
  const centres = dodge(
    ends.map(({end, lines, fits}) => ({y: end.y, height: lineHeight * (lines.length + (fits ? 0 : 1)) + 3})),
    // The last year stands under the end of the axis: no name runs into it.
    {top: frame.top - lineHeight, bottom: frame.bottom + 6}
  );
  return ends.map(({series: one, lines, value, fits, end}, i) => {
    const count = lines.length + (fits ? 0 : 1);
    return {
      series: one,
      lines: fits ? lines : widowed(lines),
      value,
      x: frame.right + 10,
      y: (centres[i] ?? end.y) - (lineHeight * count) / 2 + size * 0.92,
      from: end
    };
  });
}

/** A label whose value needs one more line: a last word comes down to it from a single line, so that no number stands alone. */
function widowed(lines: readonly string[]): string[] {
  const [first = ""] = lines;
  const cut = lines.length > 1 ? -1 : first.lastIndexOf(" ");
  return cut < 0 ? [...lines, ""] : [first.slice(0, cut), first.slice(cut + 1)];
}

function yearTicks(
  years: readonly number[],
  x: ScaleLinear<number, number>,
  size: number,
  compact: boolean
): Array<{x: number; text: string}> {
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? first;
  if (compact) return [...new Set([first, last])].map((year) => ({x: x(year), text: String(year)}));
  const perYear = years.length > 1 ? x(first + 1) - x(first) : 100;
  const step = Math.ceil((textWidth("2000", size) + 10) / perYear);
  return years.filter((year) => (last - year) % step === 0).map((year) => ({x: x(year), text: String(year)}));
}

function emptyMessage(series: readonly TrendSeries[]): string {
  const points = series.flatMap(({points: all}) => all);
  if (series.length === 0) return "Choose an area to draw its trend.";
  if (points.length === 0) return "No figures are published for this choice.";
  const suppressed = points.filter(({status}) => status === "suppressed").length;
  return suppressed === points.length
    ? "Every figure of this choice is suppressed by the source."
    : "No figure of this choice is published: see the table for the reasons.";
}
