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
/** Figures at least this sure are shown as facts: chosen so that of those of reports not learnt from 95 in 100 are right. */
const threshold = 0.85;
const thresholds = [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

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
 * Learns the model of doubt from the figures of `judged.csv`, read again from the reports of a folder, and writes `weights.json` beside it.
 * Figures that the rules have learnt not to give are read without their guards, as examples of wrong ones. Returns what each
 * threshold lets through of reports that no rule was corrected with, each judged by a model that did not learn from it.
 */
export async function runTrain(
  folder: string,
  {out = weightsFile, say = console.error}: {out?: string; say?: (line: string) => void} = {}
): Promise<Measure[]> {
  const verdicts = readVerdicts();
  const judged = await readJudged(folder, verdicts, say);
  const measures = leaveOneOut(judged);
  writeFileSync(out, `${JSON.stringify(learn(judged, {threshold}))}\n`);
  return measures;
}

/** Precision and recall at each threshold, by models that did not learn from the report in question. */
export function leaveOneOut(judged: readonly Judged[]): Measure[] {
  const reports = [...new Set(judged.filter(({isSeen}) => !isSeen).map(({report}) => report))];
  const scored = reports.flatMap((report) => {
    const model = learn(
      judged.filter((figure) => figure.report !== report),
      {threshold}
    );
    const knowledge = knowledgeOf(model);
    return judged
      .filter((figure) => figure.report === report)
      .map((figure) => ({isRight: figure.isRight, sureness: surenessOf(marksOf(figure, knowledge), model.weights)}));
  });
  const possible = scored.filter(({isRight}) => isRight).length;
  return thresholds.map((least) => {
    const given = scored.filter(({sureness}) => sureness >= least);
    return {threshold: least, right: given.filter(({isRight}) => isRight).length, given: given.length, possible};
  });
}

interface Verdict {
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
