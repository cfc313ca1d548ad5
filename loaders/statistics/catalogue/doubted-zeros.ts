import {decidedZerosOfFactors} from "./doubted-zeros-of-factors.js";
import type {DecidedZero} from "./types.js";

/** Parts that add up to a whole, and the indicator that counts it: where the whole is not empty, not all parts can be. */
export const wholes: readonly {parts: readonly string[]; of: string}[] = [
  {
    parts: ["under-3-months", "3-to-6-months", "6-to-12-months", "1-to-2-years", "over-2-years"].map(
      (time) => `children-in-need-ended-${time}`
    ),
    of: "children-in-need-ended"
  },
  {
    parts: ["three-months", "six-months", "one-year", "two-years"].map((time) => `child-protection-plans-${time}`),
    of: "child-protection-plans"
  },
  ...["", "-17-18"].flatMap((cohort) => [
    {
      parts: ["suitable-accommodation", "unsuitable-accommodation", "accommodation-not-known"].map(
        (answer) => `care-leavers-${answer}${cohort}`
      ),
      of: `care-leavers${cohort}`
    },
    {
      parts: ["eet", "neet", "activity-not-known"].map((answer) => `care-leavers-${answer}${cohort}`),
      of: `care-leavers-activity${cohort}`
    }
  ])
];

