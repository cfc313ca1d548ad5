import type {ComparedFigure} from "../../src/domain/compared-figure.js";

const unknown: ComparedFigure = {
  indicator: "children-in-care-rate",
  year: 2025,
  value: null,
  count: null,
  denominator: null,
  low: null,
  high: null,
  change: null,
  change_before: null,
  q: null,
  rank: null,
  rank_low: null,
  rank_high: null,
  tied: null,
  of: null,
  position: null,
  verdict_95: null,
  verdict_998: null,
  shrunken: null,
  trend: null,
  trend_method: null,
  reasons: null
};

/** A figure of which statistics say nothing but what is given. */
export function comparedFigure(known: Partial<ComparedFigure>): ComparedFigure {
  return {...unknown, ...known};
}

/** Figures of two areas as they were worked out in November 2025, what is not known left out. */
const known: Readonly<Record<string, readonly Partial<ComparedFigure>[]>> = {
  warrington: [
    {
      indicator: "children-in-care-rate",
      year: 2025,
      value: 69,
      count: 310,
      denominator: 44799,
      low: 61.709,
      high: 77.346,
      change: -11,
      change_before: 4,
      q: 0.747,
      tied: 1,
      of: 151,
      position: 72,
      verdict_95: "not-clearly-different",
      verdict_998: "not-clearly-different",
      trend: "no-clear-trend",
      trend_method: "counts",
      reasons: "rank:no-direction"
    },
    {
      indicator: "care-leavers-neet",
      year: 2025,
      value: 41,
      count: 62,
      denominator: 151,
      low: 33.53,
      high: 49.033,
      change: 4,
      change_before: -4,
      q: 0.984,
      rank: 83,
      rank_low: 14,
      rank_high: 145,
      tied: 10,
      of: 151,
      verdict_95: "not-clearly-different",
      verdict_998: "not-clearly-different",
      shrunken: 40.462,
      trend: "no-clear-trend",
      trend_method: "counts"
    },
    {
      indicator: "children-in-care",
      year: 2025,
      value: 310,
      change: -44,
      change_before: 22,
      trend: "no-clear-trend",
      trend_method: "line",
      reasons: "interval:raw-count change-test:raw-count rank:raw-count"
    },
    {
      indicator: "social-worker-vacancies",
      year: 2025,
      value: 13.8,
      change: 1.6,
      change_before: 2.3,
      rank: 71,
      tied: 1,
      of: 151,
      trend: "no-clear-trend",
      trend_method: "line",
      reasons: "interval:no-counts change-test:no-counts"
    },
    {
      indicator: "care-strengths-borderline",
      year: 2025,
      value: 5,
      count: 8,
      denominator: 170,
      low: 2.404,
      high: 9.01,
      change: -1,
      change_before: -4,
      tied: 0,
      of: 144,
      position: 144,
      verdict_95: "lower",
      verdict_998: "lower",
      trend: "decreasing",
      trend_method: "counts",
      reasons: "change-test:one-unit rank:no-direction"
    }
  ],
  leeds: [
    {
      indicator: "care-immunisations",
      year: 2025,
      value: 62,
      count: 720,
      denominator: 1159,
      low: 59.294,
      high: 64.871,
      change: -13,
      change_before: 1,
      q: 0.0383,
      rank: 142,
      rank_low: 135,
      rank_high: 145,
      tied: 1,
      of: 151,
      verdict_95: "worse",
      verdict_998: "not-clearly-different",
      trend: "no-clear-trend",
      trend_method: "counts"
    }
  ]
};

/** What is known of an area's figures. */
export function realFigures(area: "warrington" | "leeds"): ComparedFigure[] {
  return (known[area] ?? []).map(comparedFigure);
}

/** What is known of one of them. */
export function realFigure(area: "warrington" | "leeds", indicator: string): ComparedFigure {
  const found = realFigures(area).find((figure) => figure.indicator === indicator);
  if (!found) throw new Error(`unknown figure: ${area}, ${indicator}`);
  return found;
}
