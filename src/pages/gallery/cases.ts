import type {Drawing} from "../../charts/frame.js";
import {framedChart} from "../../charts/framed.js";
import {type GradeCount, gradesChart} from "../../charts/grades.js";
import {drawMultiples, layoutMultiples} from "../../charts/multiples.js";
import {numberChart} from "../../charts/number.js";
import {rankingChart} from "../../charts/ranking.js";
import {sparkline} from "../../charts/sparkline.js";
import {drawSpine, layoutSpine, type SpineLayout, type SpineMarks} from "../../charts/spine.js";
import {type TimelineMark, timelineChart} from "../../charts/timeline.js";
import {trendChart} from "../../charts/trend.js";
import type {TrendPoint, TrendSeries} from "../../charts/trend-types.js";
import type {Status} from "../../domain/tables.js";
import {change} from "../../exhibits/change.js";
import {distribution} from "../../exhibits/distribution.js";
import type {Exhibit, ShownWhole} from "../../exhibits/exhibit.js";
import {funnel} from "../../exhibits/funnel.js";
import type {IndicatorModel} from "../../exhibits/indicator-model.js";
import {tiles} from "../../exhibits/tiles.js";
import {trend} from "../../exhibits/trend.js";
import {spreadOf} from "../../stats/spread.js";
import {exampleChangeModel, exampleFunnelModel, exampleMapModel, exampleModel} from "./example.js";
import {ownPageCases} from "./own-page-cases.js";

const rate = {unit: "per-10000", decimals: 0} as const;
const percent = {unit: "percent", decimals: 1} as const;

/** Points from a first year on; a word instead of a number is the reason why there is none. */
export function points(first: number, values: readonly (number | Status)[]): TrendPoint[] {
  return values.map((value, i) => ({
    year: first + i,
    period: String(first + i),
    value: typeof value === "number" ? value : null,
    status: typeof value === "number" ? "final" : value
  }));
}

const warrington: TrendSeries = {
  key: "warrington",
  label: "Warrington",
  role: "focus",
  points: points(2016, [60, 69, 77, 85, 84, 83, 86, 84, 80, 78])
};
const england: TrendSeries = {
  key: "england",
  label: "England",
  role: "nation",
  points: points(2016, [60, 62, 64, 65, 68, 69, 70, 71, 70, 67])
};
const neighbours: TrendSeries = {
  key: "neighbours",
  label: "Neighbours’ mean",
  role: "neighbours",
  points: points(2016, [62, 64, 66, 68, 70, 71, 72, 73, 72, 71])
};
const region: TrendSeries = {
  key: "north-west",
  label: "North West",
  role: "region",
  points: points(2016, [82, 86, 91, 94, 97, 97, 97, 96, 94, 91])
};
const authorities = Array.from({length: 151}, (_, i) => ({
  key: `authority-${i}`,
  label: `Authority ${i}`,
  value: 20 + Math.round(i ** 1.02 * 0.8)
}));

const judged: readonly TimelineMark[] = [
  {lane: "Overall effectiveness", date: "2009-11", grade: 4, words: "Inadequate", told: true},
  {lane: "Overall effectiveness", date: "2011-02", grade: null, words: "Adequate", told: true},
  {lane: "Overall effectiveness", date: "2015-05-12", grade: 3, words: "Requires improvement", told: false},
  {lane: "Overall effectiveness", date: "2019-08-19", grade: 2, words: "Good", told: false},
  {lane: "Overall effectiveness", date: "2024-07-30", grade: 1, words: "Outstanding", told: false},
  {lane: "Adoption", date: "2015-05-12", grade: 2, words: "Good", told: false, until: "2019-08-19"},
  {lane: "Visits", date: "2013-12", grade: null, words: "Focused visit", told: false, until: "2013-12"},
  {lane: "Visits", date: "2025-12", grade: null, words: "Monitoring visit", told: true, until: "2025-12"}
];
const spread: readonly GradeCount[] = [
  {year: 2014, grade: 4, words: "inadequate", authorities: 7},
  {year: 2014, grade: 2, words: "good", authorities: 11},
  {year: 2014, grade: null, words: "adequate", authorities: 2},
  {year: 2014, grade: 3, words: "requires improvement", authorities: 25},
  {year: 2015, grade: 1, words: "outstanding", authorities: 1},
  {year: 2015, grade: 3, words: "requires improvement", authorities: 139}
];

