import type {Cell, Notebook} from "../../notebook/notebook.js";
import {kindWords} from "./cells/frame.js";
import type {Core} from "./core.js";
import {type Outcome, rowWords, timeWords} from "./outcome.js";

/** Reads out what became of the cells that were run, when all are done: each by itself where they are few. */
export function outcomeTeller(
  core: Pick<Core, "outcome" | "isRunning">,
  {notebook, announce}: {notebook: () => Notebook; announce: (words: string) => void}
): () => void {
  const told = new Map<string, Outcome>();
  let isUnderWay = false;
  return () => {
    if (core.isRunning()) {
      isUnderWay = true;
      return;
    }
    const ended = notebook().cells.filter((cell) => {
      const outcome = core.outcome(cell.id);
      const isNew = told.get(cell.id) !== outcome && /^(?:done|failed|refused|cancelled)$/.test(outcome.kind);
      told.set(cell.id, outcome);
      return isNew && (cell.kind === "sql" || cell.kind === "check");
    });
    if (!isUnderWay || ended.length === 0) return;
    isUnderWay = false;
    announce(ended.length > 3 ? summary(ended, core) : ended.map((cell) => one(cell, core.outcome(cell.id))).join(" "));
  };
}

function one(cell: Cell, outcome: Outcome): string {
  const name = "name" in cell && cell.name ? cell.name : kindWords[cell.kind];
  if (outcome.kind === "done") {
    const words = rowWords(outcome.result);
    if (cell.kind === "check") return `${name} holds.`;
    return `${name}: ${words}, in ${timeWords(outcome.milliseconds)}.`;
  }
  if (outcome.kind === "failed" && outcome.result) return `${name} does not hold: ${outcome.message}.`;
  if (outcome.kind === "failed" || outcome.kind === "refused") return `${name} ${outcome.kind}: ${outcome.message}`;
  return `${name} was cancelled.`;
}

function summary(cells: readonly Cell[], core: Pick<Core, "outcome">): string {
  const failed = cells.filter(({id}) => core.outcome(id).kind !== "done");
  const words = failed.length === 0 ? "all have an answer" : `${failed.length} have none`;
  return `${cells.length} cells have run: ${words}. ${failed
    .slice(0, 2)
    .map((cell) => one(cell, core.outcome(cell.id)))
    .join(" ")}`;
}
