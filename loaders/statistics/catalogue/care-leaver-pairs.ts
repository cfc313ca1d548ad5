import {type Draft, tool} from "./define.js";
import {notes} from "./notes.js";
import {careLeaverAccommodation, careLeaverActivity} from "./release-files.js";
import type {SourceSeries} from "./types.js";

/** The two age groups of care leavers, as the files label them and as the site does. */
export const careLeaverCohorts = [
  {label: "19 to 21 years", aged: "aged 19 to 21", ages: "19 to 21", suffix: ""},
  {label: "17 to 18 years", aged: "aged 17 or 18", ages: "17 or 18", suffix: "-17-18"}
] as const;

/** One answer of the files on activity and accommodation, and how the site words it. */
export interface CareLeaverAnswer {
  file: "activity" | "accommodation";
  breakdown: string;
  slug: string;
  /** Follows "Care leavers aged 19 to 21": "in education", "whose activity is not known". */
  words: string;
  short: string;
  better: Draft["better"];
}

/** What differs where the tool has the series too, or where the composed definition of the share is not good enough. */
export interface CareLeaverPairOptions {
  definition?: string;
  percentCode?: string;
  numberCode?: string;
}

/** The share and the count of care leavers of an age who gave an answer. */
export function careLeaverPair(
  cohort: (typeof careLeaverCohorts)[number],
  answer: CareLeaverAnswer,
  {definition, percentCode, numberCode}: CareLeaverPairOptions = {}
): [Draft, Draft] {
  const slug = `care-leavers-${answer.slug}`;
  const file = answer.file === "activity" ? careLeaverActivity : careLeaverAccommodation;
  const who = `care leavers ${cohort.aged} ${answer.words}`;
  const denominator = answer.file === "activity" ? "care-leavers-activity" : "care-leavers";
  const series = (column: string, code: string | undefined): [SourceSeries, ...SourceSeries[]] => {
    const source = file(cohort.label, answer.breakdown, column);
    return code === undefined ? [source] : [source, tool(code)];
  };
  const released = (code: string | undefined): Pick<Draft, "releasedWith"> =>
    code === undefined ? {releasedWith: answer.file === "activity" ? "CareLeaverEET" : "CareLeaverAcc"} : {};
  return [
    {
      ...released(percentCode),
      notes: notes.lookedAfterRounding,
      indicator: `${slug}${cohort.suffix}`,
      name: `C${who.slice(1)} (%)`,
      short_name: `${answer.short}, ${cohort.ages}, %`,
      unit: "percent",
      better: answer.better,
      definition: definition ?? `Share of ${who}, around the birthday that they had in the year.`,
      numerator: `${slug}-number${cohort.suffix}`,
      denominator: `${denominator}${cohort.suffix}`,
      sources: series("care_leaver_percent", percentCode)
    },
    {
      ...released(numberCode),
      // Only the tool reaches back to the years in which authorities were rounded.
      notes: numberCode === undefined ? notes.lookedAfterRounding : notes.lookedAfterRoundingTo5,
      indicator: `${slug}-number${cohort.suffix}`,
      name: `C${who.slice(1)} (number)`,
      short_name: `${answer.short}, ${cohort.ages}`,
      unit: "number",
      definition: `C${who.slice(1)}, around the birthday that they had in the year.`,
      sources: series("care_leaver_count", numberCode)
    }
  ];
}