/** Charts that are compared with reviewed drawings and shown in the gallery: a name that begins with its kind, and what draws it. */
export function chartCases({document, palette}: Drawing): Readonly<Record<string, () => SVGSVGElement>> {
  return {
    "trend-with-comparators": () =>
      trendChart([warrington, england, neighbours, region], {
        document,
        palette,
        format: rate,
        band: points(2016, [49, 50, 52, 53, 55, 56, 57, 58, 57, 55]).map(({year, value}) => ({
          year,
          low: value ?? 0,
          high: (value ?? 0) + 30
        }))
      }),
    "trend-not-from-zero": () => trendChart([warrington, england], {document, palette, format: rate, zero: false}),
    "trend-with-gaps": () =>
      trendChart(
        [
          {
            key: "rutland",
            label: "Rutland",
            role: "focus",
            points: [
              ...points(2016, [31.5, "suppressed", 28.2, 30.1, "not-available", "not-available", 33.3]),
              {year: 2023, period: "2022-23 (prov)", value: 35.5, status: "provisional"}
            ]
          },
          england
        ],
        {document, palette, format: percent}
      ),
    "trend-with-break": () =>
      trendChart([warrington, england], {
        document,
        palette,
        format: rate,
        breaks: [{year: 2019, reason: "definition changed"}]
      }),
    "trend-narrow": () => trendChart([warrington, england, neighbours], {document, palette, format: rate, width: 350}),
    "trend-below-zero": () =>
      trendChart([{...england, role: "focus", points: points(2016, [-1.1, -1.2, -1.19, -1.23])}], {
        document,
        palette,
        format: {unit: "score", decimals: 2}
      }),
    "trend-one-year": () =>
      trendChart([{...warrington, points: points(2025, [78])}], {document, palette, format: rate}),
    "trend-all-suppressed": () =>
      trendChart([{...warrington, points: points(2024, ["suppressed", "suppressed"])}], {
        document,
        palette,
        format: rate
      }),
    "trend-empty": () => trendChart([], {document, palette, format: rate}),
    multiples: () =>
      drawMultiples(
        layoutMultiples(
          [
            ...["Halton", "Kingston upon Hull, City of", "Salford", "Trafford", "Wigan", "York", "Isles of Scilly"].map(
              (label, i): TrendSeries => ({
                key: label,
                label,
                role: "focus",
                points:
                  i === 6
                    ? points(2016, ["suppressed", "suppressed"])
                    : points(2016, [60 + i * 9, 64 + i * 8, 70 + i * 9])
              })
            ),
            england
          ],
          {format: rate}
        ),
        {document, palette}
      ),
    ranking: () =>
      rankingChart(authorities, {
        document,
        palette,
        format: rate,
        chosen: ["authority-75", "authority-77", "authority-150"],
        nation: 70
      }),
    "ranking-narrow": () =>
      rankingChart(authorities, {
        document,
        palette,
        format: rate,
        width: 350,
        order: "ascending",
        chosen: ["authority-3"]
      }),
    "ranking-empty": () => rankingChart([], {document, palette, format: rate}),
    distribution: () => shownOf(distribution, exampleModel()).draw({document, palette, width: 720}),
    "distribution-narrow": () =>
      shownOf(distribution, exampleModel({year: 2023})).draw({document, palette, width: 350}),
    "distribution-of-counts": () =>
      shownOf(distribution, exampleModel({areas: []}, {unit: "number"})).draw({document, palette, width: 720}),
    ...ownPageCases({document, palette}),
    funnel: () => shownOf(funnel, exampleFunnelModel()).draw({document, palette, width: 720}),
    "funnel-of-chance-alone": () =>
      shownOf(funnel, exampleFunnelModel({limits: "plain"})).draw({document, palette, width: 350}),
    change: () => shownOf(change, exampleChangeModel({since: 2023})).draw({document, palette, width: 720}),
    "change-narrow": () => shownOf(change, exampleChangeModel({since: 2024})).draw({document, palette, width: 350}),
    "change-of-counts": () => shownOf(change, exampleModel({}, {unit: "number"})).draw({document, palette, width: 350}),
    tiles: () => shownOf(tiles, exampleMapModel()).draw({document, palette, width: 720}),
    "tiles-by-difference": () =>
      shownOf(tiles, exampleMapModel({colour: "difference"})).draw({document, palette, width: 720}),
    "tiles-narrow": () =>
      shownOf(tiles, exampleMapModel({colour: "band", year: 2023})).draw({document, palette, width: 350}),
    sparkline: () => sparkline(warrington.points, {document, palette, comparator: england.points}),
    "sparkline-with-gap": () => sparkline(points(2016, [3, 4, "suppressed", 5, 6]), {document, palette}),
    spine: () => drawSpine(spineOf({interval: [62, 77], isClear: false}), {document, palette}),
    "spine-clear": () =>
      drawSpine(spineOf({value: 130, interval: [120, 141], isClear: true}, "lower"), {document, palette}),
    "spine-untested": () => drawSpine(spineOf({england: null, neighbours: null}), {document, palette}),
    timeline: () => timelineChart(judged, {document, palette, years: [2009, 2026]}),
    "timeline-narrow": () => timelineChart(judged, {document, palette, width: 350, years: [2009, 2026]}),
    "timeline-empty": () => timelineChart([], {document, palette}),
    grades: () => gradesChart(spread, {document, palette}),
    "grades-narrow": () => gradesChart(spread, {document, palette, width: 350}),
    "grades-empty": () => gradesChart([], {document, palette}),
    "trend-with-reported": () =>
      trendChart(
        [
          {
            ...warrington,
            reported: [
              {
                at: 2014,
                value: 52,
                words: "52 per 10,000, at 31 March 2014; report of 12 May 2015, page 9",
                path: "trend"
              },
              {
                at: 2014.83,
                value: 66,
                words: "66 per 10,000, at 31 January 2015; report of 12 May 2015, page 9",
                path: "trend"
              }
            ]
          },
          england
        ],
        {document, palette, format: rate, years: [2014, 2025], root: "#"}
      ),
    "trend-with-inspections": () =>
      shownOf(trend, {
        ...exampleModel(),
        inspections: [
          {lane: "Overall effectiveness", date: "2023-06-20", grade: 4, words: "Inadequate", told: false},
          {lane: "Overall effectiveness", date: "2024-12-03", grade: 2, words: "Good", told: false},
          {lane: "Care leavers", date: "2024-12-03", grade: 1, words: "Outstanding", told: false}
        ]
      }).draw({document, palette, width: 720}),
    framed: () =>
      framedChart(trendChart([warrington, england], {document, palette, format: rate}), {
        title: "Children looked after per 10,000, Warrington and England, 2016 to 2025",
        subtitle: "Per 10,000 children, at 31 March of each year",
        notes: ["Shaded: the middle half of authorities."],
        source: "Children looked after in England including adoptions",
        document
      }),
    number: () =>
      numberChart(
        {value: "78", label: "Warrington, 2025", comparisons: ["−2 over the year", "England 67"]},
        {document, palette, points: warrington.points, comparator: england.points}
      ),
    "number-narrow": () =>
      numberChart(
        {value: "£1,234,567", label: "Bournemouth, Christchurch and Poole, 2025", comparisons: []},
        {document, palette, width: 232, points: points(2016, [3, "suppressed", 4, 5])}
      )
  };
}

function spineOf(marks: Partial<SpineMarks>, better: "lower" | null = null): SpineLayout {
  const values = authorities.map(({value}) => value);
  const shown = {value: 78, interval: null, england: 70, neighbours: 84, isClear: null, ...marks};
  return layoutSpine(spreadOf(values), shown, {better}) as SpineLayout;
}

const shownOf = ({show}: Exhibit<"indicator">, model: IndicatorModel) => show(model) as ShownWhole;
