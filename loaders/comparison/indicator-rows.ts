import type {ComparedVerdict, Comparison} from "../../src/domain/comparison.js";
import {intervalOf, verdictAgainst} from "../../src/stats/against.js";
import {isTelling} from "../../src/stats/change.js";
import {normalTails} from "../../src/stats/distributions.js";
import {changeDispersion, widened} from "../../src/stats/overdispersion.js";
import {shrunken} from "../../src/stats/shrinkage.js";
import type {Verdict} from "../../src/stats/verdict.js";
import {besideOf} from "./beside.js";
import {type ChangeFacts, changeOf, trendOf, uncountedWord} from "./over-time.js";
import {type Figure, isUsual, type Setting, type Subject} from "./setting.js";
import {type YearFacts, yearFacts} from "./year-facts.js";

/** A row before the whole release is known, with what decides its tier and is not published. */
export interface Draft {
  row: Comparison;
  /** Tested, but by no more than one displayed unit: it takes part in the release and is not shown. */
  isWithheld: boolean;
}

/** The rows of one indicator, but for what all of a release decide: q, looks, tier. */
export function indicatorRows(subject: Subject, setting: Setting): Draft[] {
  return subject.years.flatMap((year) => {
    const facts = yearFacts(subject, year, setting);
    const inYear = [...(subject.figures.get(year) ?? [])];
    const changes = new Map(inYear.map(([area]) => [area, changeOf(subject, area, year)]));
    const scores = [...changes].flatMap(([area, {plainZ}]) =>
      plainZ !== null && isUsual(area, setting) ? [plainZ] : []
    );
    const phi = changeDispersion(scores);
    return inYear.map(([area, figure]) =>
      draftOf({
        subject,
        setting,
        area,
        year,
        figure,
        facts,
        change: changes.get(area) as ChangeFacts,
        phi,
        n: scores.length
      })
    );
  });
}

interface Parts {
  subject: Subject;
  setting: Setting;
  area: string;
  year: number;
  figure: Figure;
  facts: YearFacts;
  change: ChangeFacts;
  phi: number | null;
  n: number;
}

function draftOf({subject, setting, area, year, figure, facts, change, phi, n}: Parts): Draft {
  const {indicator, counting} = subject;
  const {observation, value, counted} = figure;
  const {plainZ, reasons: changeReasons, ...changed} = change;
  const place = facts.places.get(area);
  const {beside, reasons: besideReasons} = besideOf(subject, area, year, setting);
  const {reasons: trendReasons, ...trend} = trendOf(subject, area, year);
  const isTested = plainZ !== null && phi !== null && setting.authorities.has(area);
  const z = isTested ? widened(plainZ, phi) : null;
  const isWithheld = isTested && changed.change !== null && !isTelling(changed.change, indicator);
  const against = verdictsOf(figure, subject, facts, area);
  const {reasons: _, ...placed} = place ?? {...noPlace, reasons: []};
  const reasons = [
    ...(value === null || counted ? [] : [`interval:${uncountedWord(counting, figure)}`]),
    ...changeReasons,
    ...(plainZ !== null && phi === null ? ["change-test:few-areas"] : []),
    ...(isWithheld ? ["change-test:one-unit"] : []),
    ...(place?.reasons ?? []),
    ...against.reasons,
    ...besideReasons,
    ...trendReasons
  ];
  return {
    isWithheld,
    row: {
      indicator: indicator.indicator,
      area,
      year,
      period: observation.period,
      value: observation.value,
      status: observation.status,
      count: counted?.count ?? null,
      denominator: counted?.denominator ?? null,
      ...intervalIn(figure, subject),
      ...changed,
      change_before: value === null ? null : changeOf(subject, area, year - 1).change,
      z,
      p: z === null ? null : normalTails(z),
      q: null,
      phi,
      n: n > 0 ? n : null,
      looks: null,
      ...placed,
      england: facts.england,
      england_exact: benchmarkIn(facts, subject),
      ...against.verdicts,
      ...beside,
      ...trend,
      tier: null,
      chance_in: null,
      reasons: reasons.length > 0 ? reasons.join(" ") : null
    }
  };
}

const noPlace = {
  rank: null,
  rank_low: null,
  rank_high: null,
  tied: null,
  of: null,
  position: null,
  percentile: null,
  band: null,
  next_band: null
};

type Verdicts = Pick<
  Comparison,
  "verdict_95" | "verdict_998" | "plain_95" | "plain_998" | "dispersion" | "tau" | "shrunken"
>;

function verdictsOf(
  {counted}: Figure,
  {counting, indicator}: Subject,
  {benchmark, spread}: YearFacts,
  area: string
): {verdicts: Verdicts; reasons: string[]} {
  const isBenchmark = area === "england";
  const perOne =
    typeof counting === "string" ? 1 : counting.kind === "rate" ? Math.sqrt(counting.multiplier) : counting.multiplier;
  const common = {
    dispersion: spread?.phi ?? null,
    tau: spread ? Math.sqrt(spread.between) * perOne : null
  };
  const none = {verdict_95: null, verdict_998: null, plain_95: null, plain_998: null, shrunken: null};
  if (!counted || typeof counting === "string" || isBenchmark) return {verdicts: {...none, ...common}, reasons: []};
  if (benchmark === null) return {verdicts: {...none, ...common}, reasons: ["verdict:england-unknown"]};
  const {kind, multiplier} = counting;
  const {better} = indicator;
  const plain = (confidence: number) => comparedWord(verdictAgainst(counted, benchmark, {kind, better, confidence}));
  const plains = {plain_95: plain(0.95), plain_998: plain(0.998)};
  if (spread === null) return {verdicts: {...none, ...common, ...plains}, reasons: ["verdict:few-areas"]};
  const wide = (confidence: number) =>
    comparedWord(verdictAgainst(counted, benchmark, {kind, better, confidence, between: spread.between}));
  return {
    reasons: [],
    verdicts: {
      ...common,
      ...plains,
      verdict_95: wide(0.95),
      verdict_998: wide(0.998),
      shrunken: shrunken(counted, {kind, average: benchmark, between: spread.between}).value * multiplier
    }
  };
}

function comparedWord(word: Verdict): ComparedVerdict {
  return word === "similar" ? "not-clearly-different" : word;
}

function intervalIn({counted}: Figure, {counting}: Subject): Pick<Comparison, "low" | "high"> {
  if (!counted || typeof counting === "string") return {low: null, high: null};
  const {lower, upper} = intervalOf(counted, counting.kind);
  return {
    low: lower === null ? null : lower * counting.multiplier,
    high: upper === null ? null : upper * counting.multiplier
  };
}

function benchmarkIn({benchmark}: YearFacts, {counting}: Subject): number | null {
  return benchmark === null || typeof counting === "string" ? null : benchmark * counting.multiplier;
}