/** The zeros that have been gone through, by what was found of each; those that no rule doubts and none of these names are true. */
export const decidedZeros: readonly DecidedZero[] = [
  {
    indicator: "adoptions-unopposed",
    verdict: "doubted",
    zeros: ["brighton-and-hove 2025"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "adoptions-unopposed-share",
    verdict: "doubted",
    zeros: ["brighton-and-hove 2025"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "care-attainment-8",
    verdict: "doubted",
    zeros: ["merton 2017"],
    reason: "an average of zero would mean that no pupil had a single grade; 17 in the year after"
  },
  {
    indicator: "care-convictions",
    verdict: "doubted",
    zeros: ["hampshire 2025"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "care-convictions-number",
    verdict: "doubted",
    zeros: ["hampshire 2025"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "care-immunisations",
    verdict: "doubted",
    zeros: [
      "north-northamptonshire 2023",
      "north-northamptonshire 2024",
      "west-northamptonshire 2023",
      "west-northamptonshire 2024"
    ],
    reason:
      "the two successors of Northamptonshire have zero for two years, between 64 and 68 percent before and 48 and 49 after: not recorded"
  },
  {
    indicator: "care-immunisations-number",
    verdict: "doubted",
    zeros: [
      "north-northamptonshire 2023",
      "north-northamptonshire 2024",
      "west-northamptonshire 2023",
      "west-northamptonshire 2024"
    ],
    reason:
      "the two successors of Northamptonshire have zero for two years, between 64 and 68 percent before and 48 and 49 after: not recorded"
  },
  {
    indicator: "care-strengths-difficulties",
    verdict: "doubted",
    zeros: ["kingston-upon-thames 2017"],
    reason: "an average score of zero would mean that no child had a single difficulty; 13.3 before, 14.5 after"
  },
  {
    indicator: "child-protection-plans-one-year",
    verdict: "doubted",
    zeros: ["southampton 2015"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "child-protection-plans-one-year-number",
    verdict: "doubted",
    zeros: ["southampton 2015"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "child-protection-plans-reviewed",
    verdict: "doubted",
    zeros: ["doncaster 2023", "wolverhampton 2018"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "child-protection-plans-reviewed-number",
    verdict: "doubted",
    zeros: ["doncaster 2023", "wolverhampton 2018"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "children-in-need-ended-1-to-2-years",
    verdict: "doubted",
    zeros: ["hampshire 2024"],
    reason: "every part of the whole is zero, and the whole itself is marked unreliable: nothing was returned"
  },
  {
    indicator: "children-in-need-ended-3-to-6-months",
    verdict: "doubted",
    zeros: ["hampshire 2024"],
    reason: "every part of the whole is zero, and the whole itself is marked unreliable: nothing was returned"
  },
  {
    indicator: "children-in-need-ended-6-to-12-months",
    verdict: "doubted",
    zeros: ["hampshire 2024"],
    reason: "every part of the whole is zero, and the whole itself is marked unreliable: nothing was returned"
  },
  {
    indicator: "children-in-need-ended-over-2-years",
    verdict: "doubted",
    zeros: ["hampshire 2024"],
    reason: "every part of the whole is zero, and the whole itself is marked unreliable: nothing was returned"
  },
  {
    indicator: "children-in-need-ended-under-3-months",
    verdict: "doubted",
    zeros: ["hampshire 2024"],
    reason: "every part of the whole is zero, and the whole itself is marked unreliable: nothing was returned"
  },
  {
    indicator: "conferences-10-days-number",
    verdict: "doubted",
    zeros: ["hampshire 2024"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "conferences-15-days-number",
    verdict: "doubted",
    zeros: ["hampshire 2024"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "conferences-20-days-number",
    verdict: "doubted",
    zeros: ["hampshire 2024"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "conferences-over-20-days-number",
    verdict: "doubted",
    zeros: ["hampshire 2024"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "referrals-no-further-action",
    verdict: "doubted",
    zeros: [
      "barnet 2016",
      "blackpool 2016",
      "bournemouth 2019",
      "central-bedfordshire 2023",
      "east-riding-of-yorkshire 2023",
      "havering 2023",
      "north-tyneside 2018",
      "north-tyneside 2021",
      "plymouth 2025",
      "rutland 2016",
      "rutland 2019",
      "stockton-on-tees 2021",
      "stoke-on-trent 2019",
      "tameside 2018",
      "tameside 2019",
      "waltham-forest 2019",
      "york 2016"
    ],
    reason: "zero in one or two years between hundreds or dozens: the outcome was not recorded"
  },
  {
    indicator: "referrals-no-further-action-number",
    verdict: "doubted",
    zeros: [
      "barnet 2016",
      "blackpool 2016",
      "bournemouth 2019",
      "central-bedfordshire 2023",
      "east-riding-of-yorkshire 2023",
      "havering 2023",
      "north-tyneside 2018",
      "north-tyneside 2021",
      "plymouth 2025",
      "rutland 2016",
      "rutland 2019",
      "stockton-on-tees 2021",
      "stoke-on-trent 2019",
      "tameside 2018",
      "tameside 2019",
      "waltham-forest 2019",
      "york 2016"
    ],
    reason: "zero in one or two years between hundreds or dozens: the outcome was not recorded"
  },
  {
    indicator: "referrals-not-in-need",
    verdict: "doubted",
    zeros: [
      "blackpool 2015",
      "brighton-and-hove 2019",
      "brighton-and-hove 2022",
      "hackney 2014",
      "hackney 2015",
      "liverpool 2015",
      "peterborough 2018",
      "slough 2014",
      "slough 2015",
      "torbay 2021",
      "westminster 2014"
    ],
    reason: "zero in one or two years between hundreds or dozens: the outcome was not recorded"
  },
  {
    indicator: "referrals-not-in-need-number",
    verdict: "doubted",
    zeros: [
      "blackpool 2015",
      "brighton-and-hove 2019",
      "brighton-and-hove 2022",
      "hackney 2014",
      "hackney 2015",
      "liverpool 2015",
      "peterborough 2018",
      "slough 2014",
      "slough 2015",
      "torbay 2021",
      "westminster 2014"
    ],
    reason: "zero in one or two years between hundreds or dozens: the outcome was not recorded"
  },
  {
    indicator: "social-worker-agency-cover",
    verdict: "doubted",
    zeros: ["hammersmith-and-fulham 2020", "waltham-forest 2019", "waltham-forest 2020"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "social-worker-agency-cover-number",
    verdict: "doubted",
    zeros: ["hammersmith-and-fulham 2020", "leeds 2020", "waltham-forest 2019", "waltham-forest 2020"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "social-worker-days-lost",
    verdict: "doubted",
    zeros: ["barnet 2021"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "social-worker-leavers",
    verdict: "doubted",
    zeros: ["east-sussex 2017", "manchester 2022", "oldham 2022"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "social-worker-turnover",
    verdict: "doubted",
    zeros: ["east-sussex 2017", "manchester 2022", "oldham 2022"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "social-worker-vacancies-covered",
    verdict: "doubted",
    zeros: ["hammersmith-and-fulham 2020", "leeds 2020"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "social-worker-vacancies-number",
    verdict: "doubted",
    zeros: ["waltham-forest 2019", "waltham-forest 2020"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "social-worker-vacancies",
    verdict: "doubted",
    zeros: ["waltham-forest 2019", "waltham-forest 2020"],
    reason: "zero between figures that would let 20 or more be expected: nothing was returned, or it was not recorded"
  },
  {
    indicator: "agency-social-workers",
    verdict: "true",
    zeros: ["warwickshire 2025"],
    reason: "four measures of agency workers agree on zero, as they would where their use had ended"
  },
  {
    indicator: "children-awaiting-assessment",
    verdict: "true",
    zeros: ["bournemouth 2017", "solihull 2020", "wandsworth 2020", "warwickshire 2019"],
    reason: "a backlog can be worked off: that none waits on one day is a figure"
  },
  {
    indicator: "social-worker-agency-cover-number",
    verdict: "true",
    zeros: ["warwickshire 2025"],
    reason: "four measures of agency workers agree on zero, as they would where their use had ended"
  },
  {
    indicator: "social-worker-vacancies-covered",
    verdict: "true",
    zeros: ["warwickshire 2025"],
    reason: "four measures of agency workers agree on zero, as they would where their use had ended"
  },
  ...decidedZerosOfFactors
];
