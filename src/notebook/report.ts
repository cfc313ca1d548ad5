import {lightPalette} from "../charts/palette.js";
import {type Child, type Markup, markup} from "../dom/element.js";
import {citationWords} from "../domain/site.js";
import {dateWords} from "../domain/words.js";
import {isReason} from "../exhibits/exhibit.js";
import {chartOf} from "./chart.js";
import type {ChartCatalogue} from "./chart-ground.js";
import {nameKey} from "./keywords.js";
import type {Cell, ChartCell, InputCell, Notebook} from "./notebook.js";
import {type CellOutcome, type CellResult, rowWords, tablesOf} from "./outcome.js";
import {reportStyle} from "./report-style.js";
import {exactText, isNumeric, shownText} from "./value-text.js";

/** What a report is made with. */
export interface ReportOptions {
  document: Document;
  /** What became of each cell that is run, by its id; one that is not here was not run. */
  outcomes: ReadonlyMap<string, CellOutcome>;
  catalogue: ChartCatalogue;
  /** The words of a text cell as elements, safe whatever they hold. */
  markdown: (text: string) => readonly Node[];
  /** Day on which the report is made (ISO). */
  date: string;
  /** Address of the site, in the line at its foot; default left out. */
  site?: string;
  /** Most rows of a result that are shown; default 1,000. */
  mostRows?: number;
}

/** Rows of a result that a report shows where nobody says how many. */
const usualRows = 1000;
/** Width in pixels of its charts: that of a printed page. */
const chartWidth = 720;

/** Nothing is run, loaded or sent, whatever the notebook says: a file that is mailed has no server to send its policy. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * A notebook with all that it gave, as a page that stands alone: its words, its queries, the rows of their results with how many there are,
 * its charts, and the edition of every table they were worked out from. Without scripts, without a control that would do nothing.
 */
export function reportOf(notebook: Notebook, options: ReportOptions): string {
  const {document, date, site} = options;
  const {html} = markup(document);
  const results = new Map(
    notebook.cells.flatMap((cell) => {
      const outcome = options.outcomes.get(cell.id);
      return cell.kind === "sql" && cell.name !== null && outcome ? [[nameKey(cell.name), outcome] as const] : [];
    })
  );
  const page = html("html", {lang: "en-GB"}, [
    html("head", {}, [
      html("meta", {charset: "utf-8"}),
      html("meta", {"http-equiv": "Content-Security-Policy", content: policy}),
      html("meta", {name: "viewport", content: "width=device-width"}),
      html("meta", {name: "generator", content: "Sightline"}),
      html("title", {}, [notebook.title]),
      html("style", {}, [reportStyle])
    ]),
    html("body", {}, [
      html("main", {}, [
        html("h1", {}, [notebook.title]),
        html("p", {class: "made"}, [`Made on ${dateWords(date)}${site === undefined ? "" : ` from ${site}`}.`]),
        ...notebook.cells.map((cell) => section(cell, {...options, results, make: {html}})),
        tablesPart(options, {html})
      ])
    ])
  ]);
  return `<!doctype html>\n${page.outerHTML}\n`;
}

interface Ground extends ReportOptions {
  results: ReadonlyMap<string, CellOutcome>;
  make: Pick<Markup, "html">;
}

function section(cell: Cell, ground: Ground): HTMLElement {
  const {html} = ground.make;
  switch (cell.kind) {
    case "text":
      return html("section", {class: "text"}, ground.markdown(cell.text));
    case "input":
      return html("p", {class: "input"}, [
        html("b", {}, [`${cell.label ?? cell.name}: `]),
        chosenWords(cell, ground.catalogue)
      ]);
    case "chart":
      return chartPart(cell, ground);
    case "sql":
    case "check":
      return html("section", {class: cell.kind}, [
        cell.name !== null && html("h2", {}, [cell.kind === "check" ? `Check: ${cell.name}` : cell.name]),
        html("pre", {}, [html("code", {}, [cell.sql])]),
        ...outcomePart(ground.outcomes.get(cell.id), cell.kind === "check", ground)
      ]);
  }
}

