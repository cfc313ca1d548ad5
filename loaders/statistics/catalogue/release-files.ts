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

/** The mid-year estimate of the population under 18. */
export function populationUnder18(): ReleaseSource {
  return release("ons_mid-year_population_estimates_2012_to_2024.csv", "population_estimate", {
    age_group: "Children aged 0 to 17 years"
  });
}

function release(file: string, column: string, where: ReleaseSource["where"]): ReleaseSource {
  return {kind: "release", file, where, column};
}
