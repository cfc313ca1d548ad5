import {max, min} from "d3-array";
import {scaleLinear} from "d3-scale";
import {markup} from "../dom/element.js";
import {formatShort, formatTick} from "../domain/format.js";
import {areasWord, areaWord, nationName} from "../domain/site.js";
import {stepOf, valueAxis} from "./axis.js";
import {chartRoot, type Drawing} from "./frame.js";
import {halo} from "./label.js";
import {messageText} from "./message.js";
import {nameTexts, nameThreads} from "./names.js";
import {colourPlace, focusColour, themePalette} from "./palette.js";
import {assignLanes, placeNation} from "./ranking-labels.js";
import type {PlacedColumn, RankedValue, RankingLayout, RankingOptions} from "./ranking-types.js";
import {rule} from "./rule.js";
import {rectanglesPath} from "./shapes.js";
import {textWidth} from "./text.js";

export type {PlacedColumn, RankedValue, RankingLayout, RankingOptions} from "./ranking-types.js";

/** Sorts authorities by value (ties by name) from the end that stands left. */
export function prepareRanking(
  values: readonly RankedValue[],
  {order = "descending"}: Pick<RankingOptions, "order"> = {}
): RankedValue[] {
  const sign = order === "descending" ? -1 : 1;
  return [...values].sort((a, b) => sign * (a.value - b.value) || a.label.localeCompare(b.label, "en"));
}

/** Turns ranked values into the coordinates of columns, with the chosen and both ends named. */
export function layoutRanking(
  values: readonly RankedValue[],
  {width = 720, height = 240, format, order, chosen = [], nation = null, ends = null, named: first = 1}: RankingOptions
): RankingLayout {
  const ranked = prepareRanking(values, {...(order && {order})});
  const textSize = width < 480 ? 13 : 14;
  const everything = [...ranked.map(({value}) => value), ...(nation === null ? [] : [nation])];
  const domain = scaleLinear([Math.min(0, min(everything) ?? 0), Math.max(0, max(everything) ?? 1) || 1], [0, 1])
    .nice(4)
    .domain();
  const ticks = scaleLinear(domain, [0, 1]).ticks(4);
  const texts = ticks.map((tick) => formatTick(tick, format, {step: stepOf(ticks)}));
  const left = Math.ceil(Math.max(...texts.map((text) => textWidth(text, textSize)), 14)) + 12;
  const right = width - 2;
  const step = (right - left) / Math.max(1, ranked.length);
  const gap = step > 4 ? 1 : step > 2 ? 0.5 : 0;

  const across = ranked.map((one, i) => ({
    ...one,
    x: left + i * step,
    width: Math.max(1, step - gap),
    chosen: colourPlace(one.key, chosen)
  }));
  const outer = new Set([...across.slice(0, first), across.at(-1)]);
  const named = across.filter((column) => column.chosen >= 0 || outer.has(column));
  const lanes = assignLanes(named, {textSize, left, right, format});
  const laneHeight = Math.round(textSize * 1.35);
  const top = lanes.count * laneHeight + 10;
  const bottom = top + height;
  const y = scaleLinear(domain, [bottom, top]);
  const columns = across.map(
    (column): PlacedColumn => ({
      ...column,
      y: Math.min(y(0), y(column.value)),
      height: Math.max(1, Math.abs(y(0) - y(column.value)))
    })
  );
  return {
    width,
    height: bottom + (ends ? textSize + 10 : 10),
    frame: {left, right, top, bottom},
    y,
    yTicks: ticks.map((tick, i) => ({y: y(tick), text: texts[i] ?? ""})),
    columns,
    labels: lanes.placed.flatMap(({lane, column: {key}, ...label}) => {
      const column = columns.find((one) => one.key === key);
      return column ? [{...label, column, y: (lane + 1) * laneHeight - 3}] : [];
    }),
    nation:
      nation === null
        ? null
        : placeNation(`${nationName} ${formatShort(nation, format)}`, y(nation), {columns, left, right, textSize}),
    ends,
    textSize
  };
}

/** Draws every authority as a column from one end of the ranking to the other, the chosen ones coloured and named. */
export function rankingChart(values: readonly RankedValue[], options: RankingOptions): SVGSVGElement {
  return drawRanking(layoutRanking(values, options), options);
}

/** Draws a laid-out ranking. */
export function drawRanking(
  layout: RankingLayout,
  {
    document = globalThis.document,
    palette = themePalette,
    description
  }: Pick<RankingOptions, "document" | "palette" | "description"> = {}
): SVGSVGElement {
  const {svg} = markup(document);
  const {width, height, frame, columns, textSize} = layout;
  const drawing: Drawing = {document, palette};
  const root = chartRoot(
    {...drawing, width, height, textSize, description: description ?? `Ranking of ${columns.length} ${areasWord}`},
    []
  );
  if (columns.length === 0) {
    root.append(messageText(`No ${areaWord} has a figure for this period.`, {x: width / 2, y: height / 2}, drawing));
    return root;
  }
  const names = layout.labels.map(({column, ...name}) => ({
    ...name,
    chosen: column.chosen,
    mark: {x: column.x + column.width / 2, y: column.y - 2}
  }));
  const plain = columns.filter(({chosen}) => chosen < 0);
  root.append(
    svg(
      "g",
      {"aria-hidden": "true", "font-size": textSize - 1, "font-variant-numeric": "tabular-nums"},
      valueAxis(layout.yTicks, {across: {left: frame.left - 4, right: frame.right}, textSize}, drawing)
    ),
    svg("path", {d: rectanglesPath(plain), fill: palette.context, "data-series": "authorities"}),
    ...columns
      .filter(({chosen}) => chosen >= 0)
      .map((column) =>
        svg("path", {
          d: rectanglesPath([{...column, width: Math.max(3, column.width)}]),
          fill: focusColour(palette, column.chosen),
          "data-series": column.key,
          role: "img",
          "aria-label": column.label
        })
      ),
    ...(layout.nation
      ? [
          rule(document, [frame.left, layout.nation.y, frame.right, layout.nation.y], {
            stroke: palette.nation,
            "stroke-width": 1.5
          }),
          svg(
            "text",
            {
              x: layout.nation.x,
              y: layout.nation.y - 5,
              "text-anchor": layout.nation.anchor,
              "font-weight": 600,
              fill: palette.nation,
              ...halo(palette)
            },
            [layout.nation.text]
          )
        ]
      : []),
    ...nameThreads(names, drawing),
    ...(layout.ends ?? []).map((text, i) =>
      svg(
        "text",
        {
          x: i === 0 ? frame.left : frame.right,
          y: frame.bottom + textSize + 4,
          "text-anchor": i === 0 ? "start" : "end",
          "font-size": textSize - 1,
          fill: palette.muted,
          "aria-hidden": "true"
        },
        [i === 0 ? `← ${text}` : `${text} →`]
      )
    ),
    ...nameTexts(names, drawing)
  );
  return root;
}
