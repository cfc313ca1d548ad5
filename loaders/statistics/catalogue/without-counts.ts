/** Measures that name no numerator and denominator, with the reason. */
export interface WithoutCounts {
  /** As a cell of a table, without a full stop. */
  reason: string;
  /** Slugs. */
  indicators: readonly string[];
}

/** Every indicator that is no count itself and names none behind it. */
export const withoutCounts: readonly WithoutCounts[] = [
  {
    reason: "the tool publishes the share alone, and no file here has the children behind it",
    indicators: [
      "care-started-unaccompanied-share",
      "care-20-miles-share",
      "care-foster-share",
      "care-children-homes-share",
      "care-supported-accommodation-share",
      "care-with-parents-share",
      "care-other-residential-share",
      "care-other-placements-share",
      "care-missing",
      "care-away-without-authorisation",
      "care-returned-home-planned",
      "care-returned-home-unplanned",
      "special-guardianship-foster-relative",
      "special-guardianship-foster-other",
      "special-guardianship-other-relative",
      "child-arrangements-ceased-share",
      "care-leavers-not-in-touch",
      "staying-put-share",
      "children-in-need-under-3-months",
      "children-in-need-3-to-6-months",
      "children-in-need-6-to-12-months",
      "children-in-need-1-to-2-years",
      "children-in-need-over-2-years",
      "care-good-development",
      "in-need-good-development",
      "protection-plan-good-development",
      "care-suspensions",
      "in-need-suspensions",
      "in-need-permanent-exclusions",
      "care-special-needs-support",
      "care-special-needs-plan",
      "in-need-free-school-meals",
      "in-need-special-needs-support",
      "in-need-special-needs-plan",
      "in-need-no-special-needs"
    ]
  },
  {
    reason: "the tool publishes the share alone, and no file here has the episodes behind it",
    indicators: [
      "children-in-need-ended-under-3-months",
      "children-in-need-ended-3-to-6-months",
      "children-in-need-ended-6-to-12-months",
      "children-in-need-ended-1-to-2-years",
      "children-in-need-ended-over-2-years",
      "assessments-45-days",
      "referrals-police",
      "referrals-schools",
      "referrals-health"
    ]
  },
  {
    reason: "the tool publishes the rate alone, and no file here has the number above the population",
    indicators: [
      "child-protection-plans-ended-rate",
      "section-47-enquiries-rate",
      "care-applications-rate",
      "first-time-entrants-rate",
      "children-cautioned-sentenced-rate"
    ]
  },
  {
    reason:
      "conferences are counted only by the time that they took, and those without a known time are missing from the sum",
    indicators: ["child-protection-conferences-rate", "conferences-in-timescale"]
  },
  {
    reason: "the plans that ended after two years are counted, those that ended in all are not",
    indicators: ["child-protection-plans-ended-two-years"]
  },
  {
    reason: "an average of three months, for which the tool gives the share alone",
    indicators: ["neet-16-17", "neet-or-not-known-16-17", "activity-not-known-16-17"]
  },
  {
    reason: "an average time, and no share of a whole",
    indicators: [
      "adoption-time-entry-to-adoption",
      "adoption-time-entry-to-placement",
      "adoption-time-entry-to-decision",
      "adoption-time-decision-to-match",
      "adoption-time-match-to-placement",
      "adoption-time-placement-to-adoption"
    ]
  },
  {
    reason: "an average score, and no share of a whole",
    indicators: [
      "care-strengths-difficulties",
      "care-key-stage-2-progress-reading",
      "care-key-stage-2-progress-writing",
      "care-key-stage-2-progress-maths",
      "care-attainment-8",
      "care-progress-8",
      "in-need-attainment-8",
      "protection-plan-attainment-8",
      "in-need-progress-8",
      "in-need-baccalaureate-points"
    ]
  },
  {
    reason: "the days lost are counted, the days that could have been worked are not",
    indicators: ["social-worker-absence"]
  },
  {
    reason: "the tool publishes the share alone, and the file of social workers does not tell their roles apart",
    indicators: ["social-worker-case-holders", "social-worker-qualified-no-cases", "social-worker-senior"]
  },
  {
    reason: "a cost for each child and week, and no share of a whole",
    indicators: [
      "unit-cost-children-in-care",
      "unit-cost-residential",
      "unit-cost-fostering",
      "unit-cost-adoption",
      "unit-cost-social-work",
      "unit-cost-special-needs"
    ]
  },
  {
    reason: "the tool publishes the share alone, and no file here has the young offenders behind it",
    indicators: ["reoffending-15-17", "reoffending-10-14"]
  },
  {
    reason: "the tool publishes the share alone, and no file here has the pupils or children behind it",
    indicators: [
      "child-poverty",
      "free-school-meals-primary",
      "free-school-meals-secondary",
      "free-school-meals-six-years-primary",
      "free-school-meals-six-years-secondary",
      "english-additional-language-primary",
      "english-additional-language-secondary"
    ]
  }
];
