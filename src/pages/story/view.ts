import {anchoredHeading} from "../../components/anchored-heading.js";
import type {DrawnPage} from "../../components/drawn-page.js";
import {type Child, markup} from "../../dom/element.js";
import {gradeWords, momentWords, reportPath, statedDate, statedValue} from "../../domain/judgements.js";
import type {ReportJudgement} from "../../domain/tables.js";
import {dateWords} from "../../domain/words.js";
import {beforeAndAfter, newestRelease, overallOf, statedGaps} from "./facts.js";
import {
  monthsBetween,
  moved,
  officialIn,
  officialSeries,
  officialValue,
  reportedFigure,
  type StoryData
} from "./figures.js";
import {citation, comparison, judgementTimeline, pullFigure, type StoryPlace, trends} from "./parts.js";
import {capital, countWord} from "./words.js";

const area = "warrington";
/** The report that the story dwells on. */
const report = "877-2015-05-12";
const first = "877-2009-11";
const middle = "877-2019-08-19";
const last = "877-2024-07-30";
const root = "../";

/** The day on which the story was written; its figures follow the data. */
const written = "2026-11-21";
/**
 * How many days longer than the revised national target adoption took for those adopted in 2014-15, and the page that says
 * so: a difference from a target that the report does not name, which no rule reads.
 */
const overTarget = {days: 18, page: 30} as const;

/** Fifteen years of one authority: what inspectors judged and counted, and what official figures say happened after. */
export function storyView(tables: StoryData, {document}: {document: Document}): DrawnPage {
  const {html} = markup(document);
  const place: StoryPlace = {document, root};
  const began = overallOf(tables, first);
  const found = overallOf(tables, report);
  const ended = overallOf(tables, last);
  const years = Number(last.slice(4, 8)) - Number(first.slice(4, 8));
  const words = ({grade_text}: ReportJudgement) => gradeWords(grade_text).toLowerCase();
  const body: Child[] = [
    html("p", {class: "kicker"}, ["A worked example"]),
    html("h1", {}, ["Warrington, fifteen years on"]),
    html("p", {class: "byline"}, [
      "By Sightline, ",
      html("time", {datetime: written}, [dateWords(written)]),
      `. Official figures as released up to ${dateWords(newestRelease(tables))}.`
    ]),
    html("p", {class: "lede"}, [
      `Inspectors judged its services for children ${words(began)} in ${first.slice(4, 8)}, ${words(found)} in ${report.slice(4, 8)}, ${words(overallOf(tables, middle))} in ${middle.slice(4, 8)} and ${words(ended)} ${words(overallOf(tables, middle)) === words(ended) ? "again " : ""}in ${last.slice(4, 8)}. What changed in those ${years} years can be counted in part: some of it only in the reports, some only in official tables.`
    ]),
    ...verdicts(tables, place),
    ...tenMonths(tables, place),
    ...onlyInspectors(tables, place),
    ...courtsAndPlacements(tables, place),
    ...afterwards(tables, place),
    html("p", {}, [
      html("a", {href: `${root}area/${area}`}, ["All figures on Warrington"]),
      " · ",
      html("a", {href: `${root}about`}, ["How figures are chosen and read"])
    ])
  ];
  return {
    description: `How children’s services in Warrington went from ${words(began)} to ${words(ended)}, in the figures of inspection reports and official statistics.`,
    view: html("div", {class: "page"}, body)
  };
}

function verdicts(tables: StoryData, place: StoryPlace): Child[] {
  const {document} = place;
  const began = overallOf(tables, first);
  const best = tables.judgements.filter((one) => one.report === last && one.grade === 1);
  const link = (id: string) =>
    markup(document).html("a", {href: `${root}${reportPath(id)}`}, [momentWords(id.slice(4))]);
  return [
    anchoredHeading(document, 2, {text: "From one end of the scale towards the other", id: "verdicts"}),
    paragraph(document, [
      "The first verdict is known here from what was written later: a report recalls it (",
      citation(report, began.page, place),
      "). A re-inspection in 2011 found services adequate, a word of a scale that has since been abandoned. Three reports follow, each linked below: ",
      link(report),
      ", ",
      link(middle),
      " and ",
      link(last),
      `. In the newest, the overall grade is ${overallOf(tables, last).grade_text}, and ${countWord(best.length)} of its other judgements ${best.length === 1 ? "is" : "are"} outstanding.`
    ]),
    judgementTimeline(tables, area, place),
    paragraph(document, [
      "The bars run to the next inspection because visits in between give no grade. Services may have changed long before a grade did, and the framework changed as well: what was asked in 2015 is not quite what was asked in 2024."
    ])
  ];
}

