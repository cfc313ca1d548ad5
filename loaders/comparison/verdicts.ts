import type {ComparedVerdict, Comparison} from "../../src/domain/comparison.js";
import {nation} from "../../src/domain/site.js";
import {intervalOf, verdictAgainst} from "../../src/stats/against.js";
import {shrunken} from "../../src/stats/shrinkage.js";
import type {Verdict} from "../../src/stats/verdict.js";
import type {Figure, Subject} from "./setting.js";
import type {YearFacts} from "./year-facts.js";

type Verdicts = Pick<Comparison, "verdict_95" | "verdict_998" | "plain_95" | "plain_998" | "shrunken">;

const none: Verdicts = {verdict_95: null, verdict_998: null, plain_95: null, plain_998: null, shrunken: null};

/** What a figure says of England at both levels, by widened and by plain limits, and where it is drawn to; with why it does not. */
export function verdictsOf(
  {counted}: Figure,
  {counting, indicator}: Subject,
  {benchmark, spread}: YearFacts,
  area: string
): {verdicts: Verdicts; reasons: string[]} {
  // The benchmark is not held against itself.
  if (!counted || typeof counting === "string" || area === nation) return {verdicts: none, reasons: []};
  if (benchmark === null) return {verdicts: none, reasons: [`verdict:${nation}-unknown`]};
  const {kind, multiplier} = counting;
  const {better} = indicator;
  const against = (confidence: number, between: number) =>
    comparedWord(verdictAgainst(counted, benchmark, {kind, better, confidence, between}));
  const plain = {plain_95: against(0.95, 0), plain_998: against(0.998, 0)};
  if (spread === null) return {verdicts: {...none, ...plain}, reasons: ["verdict:few-areas"]};
  const {between} = spread;
  return {
    reasons: [],
    verdicts: {
      ...plain,
      verdict_95: against(0.95, between),
      verdict_998: against(0.998, between),
      shrunken: shrunken(counted, {kind, average: benchmark, between}).value * multiplier
    }
  };
}

/** The limits of a figure at 95%, in the indicator's unit. */
export function limitsOf({counted}: Figure, {counting}: Subject): {low: number | null; high: number | null} {
  if (!counted || typeof counting === "string") return {low: null, high: null};
  const {lower, upper} = intervalOf(counted, counting.kind);
  const inUnit = (limit: number | null) => (limit === null ? null : limit * counting.multiplier);
  return {low: inUnit(lower), high: inUnit(upper)};
}

function comparedWord(word: Verdict): ComparedVerdict {
  return word === "similar" ? "not-clearly-different" : word;
}
