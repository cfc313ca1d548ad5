import type {Unit} from "../domain/tables.js";

/** What analysts also call what a name says. */
interface Synonym {
  /** Found in the normalised name or short name of an indicator. */
  says: RegExp;
  /** Other words for it, normalised. */
  also: readonly string[];
}

const synonyms: readonly Synonym[] = [
  {
    says: /\b(looked after|in care|from care|leaving care)\b/,
    also: ["cla", "lac", "cic", "children in care", "looked after children"]
  },
  {says: /^children looked after( per 10000)?$/, also: ["care", "care population", "looked after", "care rate"]},
  {says: /\bprotection plans?\b/, also: ["cpp", "cp", "child protection plan", "child protection register"]},
  {says: /\bchildren in need\b|\bneed per\b/, also: ["cin"]},
  {says: /\bneet\b|\bnot in education employment or training\b/, also: ["neet", "unemployed"]},
  {says: /\basylum\b|\buasc\b/, also: ["uasc", "unaccompanied asylum seeking children", "refugees"]},
  {says: /\bspecial guardian/, also: ["sgo", "special guardianship order"]},
  {says: /\bchild arrangements?\b/, also: ["cao", "child arrangements order", "residence order"]},
  {says: /\bhealth and care plans?\b/, also: ["ehcp", "ehc plan"]},
  {says: /\bspecial educational needs\b|\bsen\b/, also: ["sen", "send", "special educational needs"]},
  {says: /\bfree (school )?meals\b/, also: ["fsm", "free school meals"]},
  {says: /\bprotection conferences?\b/, also: ["icpc", "initial child protection conference"]},
  {says: /\bsection 47\b/, also: ["s47", "child protection enquiry", "child protection investigation"]},
  {
    says: /\bemotional and behavioural\b/,
    also: ["sdq", "strengths and difficulties questionnaire", "emotional wellbeing", "mental health"]
  },
  {says: /\brepeat|\bbeen referred\b|\brereferr/, also: ["rereferrals", "repeat referrals"]},
  {says: /\bplacements? (in|measure)\b|\bsame carer\b/, also: ["placement stability", "placement moves"]},
  {says: /\b20 miles\b|\boutside the authority\b/, also: ["out of area placements", "distance from home"]},
  {says: /\bcare leavers?\b/, also: ["leaving care", "former looked after"]},
  {says: /\badopt/, also: ["adoption", "adopted"]},
  {
    says: /\btime from\b|\bplaced for adoption within\b/,
    also: ["adoption timeliness", "adoption time", "adoption scorecard"]
  },
  {says: /\breferrals?\b/, also: ["mash", "front door", "contacts"]},
  {says: /\bfoster/, also: ["fostering"]},
  {says: /\bfirst time entrants\b/, also: ["fte", "youth offending"]},
  {says: /\boffend|\bcautioned|\bconvicted/, also: ["youth offending", "youth justice", "crime"]},
  {says: /\bsocial workers?\b/, also: ["sw", "workforce", "staff"]},
  {says: /\bagency\b/, also: ["locum"]},
  {says: /\bturnover\b/, also: ["retention"]},
  {says: /\bchildrens homes\b/, also: ["residential care"]},
  {says: /\brelatives?\b/, also: ["kinship care"]},
  {says: /\bhigher education\b/, also: ["university"]},
  {says: /\bimmunisations?\b/, also: ["vaccinations"]},
  {says: /\bcaseload|\bcases per\b/, also: ["caseload"]},
  {says: /\bsickness\b|\babsence rate\b/, also: ["sickness absence"]},
  {says: /\bspending\b|\bcost\b/, also: ["spend", "expenditure", "money", "budget", "finance", "section 251", "s251"]},
  {says: /\bage 11\b/, also: ["ks2", "key stage 2"]},
  {says: /\battainment 8\b|\bgcse|\bage 16\b/, also: ["ks4", "gcse", "key stage 4"]},
  {says: /\bpersistently absent\b|\bpersistent absence\b/, also: ["pa", "persistent absence", "attendance"]},
  {says: /\bexclu|\bsuspen/, also: ["exclusions", "suspensions"]},
  {says: /\blow income\b/, also: ["child poverty", "deprivation"]},
  {says: /\bchildren under 18\b/, also: ["child population", "population 0 to 17"]},
  {says: /\bassessments?\b/, also: ["single assessment", "timeliness"]},
  {says: /\bdomestic\b/, also: ["domestic violence", "domestic abuse"]},
  {says: /\bwithin 15 working days\b/, also: ["timeliness", "icpc timeliness", "conference timeliness"]},
  {says: /\bweekly cost\b/, also: ["unit cost", "cost per child", "spending per child", "spend per child"]},
  {says: /\bexploitation\b/, also: ["cse", "cce"]},
  {says: /\bassessments that found\b/, also: ["assessment factors", "factors"]},
  {says: /\bcriminal exploitation\b/, also: ["county lines"]},
  {says: /\bseverely absent\b/, also: ["severe absence"]},
  {says: /\bentry into care to placement\b/, also: ["a1", "a10", "adoption scorecard a1"]},
  {says: /\bdecision to place for adoption to the match\b/, also: ["a2", "adoption scorecard a2"]},
  {says: /\bmissing\b/, also: ["missing from care", "runaways", "absconding"]},
  {says: /\bvacanc/, also: ["vacancies", "vacancy", "recruitment"]},
  {says: /\bsuitable accommodation\b/, also: ["housing", "homeless"]},
  {says: /(?<!not )\bin education employment or training\b/, also: ["eet", "ete"]},
  {says: /\bsupported or semi independent\b/, also: ["unregulated", "supported accommodation", "semi independent"]},
  {says: /\bcare applications\b/, also: ["care orders", "cafcass", "court applications"]},
  {says: /\bsubstance misuse\b/, also: ["drugs", "alcohol"]},
  {says: /\babsence|\babsent/, also: ["truancy", "school attendance", "attendance"]},
  {says: /\bno further action\b/, also: ["nfa"]},
  {says: /\basylum\b/, also: ["asylum seekers", "uasc", "unaccompanied minors"]},
  {says: /\bdental\b/, also: ["dentist", "dentists", "teeth"]},
  {says: /\bgood level of development\b/, also: ["gld", "early years", "eyfs", "school readiness"]},
  {says: /\bprotection plans? (that have lasted|that ended after) two years\b/, also: ["long plans"]}
];