function tenMonths(tables: StoryData, place: StoryPlace): Child[] {
  const {document} = place;
  const stated = (indicator: string, role: "current" | "previous", as_at: string) =>
    reportedFigure(tables, {report, indicator, role, as_at});
  const [march, january] = ["2014-03-31", "2015-01-31"] as const;
  const rate = {
    before: stated("children-in-care-rate", "previous", march),
    after: stated("children-in-care-rate", "current", january)
  };
  const plans = {
    before: stated("child-protection-plans", "previous", march),
    after: stated("child-protection-plans", "current", january)
  };
  const [start, end] = [2014, 2015].map((year) =>
    officialValue(tables, officialIn(tables, {indicator: "child-protection-plans", area, year}))
  );
  const found = reportedFigure(tables, {report, indicator: "child-protection-plans", role: "current", as_at: null});
  const arrived = tables.reports.find((one) => one.report === report)?.inspected_from ?? null;
  const need = {
    before: stated("children-in-need", "previous", march),
    after: stated("children-in-need", "current", january)
  };
  return [
    anchoredHeading(document, 2, {
      text: `${capital(countWord(monthsBetween(march, january)))} months of growth`,
      id: "ten-months"
    }),
    paragraph(document, [
      `Between ${statedDate(march)} and ${statedDate(january)} the share of children in care ${moved(rate.before.value, rate.after.value)} from ${rate.before.value} to ${rate.after.value} in every 10,000, and the number with a child protection plan ${moved(plans.before.value, plans.after.value)} from ${plans.before.value} to ${plans.after.value} (`,
      citation(report, plans.after.page, place),
      `). Inspectors arrived on ${statedDate(arrived)}, at a service that had more children in its care and under protection, though the number in need of help of any kind ${moved(need.before.value, need.after.value)}, from ${need.before.value.toLocaleString("en-GB")} to ${need.after.value.toLocaleString("en-GB")}.`
    ]),
    trends(tables, area, ["child-protection-plans"], place, {
      notes: [
        `Hollow marks: plans that the report of ${statedDate(report.slice(4))} states, ${plans.before.value} at ${statedDate(march)}, ${plans.after.value} at ${statedDate(january)} and ${found.value} when inspectors were there.`
      ]
    }),
    paragraph(document, [
      `The report took its first figure, ${plans.before.value}, from the official series, which has ${start} plans at the end of March 2014. The later ones are its own, and came before the official ${end} of March 2015, which was published after the report. So a report’s figure comes early, and can be checked afterwards. Whether more plans mean more harm, or less harm overlooked, neither source can say.`
    ])
  ];
}

function onlyInspectors(tables: StoryData, place: StoryPlace): Child[] {
  const {document} = place;
  const assessments = beforeAndAfter(tables, report, "common-assessments-good");
  const police = beforeAndAfter(tables, report, "police-protection");
  return [
    anchoredHeading(document, 2, {text: "What only inspectors counted", id: "only-inspectors"}),
    pullFigure(
      {
        figures: [assessments.before, assessments.after],
        words: "of common assessments were good, by the authority’s own audits, half a year apart"
      },
      place
    ),
    paragraph(document, [
      `No official table says how good early help is. The authority audited its own common assessments, and the report passes on the result: ${statedValue(assessments.before)} were good in ${statedDate(assessments.before.as_at)}, ${statedValue(assessments.after)} in ${statedDate(assessments.after.as_at)} (`,
      citation(report, assessments.after.page, place),
      "). Better, and still fewer than half. Meanwhile the police stepped in for more children in emergencies."
    ]),
    comparison(
      [
        {
          what: "Common assessments that were good",
          before: assessments.before,
          after: [assessments.after],
          beside: "No national figure"
        },
        {
          what: "Children taken into police protection",
          before: police.before,
          after: [police.after],
          beside: "The later count covers nine months, the earlier one a year"
        }
      ],
      place
    ),
    paragraph(document, [
      "Both series are short and small. Half a year of audits may reflect who filled in the forms; a single family of four moves the second row by a fifth."
    ])
  ];
}

