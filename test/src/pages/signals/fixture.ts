import type {Signal, SignalFile} from "../../../../src/domain/signals.js";

const rate = {
  indicator: "children-in-care-rate",
  name: "Children looked after per 10,000",
  short_name: "Children looked after",
  family: "Children in care",
  unit: "per-10000",
  decimals: 0,
  better: null,
  period_kind: "31 March"
} as const;
const share = {
  indicator: "care-leavers-neet",
  name: "Care leavers not in education, employment or training",
  short_name: "Care leavers NEET",
  family: "Care leavers",
  unit: "percent",
  decimals: 0,
  better: "lower",
  period_kind: "31 March"
} as const;

/** A clear change of Warrington's, which another of Kent's exceeds. */
export const clear: Signal = {
  indicator: rate.indicator,
  area: "warrington",
  tier: "A",
  period: "2025",
  value: 85,
  isUp: true,
  children: 66,
  from: 70,
  fromPeriod: "2024",
  low: 8,
  high: 22,
  back: -9,
  chance: 0.031,
  looks: 5172
};

/** A year's file of three authorities, four kinds of news, and a change that a report states. */
export const signalFile: SignalFile = {
  form: 1,
  year: 2025,
  years: [2025, 2024],
  areas: [
    {area: "north-west", name: "North West", region: "england"},
    {area: "south-east", name: "South East", region: "england"},
    {area: "kent", name: "Kent", region: "south-east"},
    {area: "warrington", name: "Warrington", region: "north-west"}
  ],
  indicators: [rate, share],
  signals: [
    clear,
    {...clear, area: "kent", value: 50, from: 62, isUp: false, children: 420},
    {
      indicator: share.indicator,
      area: "warrington",
      tier: "B",
      period: "2025",
      value: 30,
      isUp: false,
      children: 12,
      from: 45,
      fromPeriod: "2021",
      chance: 0.0004
    },
    {
      indicator: rate.indicator,
      area: "kent",
      tier: "C",
      period: "2025",
      value: 145,
      isUp: true,
      children: 700,
      from: 67.118,
      fromPeriod: "2025"
    },
    {
      indicator: share.indicator,
      area: "kent",
      tier: "D",
      period: "2025",
      value: 9,
      isUp: true,
      children: 10,
      from: 4,
      fromPeriod: "2024",
      counts: [7, 17],
      chanceIn: 6
    }
  ],
  looks: [
    {
      area: "warrington",
      family: "Children in care",
      looks: {A: 30, B: 20, C: 30, D: 40},
      chance: {A: 0.04, B: 0.25, C: 0.06, D: 3.4}
    },
    {
      area: "warrington",
      family: "Care leavers",
      looks: {A: 10, B: 10, C: 10, D: 10},
      chance: {A: 0.01, B: 0.12, C: 0.02, D: 1.2}
    },
    {
      area: "kent",
      family: "Children in care",
      looks: {A: 2000, B: 1000, C: 1500, D: 900},
      chance: {A: 1.9, B: 12.3, C: 3, D: 128}
    }
  ],
  together: [{indicator: share.indicator, isUp: true, kind: "change", moved: 60, of: 150, left: 8}],
  reported: [
    {
      report: "877-2015-05-12",
      published: "2015-05-12",
      area: "warrington",
      indicator: "police-protection",
      name: "Children made subject to police powers of protection",
      family: "Child protection",
      page: 15,
      earlier: 11,
      earlierAsAt: "2013-14",
      later: 20,
      laterAsAt: null,
      chanceIn: 7
    }
  ],
  reportedLooks: [{area: "warrington", looks: 9}]
};
