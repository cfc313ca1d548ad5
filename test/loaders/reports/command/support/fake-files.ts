import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {onTestFinished} from "vitest";
import type {ReadDocument} from "../../../../../loaders/reports/document.js";
import type {Figure, Judgement} from "../../../../../loaders/reports/model.js";
import {parseStated} from "../../../../../src/domain/period.js";

/** What a file of a test holds: the document that the fake worker answers with, or what befalls it. */
export type FakeFile = {document: ReadDocument} | {fate: "crash" | "abort" | "hang" | "throw" | "refuse"};

/** The script of the fake worker. */
export const fakeWorker = fileURLToPath(new URL("fake-worker.ts", import.meta.url));

/** A document of Warrington with one figure and one judgement. */
export function fakeDocument(published: string, more: Partial<ReadDocument> = {}): FakeFile {
  const report = `877-${published}`;
  const identity = {
    report,
    area: "warrington",
    framework: "sif" as const,
    inspected_from: null,
    inspected_to: null,
    published,
    pages: 30
  };
  return {
    document: {
      identity,
      figures: [fakeFigure(report)],
      judgements: [fakeJudgement(report)],
      quantities: [],
      improvements: [],
      explained: [],
      notices: [],
      ...more
    }
  };
}

export function fakeFigure(report: string, more: Partial<Figure> = {}): Figure {
  const figure = {indicator: "children-in-care", value: 294, unit: "number", role: "current" as const};
  const as_at = more.as_at ?? "2015-01-31";
  return {
    report,
    ...figure,
    as_at,
    as_at_kind: parseStated(as_at)?.kind ?? "",
    page: 9,
    qualifier: "",
    sureness: null,
    ...more
  };
}

export function fakeJudgement(report: string, more: Partial<Judgement> = {}): Judgement {
  return {report, judgement: "overall", grade: 3, grade_text: "requires-improvement", page: 2, stated_by: "", ...more};
}

/** Writes files into a folder of the running test. */
export function writeFakes(files: Readonly<Record<string, FakeFile | string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "reports-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  for (const [name, file] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), typeof file === "string" ? file : JSON.stringify(file));
  }
  return folder;
}

/** Streams that keep what is written to them. */
export function catchStreams() {
  const written: {output: (string | Uint8Array)[]; errors: string[]} = {output: [], errors: []};
  const stream = (into: unknown[]) => ({isTTY: false, write: into.push.bind(into)}) as unknown as NodeJS.WriteStream;
  return {
    streams: {output: stream(written.output), errors: stream(written.errors)},
    output: () => written.output.map(String).join(""),
    bytes: () => Buffer.concat(written.output.map((part) => Buffer.from(part as Uint8Array))),
    errors: () => written.errors.join("")
  };
}
