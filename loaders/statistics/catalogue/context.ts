import {entriesOf, tool} from "./define.js";
import {notes} from "./notes.js";
import {publications} from "./publications.js";
import {populationUnder18} from "./release-files.js";

const defaults = {
  family: "Context",
  ...publications.pupils,
  period_kind: "January",
  counts_of: "children",
  decimals: 1
} as const;

/** Indicators of the family "Context". */
export const context = entriesOf(defaults, [
  {
    indicator: "children-population",
    name: "Children under 18",
    short_name: "Children under 18",
    unit: "number",
    decimals: 0,
    ...publications.population,
    period_kind: "30 June",
    definition:
      "Residents aged 0 to 17 in the middle of the year, as the Office for National Statistics estimates them.",
    notes:
      "A rate at 31 March, or of the year that ends then, divides by the estimate for the middle of the year before.",
    sources: [populationUnder18()],
    releasedWith: "CIN"
  },
  {
    indicator: "child-poverty",
    name: "Children under 16 in low income families (%)",
    short_name: "Children in low income families, %",
    unit: "percent",
    better: "lower",
    ...publications.lowIncome,
    period_kind: "financial year",
    definition:
      "Share of children under 16 whose family lives on less than 60 percent of the median income, before housing costs.",
    notes: "Earlier years were withdrawn when the method changed, so the series starts in 2022.",
    sources: [tool("ChildPov")]
  },
  {
    indicator: "free-school-meals-primary",
    name: "Primary pupils eligible for free school meals (%)",
    short_name: "Free school meals, primary, %",
    unit: "percent",
    definition: "Share of the pupils in state-funded primary schools who may claim free meals because of low income.",
    notes: notes.freeSchoolMeals,
    sources: [tool("PriFSM")]
  },
  {
    indicator: "free-school-meals-secondary",
    name: "Secondary pupils eligible for free school meals (%)",
    short_name: "Free school meals, secondary, %",
    unit: "percent",
    definition: "Share of the pupils in state-funded secondary schools who may claim free meals because of low income.",
    notes: notes.freeSchoolMeals,
    sources: [tool("SecFSM")]
  },
  {
    indicator: "free-school-meals-six-years-primary",
    name: "Primary pupils eligible for free school meals in the last six years (%)",
    short_name: "Free meals in six years, primary, %",
    unit: "percent",
    better: "lower",
    definition:
      "Share of the pupils in state-funded primary schools who could claim free meals at some time in six years.",
    notes: notes.freeSchoolMeals,
    sources: [tool("Ever6_FSM_Prim")]
  },
  {
    indicator: "free-school-meals-six-years-secondary",
    name: "Secondary pupils eligible for free school meals in the last six years (%)",
    short_name: "Free meals in six years, secondary, %",
    unit: "percent",
    better: "lower",
    definition:
      "Share of the pupils in state-funded secondary schools who could claim free meals at some time in six years.",
    notes: notes.freeSchoolMeals,
    sources: [tool("Ever6_FSM_Sec")]
  },
  {
    indicator: "english-additional-language-primary",
    name: "Primary pupils whose first language is not English (%)",
    short_name: "First language not English, primary, %",
    unit: "percent",
    definition: "Share of the pupils in primary schools who hear a language other than English at home.",
    sources: [tool("EALPri")]
  },
  {
    indicator: "english-additional-language-secondary",
    name: "Secondary pupils whose first language is not English (%)",
    short_name: "First language not English, secondary, %",
    unit: "percent",
    definition: "Share of the pupils in secondary schools who hear a language other than English at home.",
    sources: [tool("EALSec")]
  },
  {
    indicator: "pupil-premium",
    name: "Pupils eligible for the pupil premium",
    short_name: "Pupils with the pupil premium",
    unit: "number",
    decimals: 0,
    ...publications.pupilPremium,
    period_kind: "financial year",
    definition: "Pupils for whom schools receive extra money because of low income, care, or parents in the forces.",
    notes: "The source has fractions of a pupil in some years; they are shown as whole numbers.",
    sources: [tool("Premium")]
  }
]);
