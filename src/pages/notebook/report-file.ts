import type {Href} from "../../domain/href.js";
import type {ChartCatalogue} from "../../notebook/chart-ground.js";
import type {Notebook} from "../../notebook/notebook.js";
import type {CellOutcome} from "../../notebook/outcome.js";
import {reportOf} from "../../notebook/report.js";
import {markdownView} from "./markdown.js";

/** What a report is made of. */
export interface ReportFileOptions {
  document: Document;
  root: Href;
  /** Day (ISO). */
  date: string;
  /** Address of the site. */
  site: string;
  outcomes: ReadonlyMap<string, CellOutcome>;
  catalogue: ChartCatalogue;
}

/** Rows of a result that a report shows: all of nearly every one. */
const mostRows = 5000;

/** The notebook with all that it gave as a page that stands alone. */
export function reportFile(notebook: Notebook, {document, root, ...options}: ReportFileOptions): string {
  return reportOf(notebook, {...options, document, mostRows, markdown: (text) => markdownView(text, {document, root})});
}
