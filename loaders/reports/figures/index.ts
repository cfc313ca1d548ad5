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
  const sureness = surenessOfAll(found);
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
      sureness: sureness.get(f) ?? null
    },
    rule: f.rule,
    context: f.context
  }));
}

/** How sure each figure of prose is; the two ends of a range, which are one statement, are as sure as the surer of them. */
function surenessOfAll(found: readonly Found[]): Map<Found, number> {
  const own = new Map(found.filter(({area}) => !area).map((f) => [f, surenessIn(found, f)]));
  for (const [low, sure] of own) {
    if (low.qualifier !== "range-low") continue;
    const high = found.find(
      (f) =>
        f.qualifier === "range-high" &&
        f.indicator === low.indicator &&
        f.context === low.context &&
        f.role === low.role
    );
    if (high === undefined || !own.has(high)) continue;
    const both = Math.max(sure, own.get(high) ?? 0);
    own.set(low, both).set(high, both);
  }
  return own;
}

/** Figures of a report as its sentences state them, with the signs of how sure they are; `guarded` as in `Memory`. */
export function settledFigures(text: ReportText, {guarded = true}: {guarded?: boolean} = {}): Found[] {
  const memory: Memory = {
    carried: new Map(),
    stockDate: null,
    lead: "",
    leadDate: null,
    wholeDate: null,
    lastDate: null,
    previousSentence: "",
    previousDates: [],
    told: null,
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
