import {readFileSync, writeFileSync} from "node:fs";
import {basename, join} from "node:path";
import {parseCsv} from "../../files/csv.js";
import type {Found} from "../figures/bind.js";
import {settledFigures} from "../figures/index.js";
import {findDocuments} from "../find-documents.js";
import {identify} from "../identity/identify.js";
import {readReport} from "../text/read-report.js";
import {type Judged, learn} from "./learn.js";
import {knowledgeOf, marksOf, surenessOf} from "./model.js";
import {weighed} from "./sureness.js";

const judgedFile = join(import.meta.dirname, "judged.csv");
const weightsFile = join(import.meta.dirname, "weights.json");
const qualityFile = join(import.meta.dirname, "../../../data/prose-quality.csv");
/** Figures at least this sure are shown as facts: chosen so that of those of unseen reports 95 in 100 are right and seven in ten of all are shown. */
const threshold = 0.88;
const thresholds = [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.92, 0.95];

/** What a threshold lets through of figures whose report was not learnt from. */
export interface Measure {
  threshold: number;
  /** Right figures among those let through, and all of those. */
  right: number;
  given: number;
  /** Right figures that rules gave at all. */
  possible: number;
}

/**
 * Learns the model of doubt from the figures of `judged.csv`, read again from the reports of a folder, and writes `weights.json` beside it and `data/prose-quality.csv`.
 * Figures that the rules have learnt not to give are read without their guards, as examples of wrong ones. Returns what each
 * threshold lets through of reports that no rule was corrected with, each judged by a model that did not learn from it.
 */
export async function runTrain(
  folder: string,
  {
    out = weightsFile,
    quality = qualityFile,
    say = console.error
  }: {out?: string; quality?: string; say?: (line: string) => void} = {}
): Promise<Measure[]> {
  const verdicts = readVerdicts();
  const judged = await readJudged(folder, verdicts, say);
  const scored = leaveOneOut(judged);
  writeFileSync(out, `${JSON.stringify(learn(judged, {threshold}))}\n`);
  writeFileSync(quality, qualityByIndicator(verdicts, scored));
  return measuresOf(scored);
}

/** A figure of a report that no rule was corrected with, as sure as a model has it that did not learn from that report. */
export interface Scored {
  figure: Judged;
  sureness: number;
}

/** Every figure of the reports that no rule was corrected with, each measured by a model that did not learn from its report. */
export function leaveOneOut(judged: readonly Judged[]): Scored[] {
  const reports = [...new Set(judged.filter(({isSeen}) => !isSeen).map(({report}) => report))];
  return reports.flatMap((report) => {
    const model = learn(
      judged.filter((figure) => figure.report !== report),
      {threshold}
    );
    const knowledge = knowledgeOf(model);
    return judged
      .filter((figure) => figure.report === report)
      .map((figure) => ({figure, sureness: surenessOf(marksOf(figure, knowledge), model.weights)}));
  });
}

/** Precision and recall at each threshold. */
export function measuresOf(scored: readonly Scored[]): Measure[] {
  const possible = scored.filter(({figure}) => figure.isRight).length;
  return thresholds.map((least) => {
    const given = scored.filter(({sureness}) => sureness >= least);
    return {threshold: least, right: given.filter(({figure}) => figure.isRight).length, given: given.length, possible};
  });
}

/**
 * How figures were read at first meeting, by indicator, as CSV: those that the rules gave, the right ones of them, and the same of those that are sure
 * enough to be shown. Figures that mended rules no longer give, and that no model can hold back, count as shown.
 */
export function qualityByIndicator(verdicts: ReadonlyMap<string, Verdict>, scored: readonly Scored[]): string {
  const sureness = new Map(scored.map(({figure, sureness}) => [keyOf(figure), sureness]));
  const counts = new Map<string, [given: number, right: number, shown: number, shownRight: number]>();
  for (const [key, {isRight, isSeen}] of verdicts) {
    if (isSeen) continue;
    const indicator = key.split("|")[1] ?? "";
    const [given, right, shown, shownRight] = counts.get(indicator) ?? [0, 0, 0, 0];
    const isShown = (sureness.get(key) ?? 1) >= threshold ? 1 : 0;
    const one = isRight ? 1 : 0;
    counts.set(indicator, [given + 1, right + one, shown + isShown, shownRight + isShown * one]);
  }
  const lines = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([indicator, row]) => [indicator, ...row].join());
  return `indicator,given,right,shown,shown_right\n${lines.join("\n")}\n`;
}

/** What was found of a figure, and whether rules were corrected with its report. */
export interface Verdict {
  isRight: boolean;
  isSeen: boolean;
}

function readVerdicts(): Map<string, Verdict> {
  const {rows} = parseCsv(readFileSync(judgedFile, "utf8"), basename(judgedFile));
  return new Map(
    rows.map(({cells: [report, indicator, value, role, right, seen]}) => [
      `${report}|${indicator}|${Number(value)}|${role}`,
      {isRight: right === "yes", isSeen: seen === "yes"}
    ])
  );
}

async function readJudged(
  folder: string,
  verdicts: ReadonlyMap<string, Verdict>,
  say: (line: string) => void
): Promise<Judged[]> {
  const wanted = new Set([...verdicts.keys()].map((key) => key.slice(0, key.indexOf("|"))));
  const judged: Judged[] = [];
  for (const path of findDocuments([folder]).paths) {
    const text = await readReport(path).catch(() => null);
    if (text === null) continue;
    let report: string;
    try {
      report = identify(text).report;
    } catch {
      continue;
    }
    if (!wanted.delete(report)) continue;
    judged.push(...judgedOf(report, settledFigures(text), verdicts));
    const known = new Set(judged.filter((figure) => figure.report === report).map(keyOf));
    judged.push(
      ...judgedOf(report, settledFigures(text, {guarded: false}), verdicts).filter(
        (figure) => !known.has(keyOf(figure))
      )
    );
  }
  if (wanted.size > 0) say(`missing reports: ${[...wanted].join(", ")}: expected them in ${folder}`);
  return judged;
}

function judgedOf(report: string, found: readonly Found[], verdicts: ReadonlyMap<string, Verdict>): Judged[] {
  const seen = new Set<string>();
  return found.flatMap((one) => {
    const figure = {report, ...weighed(found, one)};
    const key = keyOf(figure);
    const verdict = verdicts.get(key);
    if (one.area || verdict === undefined || seen.has(key)) return [];
    seen.add(key);
    return [{...figure, ...verdict}];
  });
}

function keyOf({report, indicator, value, role}: Pick<Judged, "report" | "indicator" | "value" | "role">): string {
  return `${report}|${indicator}|${value}|${role}`;
}