/** What is chosen, in words: areas and indicators by their names. */
function chosenWords({value}: InputCell, {areas, indicators}: ChartCatalogue): string {
  const nameOf = (text: string) =>
    areas.find(({area}) => area === text)?.name ?? indicators.find(({indicator}) => indicator === text)?.name ?? text;
  if (value === null) return "nothing chosen";
  if (typeof value === "string") return nameOf(value);
  if (typeof value === "number") return shownText(value);
  if (value.length === 2 && value.every((one) => typeof one === "number")) return `${value[0]} to ${value[1]}`;
  return value.map((one) => nameOf(String(one))).join(", ") || "nothing chosen";
}

function outcomePart(outcome: CellOutcome | undefined, isCheck: boolean, ground: Ground): Child[] {
  const {html} = ground.make;
  if (!outcome) return [html("p", {class: "state"}, ["Not run."])];
  if (outcome.status !== "done")
    return [html("p", {class: "state wrong"}, [html("b", {}, [`${capital(outcome.status)}: `]), outcome.message])];
  const {result} = outcome;
  if (!isCheck) return resultPart(result, ground);
  return result.total === 0
    ? [html("p", {class: "state right"}, ["Holds: the query gives no rows."])]
    : [html("p", {class: "state wrong"}, ["Does not hold: the query gives rows."]), ...resultPart(result, ground)];
}

function resultPart({columns, rows, total, tables}: CellResult, {make: {html}, mostRows = usualRows}: Ground): Child[] {
  const shown = rows.slice(0, mostRows);
  const head = html(
    "tr",
    {},
    columns.map(({name, type}) => html("th", {scope: "col", class: classOf(type), title: type}, [name]))
  );
  const body = shown.map((row) =>
    html(
      "tr",
      {},
      columns.map(({type}, i) => html("td", {class: classOf(type)}, [cellText(row[i], type)]))
    )
  );
  const from = tables.length > 0 ? `, from ${tables.map(({name}) => name).join(", ")}` : "";
  return [
    html("div", {class: "scroll"}, [html("table", {}, [html("thead", {}, [head]), html("tbody", {}, body)])]),
    html("p", {class: "count"}, [`${capital(rowWords(shown.length, total))}${from}.`])
  ];
}

/** A number as it is read; all else whole. */
function cellText(value: unknown, type: string): string {
  return isNumeric(type) || value === null || value === undefined ? shownText(value) : exactText(value);
}

function classOf(type: string): string | null {
  return isNumeric(type) ? "number" : null;
}

function chartPart(cell: ChartCell, {results, catalogue, document, make: {html}}: Ground): HTMLElement {
  const outcome = results.get(nameKey(cell.from));
  const why = (reason: string) =>
    html("figure", {}, [
      cell.title !== null && html("h2", {}, [cell.title]),
      html("p", {class: "state wrong"}, [`No chart: ${reason}.`])
    ]);
  if (!outcome) return why(`the result “${cell.from}” is not in this notebook`);
  if (outcome.status !== "done") return why(`the query “${cell.from}” gave nothing`);
  const shown = chartOf(cell, outcome.result, catalogue);
  if (isReason(shown)) return why(shown.reason);
  const {title, subtitle, finding, notes, source} = shown.say({links: false});
  return html("figure", {}, [
    html("h2", {}, [title]),
    finding !== undefined && html("p", {}, [finding]),
    html("p", {class: "subtitle"}, [subtitle]),
    shown.draw({document, palette: lightPalette, width: chartWidth}),
    html("figcaption", {}, [
      ...[...notes, ...(cell.note === null ? [] : [cell.note])].map((note) => html("p", {}, [note])),
      html("p", {}, [`Source: ${source}`])
    ])
  ]);
}

/** Which edition of which tables the report rests on. */
function tablesPart({outcomes}: ReportOptions, {html}: Pick<Markup, "html">): Child {
  const tables = tablesOf(outcomes.values());
  if (tables.length === 0) return null;
  return html("section", {class: "tables"}, [
    html("h2", {}, ["The tables that this rests on"]),
    html("table", {}, [
      html("thead", {}, [
        html(
          "tr",
          {},
          ["Table", "Of", "Hash"].map((words) => html("th", {scope: "col"}, [words]))
        )
      ]),
      html(
        "tbody",
        {},
        tables.map(({name, date, hash}) =>
          html("tr", {}, [html("td", {}, [name]), html("td", {}, [date]), html("td", {}, [html("code", {}, [hash])])])
        )
      )
    ]),
    html("p", {}, [`Run again on other editions, figures can differ.${citationWords}`])
  ]);
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
