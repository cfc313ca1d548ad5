/** A file of the sources of which no figure is shown. */
export interface FileNotRead {
  /** Name as downloaded. */
  file: string;
  reason: string;
}

/** Files that come with the releases and that no indicator reads, each with the reason. */
export const filesNotRead: readonly FileNotRead[] = [
  {file: "absence_la.csv", reason: "absence is shown from the tool, which reaches back further"},
  {
    file: "c3_factors_identified_at_end_of_assessment_2018_to_2025.csv",
    reason: "an assessment can name several factors: they are no shares of a whole, and are not shown yet"
  },
  {
    file: "csww_headline_measures_2017_to_2022.csv",
    reason: "an older extract of the file of social workers that is read, without its last years"
  },
  {file: "ks2_la.csv", reason: "key stage 2 is shown from the tool, which reaches back further"},
  {file: "ks4_la.csv", reason: "key stage 4 is shown from the tool, which reaches back further"},
  {file: "la_cla_during_year_new_placements.csv", reason: "counts placements and not children, and is not shown yet"},
  {file: "la_cla_school_moves.csv", reason: "stability of schools is shown from the tool"},
  {file: "la_cla_swcount.csv", reason: "stability of social workers is shown from the tool"}
];
