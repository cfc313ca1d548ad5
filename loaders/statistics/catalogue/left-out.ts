import {careLeaverCohorts} from "./care-leaver-pairs.js";
import {leftOutPupils} from "./left-out-pupils.js";
import {
  adoptionStage,
  assessmentFactor,
  careLeaverAccommodation,
  careLeaverActivity,
  healthAndConvictions,
  lookedAfter,
  newPlacements,
  placementStability,
  schoolMoves,
  socialWorkers,
  socialWorkersOfChild
} from "./release-files.js";
import type {LeftOutSeries, ReleaseSource} from "./types.js";

const always100 = "the total of the breakdown, 100 percent by construction";
const headcount = "the publication leads with full-time equivalents, which are shown";

const stages = [
  "1. Average time between entry into care and decision that child should be placed for adoption",
  "2. Average time between decision that child should be placed for adoption and matching of child and adopters",
  "3. Average time between date of matching and date placed for adoption",
  "4. Total average time between entry into care and date placed for adoption",
  "5. Average time between date placed for adoption and the date child adopted",
  "6. Total average time between entry into care and adoption"
];
const placedWithin12Months =
  "Children adopted who were placed for adoption within 12 months of the LA decision to place the child for adoption";
const ages = ["Aged under 1", "Aged 1", "Aged 2", "Aged 3", "Aged 4", "Aged 5", "Aged 6", "Aged 7 and over"];

const reasonsForMoving = [
  "Allegation (s47)",
  "Approval removed",
  "Carer requests placement end other than due to child's behaviour",
  "Carer requests placement ends due to child's behaviour",
  "Change in the status of a placement only",
  "Change to/implementation of care plan",
  "Child requests placement to end",
  "Custody arrangement",
  "Other",
  "Resignation or closure of provision",
  "Responsible/area authority requests placement ends",
  "Standards of care concern",
  "Total placements changing"
];
const moveAnswers = [
  ["CLA on 31 March", "Any moves"],
  ["CLA on 31 March", "Mid-year moves"],
  ["CLA 2 years on 31 March", "Any moves"],
  ["CLA 2 years on 31 March", "Mid-year moves"]
] as const;

/** Source series that the site does not show, each with the reason. */
export const leftOut: readonly LeftOutSeries[] = [
  ...(["on 31 March", "starting", "ceasing"] as const).map((population) =>
    omit(
      lookedAfter(population, "population_estimate"),
      "the mid-year estimate of the year before, shown under its own year as children-population"
    )
  ),
  omit(
    placementStability("CLA on 31 March", "Total children", "children_count"),
    "the same count as children-in-care, whose file is the first source of it"
  ),
  ...[
    "CLA on 31 March",
    "CLA 2 years on 31 March",
    "Children looked after continuously for at least 2.5 years on 31 March aged under 16 years"
  ].map((group) => omit(placementStability(group, "Total children", "children_percent"), always100)),
  ...careLeaverCohorts.flatMap(({label}) => [
    omit(careLeaverAccommodation(label, "Suitability total", "care_leaver_percent"), always100),
    omit(careLeaverActivity(label, "Total", "care_leaver_percent"), always100),
    ...["care_leaver_count", "care_leaver_percent"].map((column) =>
      omit(
        careLeaverActivity(label, "In training or employment", column),
        "has figures for 2021 only, before apprenticeships were counted apart"
      )
    )
  ]),
  ...(
    [
      ["Health assessments: Children looked after all ages", "Total all ages"],
      ["Development assessments: Children looked after ages 0 to 4 years", "Total ages 0 to 4 years"],
      ["Convictions: Children looked after Ages 10 to 17 years", "Total ages 10 to 17 years"],
      ["Ages 5 to 16 years with SDQ score", "Total ages 5 to 16 years"],
      ["Substance misuse: Children looked after all ages", "Total all ages"]
    ] as const
  ).map(([characteristic, total]) => omit(healthAndConvictions(characteristic, total, "children_percent"), always100)),
  omit(
    healthAndConvictions("Substance misuse: Children looked after all ages", "Total all ages", "children_count"),
    "the same count as care-twelve-months, which the health assessments give"
  ),
  omit(
    healthAndConvictions("Ages 5 to 16 years with SDQ score", "SDQ average score", "children_percent"),
    "an average score has no percentage: every cell says not applicable"
  ),
  ...["starters_headcount", "leavers_headcount", "turnover_rate_headcount", "agency_rate_headcount"].map((column) =>
    omit(socialWorkers(column), headcount)
  ),
  ...stages.flatMap((stage) =>
    ages.map((age) =>
      omit(adoptionStage(stage, age, "years-and-months"), "by age at entry into care: the site shows all ages together")
    )
  ),
  ...ages.map((age) =>
    omit(adoptionStage(placedWithin12Months, age), "by age at entry into care: the site shows all ages together")
  ),
  ...leftOutPupils,
  ...[
    "Domestic_Abuse",
    "Mental_Health",
    "Alcohol_Misuse",
    "Drug_Misuse",
    "Learning_Disability",
    "Physical_Disability"
  ].map((factor) =>
    omit(assessmentFactor(`${factor}_person`), "of others in the household: the site shows child and parent")
  ),
  ...["Physical_Abuse", "Sexual_Abuse"].map((factor) =>
    omit(
      assessmentFactor(`${factor}_unknown`),
      "the code used until 2021, which does not say by whom, and has died out"
    )
  ),
  omit(assessmentFactor("Other"), "what is on no list says nothing of what was found"),
  omit(newPlacements("Location of new placements", "Total new placements", "children_percent"), always100),
  ...reasonsForMoving.flatMap((reason) =>
    ["children_count", "children_percent"].map((column) =>
      omit(
        newPlacements("Reason for placement change", reason, column),
        "two in five have no telling reason (a change of status only, or other), and rare ones are suppressed"
      )
    )
  ),
  ...moveAnswers.map(([group, moves]) => omit(schoolMoves(group, moves, "Total children", "percentage"), always100)),
  ...moveAnswers
    .filter(([, moves]) => moves === "Mid-year moves")
    .map(([group, moves]) =>
      omit(schoolMoves(group, moves, "Total children", "number"), "the same count as the total of any moves")
    ),
  omit(socialWorkersOfChild("Total children", "percentage"), always100)
];

function omit(source: ReleaseSource, reason: string): LeftOutSeries {
  return {source, reason};
}
