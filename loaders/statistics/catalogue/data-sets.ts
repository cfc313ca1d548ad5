/** A file of a release that the Department's public service of statistics has as a data set. */
export interface ServedFile {
  /** File name in the catalogue. */
  file: string;
  /** The publication's id in the service. */
  publication: string;
}

const lookedAfter = "3260801d-601a-48c6-93b7-cf51680323d1";
const inNeed = "89869bba-0c00-40f7-b7d6-e28cb904ad37";
const outcomes = "f51895df-c682-45e6-b23e-3138ddbfdaeb";

/**
 * The files that can be fetched. Which data set of its publication a file is, its columns tell; once it is found,
 * `data/releases.json` keeps its id. The workforce, the stability measures and the NEET figures of authorities are not served: those stay files.
 */
export const servedFiles: readonly ServedFile[] = [
  ...[
    "cla_number_and_rate_per_10k_children.csv",
    "la_care_leavers_accommodation_suitability.csv",
    "la_care_leavers_activity.csv",
    "la_cla_during_year_new_placements.csv",
    "la_cla_placement_stability.csv",
    "la_conviction_health_outcome_cla.csv",
    "national_cla_adopted_average_time_between_adoption_process_stages.csv"
  ].map((file) => ({file, publication: lookedAfter})),
  ...[
    "b1_children_in_need_2013_to_2025.csv",
    "c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv",
    "c3_factors_identified_at_end_of_assessment_2018_to_2025.csv",
    "d3_cpps_subsequent_plan_2013_to_2025.csv",
    "d5_cpps_at31march_by_duration_2013_to_2025.csv"
  ].map((file) => ({file, publication: inNeed})),
  ...["absence_la.csv", "ks2_la.csv", "ks4_la.csv"].map((file) => ({file, publication: outcomes}))
];
