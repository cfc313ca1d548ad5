import {adoptionAndGuardianship} from "./adoption-and-guardianship.js";
import {careLeavers} from "./care-leavers.js";
import {childProtection} from "./child-protection.js";
import {childrenInCare} from "./children-in-care.js";
import {childrenInNeed} from "./children-in-need.js";
import {context} from "./context.js";
import {earlyHelpAndReferrals} from "./early-help-and-referrals.js";
import {educationOfChildrenInCare} from "./education-of-children-in-care.js";
import {educationOfChildrenInNeed} from "./education-of-children-in-need.js";
import {factorsAtAssessment} from "./factors-at-assessment.js";
import {finance} from "./finance.js";
import {healthOfChildrenInCare} from "./health-of-children-in-care.js";
import {neet} from "./neet.js";
import type {CatalogueEntry} from "./types.js";
import {workforce} from "./workforce.js";
import {youthJustice} from "./youth-justice.js";

export {leftOut} from "./left-out.js";

/** Every indicator of the site, family by family in the order of the model, each family in reading order. */
export const catalogue: readonly CatalogueEntry[] = [
  ...childrenInCare,
  ...childProtection,
  ...earlyHelpAndReferrals,
  ...neet,
  ...adoptionAndGuardianship,
  ...careLeavers,
  ...childrenInNeed,
  ...factorsAtAssessment,
  ...healthOfChildrenInCare,
  ...educationOfChildrenInCare,
  ...educationOfChildrenInNeed,
  ...workforce,
  ...finance,
  ...youthJustice,
  ...context
];
