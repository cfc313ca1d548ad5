import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Found} from "../figures/bind.js";
import {type DoubtModel, knowledgeOf, marksOf, surenessOf, type Weighed} from "./model.js";
import {reportMarks} from "./report-marks.js";

/** The model that `reports train` has learnt. */
export const doubtModel = JSON.parse(readFileSync(join(import.meta.dirname, "weights.json"), "utf8")) as DoubtModel;
const knowledge = knowledgeOf(doubtModel);

/** A figure of prose as the model of doubt sees it among the others of its report. */
export function weighed(all: readonly Found[], figure: Found): Weighed {
  const {indicator, role, value, signs} = figure;
  return {indicator, role, value, marks: [...signs.marks, ...reportMarks(figure, all)], words: signs.words};
}

/** How sure a figure of prose is, from 0 to 1, rounded to hundredths. */
export function surenessIn(all: readonly Found[], figure: Found): number {
  const sureness = surenessOf(marksOf(weighed(all, figure), knowledge), doubtModel.weights);
  return Math.round(100 * sureness) / 100;
}