/** What people also call figures that only reports state. */
const figureWords: readonly Synonym[] = [
  {says: /\bcommon assessment framework\b/, also: ["caf", "cafs", "early help assessment", "early help quality"]},
  {says: /\bfamily support\b/, also: ["early help", "early help quality", "outcomes of early help"]},
  {says: /\btroubled families\b/, also: ["supporting families", "early help", "family intervention"]},
  {says: /\bpolice powers of protection\b/, also: ["police protection", "ppo", "section 46", "s46", "police powers"]},
  {says: /\bprivately arranged fostering\b/, also: ["private fostering"]},
  {
    says: /\bcare proceedings\b/,
    also: [
      "26 weeks",
      "court",
      "courts",
      "plo",
      "family court",
      "court timeliness",
      "court delay",
      "length of proceedings"
    ]
  },
  {
    says: /\bdays from entering care\b/,
    also: ["a1", "a10", "adoption time", "adoption timeliness", "adoption scorecard"]
  },
  {says: /\bplacement order to a match\b/, also: ["a2", "adoption time", "adoption timeliness", "matching"]},
  {
    says: /\boutside the (local authority )?area\b/,
    also: ["out of area", "out of borough", "out of county", "outside area"]
  },
  {says: /\bmultiple occupation\b/, also: ["hmo", "hmos"]},
  {says: /\bminority ethnic\b/, also: ["ethnicity", "bame", "ethnic minorities", "race"]},
  {says: /\breturned to care\b/, also: ["return to care", "re entry", "reentry"]},
  {says: /\bstayed with their foster carers\b/, also: ["staying put"]},
  {says: /\bhigher education\b/, also: ["university"]},
  {says: /\blooked after\b/, also: ["lac", "cla", "children in care"]},
  {says: /\b(second or later|repeat)\b/, also: ["repeat plans", "repeat cpp"]},
  {says: /\bresidential\b/, also: ["residential care", "childrens homes"]},
  {says: /\bspecial guardianship\b/, also: ["sgo", "sgos"]}
];

/** Other words under which a figure of reports is looked for, from the normalised text of its name. */
export function figureSynonyms(name: string): string[] {
  return figureWords.filter(({says}) => says.test(name)).flatMap(({also}) => also);
}

const rateWords = ["rate"];
const shareWords = ["rate", "percentage", "proportion", "share"];
const countWords = ["number", "count"];

/** Other words and phrases under which an indicator is looked for, from the normalised text of its names and its unit. */
export function synonymsFor(names: string, unit: Unit): string[] {
  const also = synonyms.filter(({says}) => says.test(names)).flatMap((synonym) => synonym.also);
  if (unit === "percent") return [...also, ...shareWords];
  if (unit === "per-10000" || unit === "per-100000") return [...also, ...rateWords];
  return unit === "number" ? [...also, ...countWords] : also;
}
