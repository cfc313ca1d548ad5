import {formatStated} from "../../../src/domain/period.js";
import {surenessIn} from "../doubt/sureness.js";
import type {Figure, ReportIdentity, ReportText} from "../model.js";
import {bindBlock, type Found} from "./bind.js";
import {blocksOf} from "./blocks.js";
import type {Memory} from "./memory.js";
import {settle} from "./settle.js";

/** A figure with why it was read so: the rule, and the words around it. */
export interface ExplainedFigure {
  figure: Figure;
  /** Indicator's rule and the way it was met: by what follows the number, by the name before it, or carried on from the figure before. */
  rule: string;
  /** The sentence that states it; for a person to read, never stored. */
  context: string;
}

/** What a report is, as far as figures need it. */
export type FigureIdentity = Pick<ReportIdentity, "report" | "area" | "published" | "inspected_to">;

/** Figures that a report states, in the order of its pages. */
export function figuresOf(text: ReportText, identity: FigureIdentity): Figure[] {
  return findFigures(text, identity).map(({figure}) => figure);
}

/** Figures that a report states, each with the rule that found it and the words around it. */
export function findFigures(text: ReportText, identity: FigureIdentity): ExplainedFigure[] {
  const found = settledFigures(text);
  return found.map((f) => ({
    figure: {
      report: identity.report,
      indicator: f.indicator,
      value: f.value,
      unit: f.unit,
      role: f.role,
      as_at: f.asAt ? formatStated(f.asAt) : "",
      as_at_kind: f.asAt?.kind ?? "",
      page: f.page,
      qualifier: f.qualifier,
      sureness: f.area ? null : surenessIn(found, f)
    },
    rule: f.rule,
    context: f.context
  }));
}

/** Figures of a report as its sentences state them, with the signs of how sure they are; `guarded` as in `Memory`. */
export function settledFigures(text: ReportText, {guarded = true}: {guarded?: boolean} = {}): Found[] {
  const memory: Memory = {
    carried: new Map(),
    stockDate: null,
    lead: "",
    leadDate: null,
    previousSentence: "",
    recent: [],
    heading: "",
    guarded
  };
  const found: Found[] = [];
  for (const block of blocksOf(text)) {
    if (block.section === "front" || block.section === "closing" || block.section === "recommendations") continue;
    found.push(...bindBlock(block, memory));
  }
  return settle(found);
}
