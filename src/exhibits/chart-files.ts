import {lightPalette} from "../charts/palette.js";
import type {Measure} from "../charts/text.js";
import type {CsvCell} from "../dom/csv.js";
import type {Href} from "../domain/href.js";
import {siteTitle} from "../domain/site.js";
import type {Asked, AskedOwnPage} from "../state/asked.js";
import {embedAddress} from "../state/builder-state.js";
import {type ChartState, heeded} from "../state/chart-state.js";
import type {Exhibit, Said, ShownWhole} from "./exhibit.js";
import {pictureOf} from "./picture.js";

/** Width in pixels of a downloaded picture's chart. */
const pictureWidth = 960;

/** What the menu of a chart can give away. */
export interface ChartFiles {
  /** Name of the files, without an ending. */
  name: string;
  /** What is said of the chart. */
  said: Said;
  /** The values shown, a row each; the first row is the header. */
  rows: () => readonly (readonly CsvCell[])[];
  /** The values as they are read; the first row has the headings. */
  table: () => string[][];
  /** The chart as a picture that needs no stylesheet, its words laid out by how wide they are. */
  picture: (options: {measure: Measure}) => SVGSVGElement;
  /** Address of the page that makes a snippet of the chart for other people's pages; null where it cannot be embedded. */
  embed: Href | null;
  /** What was asked to draw it, for those who would ask it differently; null where that is not known. */
  asked: Asked | null;
  /** The way from the page to the site's root. */
  root: Href;
  /** Address of what is shown, as "Copy link" gives it; default that of the page. */
  link?: string;
}

/** What is shown, and what files are made with. */
export interface FilesOptions {
  document: Document;
  /** The way from the page to the site's root. */
  root: Href;
  /** Slug of the indicator; empty where it is of none. */
  indicator: string;
  state: ChartState;
  /** The choices of an exhibit with a page of its own, as its address has them; default none. */
  query?: string;
  /** What a comparison, a pair or an indicator around inspections is of; null where nobody is to ask it differently. Default, what indicator and state say, which of these is nothing. */
  asked?: AskedOwnPage | null;
}

/** The files of what an exhibit shows, as a page shows it. */
export function filesOf(
  {name, about, embeds, params}: Pick<Exhibit, "name" | "about" | "embeds" | "params">,
  shown: ShownWhole,
  {document, root, indicator, state, query = "", asked}: FilesOptions
): ChartFiles {
  const choices = heeded(state, params);
  // The year is that which is shown: another can stand in for the one asked for.
  const year = choices.year !== undefined && shown.year !== null ? {year: shown.year} : {};
  const isOwnPage = about === "comparison" || about === "pair" || about === "around";
  const usual = isOwnPage ? null : {of: "chart" as const, exhibit: name, indicator, state: {...choices, ...year}};
  const own = asked === undefined ? usual : asked;
  const said = shown.say({links: false});
  return {
    root,
    asked: own && {...own, title: said.title},
    name: shown.fileName(),
    said,
    rows: shown.rows,
    table: shown.table,
    picture: ({measure}) =>
      pictureOf(shown, {document, measure, palette: lightPalette, width: pictureWidth, credit: `. Chart: ${siteTitle}`})
        .svg,
    embed: embeds ? embedAddress(root, {chart: name, indicator, state: choices, query: query.replace(/^\?/, "")}) : null
  };
}