function courtsAndPlacements(tables: StoryData, place: StoryPlace): Child[] {
  const {document} = place;
  const proceedings = (["range-low", "range-high"] as const).map((qualifier) =>
    reportedFigure(tables, {report, indicator: "care-proceedings", role: "current", qualifier})
  );
  const national = reportedFigure(tables, {report, indicator: "care-proceedings", role: "national"});
  const adoption = beforeAndAfter(tables, report, "adoption-entry-to-placement");
  const neet = beforeAndAfter(tables, report, "neet-care");
  const [wide, narrow] = statedGaps(tables, report, neet.after.page);
  const everyone = (share: number, gap: number) => (share - gap).toFixed(0);
  const adopted = reportedFigure(tables, {report, indicator: "adoptions", role: "current", as_at: "2014-15"});
  return [
    anchoredHeading(document, 2, {text: "Quick in court, slower to a family", id: "courts"}),
    pullFigure(
      {
        figures: [adoption.before, adoption.after],
        words: "from entering care to moving in with an adoptive family, on the average that the report compares"
      },
      place
    ),
    paragraph(document, [
      `The courts were quick; adoption still took ${(adoption.after.value / 365.25).toFixed(1)} years, ${adoption.before.value - adoption.after.value} days less than before. That average carries cases that began years earlier. For the ${countWord(adopted.value)} children adopted in 2014–15 it took ${overTarget.days} days longer than the national target, which had just been made stricter (`,
      citation(report, overTarget.page, place),
      "). The report names no target in days, so none is set beside the figures here; and among so few children one long search moves the average by weeks."
    ]),
    comparison(
      [
        {
          what: "Length of care proceedings",
          before: null,
          after: proceedings,
          beside: `${statedValue(national)} nationally`
        },
        {
          what: "From entering care to an adoptive family",
          before: adoption.before,
          after: [adoption.after],
          beside: `The ${countWord(adopted.value)} adopted in 2014–15: ${overTarget.days} days over the national target`
        },
        {
          what: "Children in care and care leavers aged 16 to 18 not in education, work or training",
          before: neet.before,
          after: [neet.after],
          beside: `Gap to all young people in Warrington: ${wide} points, then ${narrow}`
        }
      ],
      place
    ),
    paragraph(document, [
      `The last row deserves a second look. Take the stated gap from the stated share, and ${everyone(neet.before.value, wide)}% of all young people in Warrington would have been out of education and work in 2012, against ${everyone(neet.after.value, narrow)}% two years later. That is hardly likely: the two statements seem to rest on different groups, so the gap is best read by itself.`
    ])
  ];
}

function afterwards(tables: StoryData, place: StoryPlace): Child[] {
  const {document} = place;
  const indicator = "children-in-care-rate";
  const series = officialSeries(tables, indicator, area);
  const peak = series.reduce((most, one) => (one.value > most.value ? one : most));
  const newest = series.at(-1) ?? peak;
  const england = (year: number) => officialIn(tables, {indicator, area: "england", year});
  const plans = officialSeries(tables, "child-protection-plans-rate", area);
  const plansNow = plans.at(-1) ?? plans[0];
  const show = (one: typeof peak) => officialValue(tables, one);
  const judgedGood = officialIn(tables, {indicator, area, year: Number(middle.slice(4, 8))});
  const judgedBefore = reportedFigure(tables, {report, indicator, role: "current", as_at: "2015-01-31"});
  const plansEngland = officialIn(tables, {...plansNow, area: "england"});
  return [
    anchoredHeading(document, 2, {text: "What happened afterwards", id: "afterwards"}),
    paragraph(document, [
      `Growth did not stop with the inspection. The rate of children in care reached ${show(peak)} in ${peak.year}, when England stood at ${show(england(peak.year))}. By ${newest.year} it was ${show(newest)}, against ${show(england(newest.year))} in England. Protection plans ${moved(plans[0].value, plansNow.value)} from ${show(plans[0])} per 10,000 in ${plans[0].year} to ${show(plansNow)} in ${plansNow.year}, with England at ${show(plansEngland)}.`
    ]),
    trends(tables, area, [indicator, "child-protection-plans-rate"], place),
    paragraph(document, [
      `It is tempting to lay the grades over these lines and call one the cause of the other. They do not show that: ${show(judgedGood)} of every 10,000 children were in care in ${judgedGood.year}, when services were judged ${overallOf(tables, middle).grade_text}, and ${judgedBefore.value} shortly before they were judged to require improvement. The lines say where to ask; the reports, what inspectors saw when they did.`
    ])
  ];
}

function paragraph(document: Document, children: readonly Child[]): Element {
  return markup(document).html("p", {}, children);
}
