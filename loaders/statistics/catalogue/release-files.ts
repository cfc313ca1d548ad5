import type {ReleaseSource} from "./types.js";

/** A column of the file of numbers and rates of children looked after, for one of its three populations. */
export function lookedAfter(population: "on 31 March" | "starting" | "ceasing", column: string): ReleaseSource {
  const population_type =
    population === "on 31 March"
      ? "Children looked after on 31 March each year"
      : `Children ${population} to be looked after each year`;
  return release("cla_number_and_rate_per_10k_children.csv", column, {population_type});
}

/** A column of the file of placement stability, for one group of children and one answer. */
export function placementStability(cla_group: string, placement_stability: string, column: string): ReleaseSource {
  return release("la_cla_placement_stability.csv", column, {cla_group, placement_stability});
}

/** A column of the file of health outcomes and convictions of children looked after. */
export function healthAndConvictions(characteristic: string, breakdown: string, column: string): ReleaseSource {
  return release("la_conviction_health_outcome_cla.csv", column, {characteristic, breakdown});
}

/** A column of the file of care leavers' activity. */
export function careLeaverActivity(care_leaver_age: string, breakdown: string, column: string): ReleaseSource {
  return release("la_care_leavers_activity.csv", column, {care_leaver_age, breakdown});
}

/** A column of the file of care leavers' accommodation. */
export function careLeaverAccommodation(care_leaver_age: string, breakdown: string, column: string): ReleaseSource {
  return release("la_care_leavers_accommodation_suitability.csv", column, {care_leaver_age, breakdown});
}

/** A stage of adoption for children of one age at entry; England only. */
export function adoptionStage(
  stage_of_adoption_process: string,
  age_start_poc: string,
  format?: ReleaseSource["format"]
): ReleaseSource {
  const source = release("national_cla_adopted_average_time_between_adoption_process_stages.csv", "number", {
    cla_group: "Age on starting final period of care",
    stage_of_adoption_process,
    age_start_poc
  });
  return format === undefined ? source : {...source, format};
}

/** A column of the file of children in need and their episodes. */
export function childrenInNeed(column: string): ReleaseSource {
  return release("b1_children_in_need_2013_to_2025.csv", column, {category: "Children in Need"});
}

/** A column of the file of referrals and re-referrals. */
export function referrals(column: string): ReleaseSource {
  return release("c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv", column, {
    category: "Referrals and Re-referrals"
  });
}

/** A column of the file of plans that start, and of those that are a second or later one. */
export function plansStarting(column: string): ReleaseSource {
  return release("d3_cpps_subsequent_plan_2013_to_2025.csv", column, {
    category: "Child Protection Plans which are a second or subsequent plan"
  });
}

/** A column of the file of plans at 31 March by how long they have lasted. */
export function plansByDuration(column: string): ReleaseSource {
  return release("d5_cpps_at31march_by_duration_2013_to_2025.csv", column, {
    category: "Child Protection Plans by length of time"
  });
}

/** A column of the file of children's social workers, which has no filters. */
export function socialWorkers(column: string): ReleaseSource {
  return release("csww_indicators_2017_to_2025.csv", column, {});
}

/** A column of the file of absence from school, for one group of children and one kind of school, by default all. */
export function absence(social_care_group: string, column: string, phase_type_grouping = "Total"): ReleaseSource {
  return bySchoolYear(release("absence_la.csv", column, {social_care_group, phase_type_grouping}));
}

/** A column of the file of results at the end of primary school, for one group of children. */
export function keyStage2(social_care_group: string, column: string): ReleaseSource {
  return bySchoolYear(release("ks2_la.csv", column, {social_care_group}));
}

/** A column of the file of results at about 16, for one group of children. */
export function keyStage4(social_care_group: string, column: string): ReleaseSource {
  return bySchoolYear(release("ks4_la.csv", column, {social_care_group}));
}

/** A column of the file of what assessments found. */
export function assessmentFactor(column: string): ReleaseSource {
  return release("c3_factors_identified_at_end_of_assessment_2018_to_2025.csv", column, {
    category: "Factors identified at the end of assessment"
  });
}

/** A column of the file of placements that began in the year, by where they lie or by why the one before ended. */
export function newPlacements(
  characteristic: "Location of new placements" | "Reason for placement change",
  breakdown: string,
  column: string
): ReleaseSource {
  return release("la_cla_during_year_new_placements.csv", column, {
    characteristic: `${characteristic} during the year`,
    breakdown
  });
}

/** A column of the file of moves between schools, for one group of children and one kind of move. */
export function schoolMoves(
  cla_group: string,
  move_measure: "Any moves" | "Mid-year moves",
  school_stability: string,
  column: string
): ReleaseSource {
  return release("la_cla_school_moves.csv", column, {cla_group, move_measure, school_stability});
}

/** A column of the file of how many social workers a child had. */
export function socialWorkersOfChild(sw_stability: string, column: string): ReleaseSource {
  return release("la_cla_swcount.csv", column, {cla_group: "CLA on 31 March", sw_stability});
}

/** The mid-year estimate of the population under 18. */
export function populationUnder18(): ReleaseSource {
  return release("ons_mid-year_population_estimates_2012_to_2024.csv", "population_estimate", {
    age_group: "Children aged 0 to 17 years"
  });
}

function bySchoolYear(source: ReleaseSource): ReleaseSource {
  return {...source, periods: "by-end"};
}

function release(file: string, column: string, where: ReleaseSource["where"]): ReleaseSource {
  return {kind: "release", file, where, column};
}
