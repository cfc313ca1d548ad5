import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {figure, plot, printedWidths} from "../../../src/components/figure.js";
import type {Child} from "../../../src/dom/element.js";
import {markup} from "../../../src/dom/element.js";
import type {Neighbour} from "../../../src/domain/tables.js";
import {isReason} from "../../../src/exhibits/exhibit.js";
import {chartOf} from "../../../src/notebook/chart.js";
import {readNotebook} from "../../../src/notebook/file.js";
import {nameKey} from "../../../src/notebook/keywords.js";
import type {Cell, ChartCell, InputCell} from "../../../src/notebook/notebook.js";
import {type BuiltResult, staticCells} from "../../../src/pages/notebook/static-cells.js";
import {notebookView} from "../../../src/pages/notebook/view.js";
import {type RanNotebook, runNotebook} from "../../notebook/ran.js";
import type {Draw, Work} from "../work.js";

const root = "../";
/** Rows of a result that a page is built with. */
const shownRows = 12;
/** What the margin of a cell takes of the width of a page. */
const marginWidth = {wide: 164, middle: 164, narrow: 10} as const;
const folder = dirname(fileURLToPath(new URL("../../../package.json", import.meta.url)));

/** A worked notebook with what its queries give of the tables of this build. Throws where one of them gives nothing, or a check does not hold. */
export const draw: Draw = async (work, name) => {
  const {document, dist, notebooks} = work;
  const worked = notebooks.find(({notebook}) => notebook === name);
  if (!worked) throw new Error(`unknown notebook: ${name}, expected one of ${notebooks.length} in notebooks/`);
  const notebook = readNotebook(worked.text);
  const ran = await runNotebook(notebook, {root: folder, published: join(dist, "data")});
  const [wrong] = ran.cells.filter(({state}) => state.status !== "done");
  if (wrong)
    throw new Error(`notebook that does not hold: notebooks/${name}.md, line ${wrong.line}: ${wrong.error?.message}`);
  const {neighbours} = notebook.cells.some(({kind}) => kind === "chart") ? await work.tables() : {neighbours: []};
  const others = notebooks.filter((one) => one !== worked);
  const options = {
    document,
    root,
    resultOf: (cell: Cell) => resultOf(cell, ran),
    chartOf: (cell: Cell) => (cell.kind === "chart" ? chartFigure(cell, ran, {...work, neighbours}) : null),
    chosen: (cell: InputCell) => chosenWords(cell, work)
  } as const;
  return notebookView(
    {
      title: notebook.title,
      lede: worked.about,
      example: name,
      cells: staticCells(notebook.cells, options),
      examples: others
    },
    {document, root}
  );
};

type Drawn = Pick<Work, "document" | "areas" | "indicators"> & {neighbours: readonly Neighbour[]};

function resultOf({id}: Cell, {cells}: RanNotebook): BuiltResult | null {
  const found = cells.find(({cell}) => cell.id === id);
  return found?.result
    ? {columns: found.result.columns, rows: found.result.rows, first: found.rows.slice(0, shownRows)}
    : null;
}

function chartFigure(cell: ChartCell, {cells}: RanNotebook, {document, areas, indicators, neighbours}: Drawn): Child {
  const {html} = markup(document);
  const from = cells.find((one) => "name" in one.cell && nameKey(one.cell.name ?? "") === nameKey(cell.from));
  if (!from?.result) return html("p", {class: "chart-reason"}, [`No query is called “${cell.from}”.`]);
  const result = {columns: from.result.columns, rows: from.rows, total: from.result.rows};
  const shown = chartOf(cell, result, {areas, indicators, neighbours});
  if (isReason(shown)) return html("p", {class: "chart-reason"}, [shown.reason]);
  const {title, subtitle, finding, notes, source} = shown.say({links: false});
  const plots = printedWidths.map(({width, name}) =>
    plot(shown.draw({document, width: width - marginWidth[name], base: root}), {document, name})
  );
  return figure(plots, {
    part: `chart-${cell.id}`,
    title,
    subtitle,
    ...(finding && {finding}),
    notes,
    source,
    level: 3,
    document
  });
}

/** What is chosen in an input, by its name where it is of the field. */
function chosenWords({input, value}: InputCell, {areas, indicators}: Work): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return value.join(input === "years" ? " to " : ", ");
  const text = String(value);
  if (input === "area") return areas.find(({area}) => area === text)?.name ?? text;
  return (input === "indicator" && indicators.find(({indicator}) => indicator === text)?.short_name) || text;
}
