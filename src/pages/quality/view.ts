import type {DrawnPage} from "../../components/drawn-page.js";
import {tableTools} from "../../components/table-download.js";
import {type Child, markup} from "../../dom/element.js";
import {reportedFamilies, reportedIndicators} from "../../domain/reported-indicators.js";
import {tally} from "./tally.js";
import {type ProseScore, unseenSection} from "./unseen.js";

/** Which reports a score is of: those that rules were written with, or those kept aside. */
export type LabelledSet = "gold" | "held-back";

/** How well figures of one indicator are read out of the reports of a set. */
export interface ReadingScore {
  indicator: string;
  set: LabelledSet;
  /** Figures that people found. */
  gold: number;
  /** Those of them that were read with the right value and role. */
  right: number;
  /** Figures that were read and that people did not find. */
  wrong: number;
}

const sets: Readonly<Record<LabelledSet, string>> = {
  "held-back": "Six reports kept aside",
  gold: "Eight reports that rules were written with"
};

/** The page of how well figures are read out of reports: in sum, what is missed most, and every indicator. */
export function qualityView(
  scores: readonly ReadingScore[],
  {prose, document}: {prose: readonly ProseScore[]; document: Document}
): DrawnPage {
  const {html} = markup(document);
  const p = (...children: Child[]) => html("p", {}, children);
  return {
    view: html("div", {class: "page"}, [
      html("h1", {}, ["How well figures are read from reports"]),
      html("p", {class: "lede"}, [
        "Figures of inspection reports are read by rules, and some are read wrongly. This is how many, in reports that nobody had looked at, and in those that people read whole."
      ]),
      ...unseenSection(prose, {document}),
      html("h2", {}, ["Reports that people read whole"]),
      p(
        "People read fourteen inspection reports and wrote down every figure that they found. This is how the site’s rules did on the same reports."
      ),
      summary(scores, document),
      p(
        "“Found” is the share of the figures people wrote down that the rules read with the right value and role (now, before, national and so on). “Right” is the share of what the rules read that people had found too. The rules were first written with eight of the reports in view; the other six were labelled to measure them, and were looked at later. For a report that nobody has looked at, the tables above are the measure."
      ),
      p(
        "All fourteen date from the framework of 2013 to 2018, whose reports state the most figures. Later reports are shorter and state few; how well those are read has not been measured."
      ),
      html("h2", {}, ["What is missed most"]),
      missedMost(scores, document),
      p(
        "Numbers in the list of local facts near the front of a report are nearly always found: its wording hardly varies, though a typing error there is enough to lose one. Most of what is missed is in the narrative: a count whose noun is in an earlier sentence, an activity put in unexpected words (a degree course without the word university), a change described between two dates. Where two dates stand close together, the newer figure can be taken for the older, which counts as one missed and one wrong. A figure in doubt carries the word “check” wherever it is shown."
      ),
      html("h2", {}, ["Every indicator"]),
      html("div", {class: "with-download"}, [
        tableTools({document, name: "reading-quality", what: "these tables"}),
        ...reportedFamilies.flatMap((family) => familyTable(family, scores, document))
      ]),
      p(html("a", {href: "./about"}, ["How figures are chosen and computed"]))
    ])
  };
}

function summary(scores: readonly ReadingScore[], document: Document): Element {
  return tally(
    ["Reports", "Figures people found", "Found", "Right"],
    (["held-back", "gold"] as const).map((set) => {
      const {gold, right, wrong} = sum(scores.filter((one) => one.set === set));
      return [sets[set], gold, share(right, gold), share(right, right + wrong)];
    }),
    document
  );
}

function missedMost(scores: readonly ReadingScore[], document: Document): Element {
  const missed = byIndicator(scores)
    .map(({name, all}) => ({name, missed: all.gold - all.right, ...all}))
    .filter((one) => one.missed + one.wrong > 1)
    .sort((a, b) => b.missed - a.missed || b.wrong - a.wrong || a.name.localeCompare(b.name, "en-GB"));
  return tally(
    ["Indicator", "Figures people found", "Missed", "Wrong"],
    missed.map((one) => [one.name, one.gold, one.missed, one.wrong]),
    document
  );
}

function familyTable(family: string, scores: readonly ReadingScore[], document: Document): Element[] {
  const rows = byIndicator(scores).filter((one) => one.family === family);
  if (rows.length === 0) return [];
  return [
    markup(document).html("h3", {}, [family]),
    tally(
      ["Indicator", "Kept aside: found", "Wrong", "Others: found", "Wrong"],
      rows.map(({name, kept, others}) => [
        name,
        `${kept.right} of ${kept.gold}`,
        kept.wrong,
        `${others.right} of ${others.gold}`,
        others.wrong
      ]),
      document
    )
  ];
}

function byIndicator(scores: readonly ReadingScore[]) {
  return reportedIndicators.flatMap(({indicator, family, name}) => {
    const own = scores.filter((one) => one.indicator === indicator);
    if (own.length === 0) return [];
    const of = (set: LabelledSet) => sum(own.filter((one) => one.set === set));
    return [{name, family, all: sum(own), kept: of("held-back"), others: of("gold")}];
  });
}

function sum(scores: readonly ReadingScore[]): Pick<ReadingScore, "gold" | "right" | "wrong"> {
  const total = (column: "gold" | "right" | "wrong") => scores.reduce((all, one) => all + one[column], 0);
  return {gold: total("gold"), right: total("right"), wrong: total("wrong")};
}

function share(part: number, whole: number): string {
  return whole === 0 ? "no figure" : `${((100 * part) / whole).toFixed(1)}%`;
}
