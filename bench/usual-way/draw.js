import * as Plot from "@observablehq/plot";
import {html} from "../../src/dom/element.ts";
import {formatCell, formatShort} from "../../src/domain/format.ts";
import {areaModel, leadModelsOf} from "../../src/pages/area/model.ts";
import {unitWords} from "../../src/pages/indicator/view.ts";

const colours = {focus: "#b3261e", england: "#555", neighbours: "#1f6f8b"};

/** Draws the charts at the head of the page. */
export function drawLeads(data, choices) {
  const frame = document.querySelector("#leads");
  const columns = Math.max(1, Math.floor((frame.clientWidth + 40) / 370));
  const width = Math.floor((frame.clientWidth - 40 * (columns - 1)) / columns);
  frame.replaceChildren(
    ...leadModelsOf(data, choices).map((model) =>
      html(document, "figure", {class: "chart"}, [
        html(document, "h3", {}, [model.indicator.name]),
        html(document, "p", {class: "subtitle"}, [unitWords(model.indicator)]),
        trend(model, width)
      ])
    )
  );
}

/** Draws the tables of every family, with a sparkline and a strip in each headline row. */
export function drawTables(data, choices) {
  const model = areaModel(data, choices);
  document
    .querySelector("#families")
    .replaceChildren(
      ...model.byFamily.flatMap(({family, rows, more}) => [
        html(document, "h2", {}, [family]),
        profile(rows, true),
        html(document, "details", {}, [html(document, "summary", {}, [`${more.length} more`]), profile(more, false)])
      ])
    );
}

function trend({trend, band, indicator}, width) {
  const points = trend.flatMap(({key, label, role, points}) => points.map((point) => ({...point, key, label, role})));
  const last = trend.map(({label, role, points}) => ({...points.findLast(({value}) => value !== null), label, role}));
  return Plot.plot({
    width,
    height: 230,
    marginRight: 120,
    ariaLabel: indicator.name,
    x: {tickFormat: "d", label: null},
    y: {zero: true, grid: true, label: null},
    marks: [
      Plot.areaY(band, {x: "year", y1: "low", y2: "high", fillOpacity: 0.1}),
      Plot.lineY(points, {x: "year", y: "value", z: "key", stroke: ({role}) => colours[role] ?? "#999"}),
      Plot.dot(points, {x: "year", y: "value", r: 2, fill: ({role}) => colours[role] ?? "#999", tip: true}),
      Plot.text(last, {x: "year", y: "value", text: "label", textAnchor: "start", dx: 6})
    ]
  });
}

function profile(rows, pictures) {
  const cell = (value, {indicator}) =>
    html(document, "td", {class: "number"}, [value === null ? "–" : formatShort(value, indicator)]);
  return html(document, "table", {class: "profile"}, [
    html(
      document,
      "tbody",
      {},
      rows.map((row) =>
        html(document, "tr", {}, [
          html(document, "th", {scope: "row"}, [row.indicator.short_name, ` ${row.latest.period}`]),
          html(document, "td", {class: "number"}, [formatCell(row.latest, row.indicator)]),
          cell(row.change, row),
          cell(row.latest.england, row),
          cell(row.latest.region_value, row),
          cell(row.neighbours, row),
          pictures && html(document, "td", {}, [sparkline(row)]),
          html(document, "td", {class: "place"}, [
            pictures && row.latest.value !== null && strip(row),
            row.standing ? `${row.standing.rank} of ${row.standing.of}` : "no place"
          ])
        ])
      )
    )
  ]);
}

function sparkline({own, england}) {
  return Plot.plot({
    width: 140,
    height: 24,
    axis: null,
    margin: 2,
    marks: [
      Plot.lineY(england, {x: "year", y: "value", stroke: colours.england}),
      Plot.lineY(own, {x: "year", y: "value", stroke: colours.focus})
    ]
  });
}

function strip({peers, latest}) {
  return Plot.plot({
    width: 220,
    height: 22,
    axis: null,
    margin: 2,
    marks: [
      Plot.tickX(peers, {x: (value) => value, strokeOpacity: 0.25}),
      Plot.tickX([latest.value], {x: (value) => value, stroke: colours.focus, strokeWidth: 2})
    ]
  });
}
