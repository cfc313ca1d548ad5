/** A worker that does what a file says in JSON: answer with a document, refuse, fall over, or never answer. */
import {readFileSync} from "node:fs";
import {ReportError} from "../../../../../loaders/reports/text/report-error.js";
import {serve} from "../../../../../loaders/reports/workers/serve.js";
import type {FakeFile} from "./fake-files.js";

serve(async (path) => {
  const file = JSON.parse(readFileSync(path, "utf8")) as FakeFile;
  if ("document" in file) return file.document;
  if (file.fate === "crash") process.exit(7);
  if (file.fate === "abort") process.abort();
  if (file.fate === "hang") for (;;);
  if (file.fate === "throw") throw new TypeError("x is\nundefined");
  throw new ReportError("scanned or empty PDF: no page has text", {file: path.split("/").at(-1) ?? ""}, "text");
});
