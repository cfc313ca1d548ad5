import {type Child, markup} from "../../dom/element.js";
import {reportedIndicators} from "../../domain/reported-indicators.js";
import {tally} from "./tally.js";

/** How prose was read of reports that no rule had been corrected with, for one indicator. */
export interface ProseScore {
  indicator: string;
  /** Figures that the rules gave, and those of them that were right when looked up. */
  given: number;
  right: number;
  /** Those sure enough to be shown, by a measure learnt from other reports, and the right ones of these. */
  shown: number;
  shownRight: number;
}

/** Ten reports as they were first met: figures of their section on the area that were given, people found, and both. */
const section = {reports: "Ten reports, at first meeting", given: 381, found: 384, right: 378};
/** Of the figures that eight reports read whole state in prose, those that the rules gave. */
const foundInProse = {given: 166, stated: 185};

/** Figures drawn at random from those shown, each opened at its page: how many were drawn, were right, and had the right date; before the newest mending and after it. */
const draws = [
  {figures: 63, right: 63, dated: 61},
  {figures: 64, right: 62, dated: 63}
] as const;

/** What to expect of a report that nobody has looked at: by place, and the prose by indicator. */
export function unseenSection(scores: readonly ProseScore[], {document}: {document: Document}): Element[] {
  const {html} = markup(document);
  const p = (...children: Child[]) => html("p", {}, children);
  const sum = (column: Exclude<keyof ProseScore, "indicator">) => scores.reduce((all, one) => all + one[column], 0);
  const [given, right, shown, shownRight] = [sum("given"), sum("right"), sum("shown"), sum("shownRight")];
  const found = (shownRight / right) * (foundInProse.given / foundInProse.stated);
  return [
    html("h2", {}, ["Reports that nobody had looked at"]),
    p(
      "This is what to expect of a report whose figures no rule was corrected with. The section on the area is a list in fixed words. The rest is prose, and much harder: each figure there has a measure of how sure its reading is, those that are not sure are not shown, and a person can look them up."
    ),
    tally(
      ["Where it stands", "Looked up in", "Figures shown", "Right", "Found"],
      [
        [
          "Section on the area",
          section.reports,
          section.given,
          share(section.right, section.given),
          share(section.right, section.found)
        ],
        ["Prose", "78 reports, at first meeting", shown, share(shownRight, shown), `about ${Math.round(100 * found)}%`]
      ],
      document
    ),
    p(
      `Of ${given} figures that the rules read in the prose of those 78 reports, ${right} were right (${share(right, given)}); ${shown} were sure enough to be shown, among them every wrong one that mended rules no longer give, as no measure of it is known. What share of all figures in prose is found was counted in eight of the reports, read whole. The measure had learnt from other reports than the one in question. The wrong ones have been mended since, as kinds; how much better unseen prose is read for that is not known.`
    ),
    p(
      `The newest draws: of ${draws[0].figures} figures of prose drawn at random from those shown, each opened at its page, ${draws[0].right} were right (${share(draws[0].right, draws[0].figures)}), and the date of ${draws[0].dated} (${share(draws[0].dated, draws[0].figures)}). The faults were mended as kinds, and ${draws[1].figures} others drawn: ${draws[1].right} were right (${share(draws[1].right, draws[1].figures)}), and the date of ${draws[1].dated} (${share(draws[1].dated, draws[1].figures)}). All but two of these figures had been looked up once before, which the measure of sureness has learnt from, so the share of right ones says little of other reports; their dates had not.`
    ),
    html("h3", {}, ["Prose, by indicator"]),
    tally(
      ["Indicator", "Read", "Right of those", "Shown", "Right of the shown"],
      reportedIndicators.flatMap(({indicator, name}) => {
        const one = scores.find((each) => each.indicator === indicator);
        return one ? [[name, one.given, one.right, one.shown, one.shownRight]] : [];
      }),
      document
    )
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? "no figure" : `${((100 * part) / whole).toFixed(1)}%`;
}
