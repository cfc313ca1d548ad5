import type {SitePage, Synonym} from "./phrases.js";

// The words in which the default site is searched: a site of other figures has none of them (loaders/own-site/stage.ts).

/** Other words for what names of indicators say. */
export const synonyms: readonly Synonym[] = [
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
export const figureWords: readonly Synonym[] = [
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

/** What surrounds the name of an authority: said of nearly all of them, so it tells none apart. */
export const councilWords: ReadonlySet<string> = new Set(
  (
    "council councils borough boroughs boro county city metropolitan metro district royal unitary authority authorities " +
    "local corporation lb lbc mbc mdc bc cc dc ua la las cllr councillor gov uk town ctc of"
  ).split(" ")
);

/** What all of its figures are of, so that it tells none apart. */
export const services =
  /\b(childrens (social )?(services?|care|trust)|children services|children trust|social services|social care|children first)( department)?\b/g;

/** What lists of its areas, its indicators and their comparison are also called. */
export const otherPhrases: Readonly<Record<"areas" | "indicators" | "compare", readonly string[]>> = {
  areas: [
    ...["local authorities", "local authority", "councils", "council", "all councils", "list of councils", "las"],
    ...["abolished authorities", "county councils", "london boroughs", "boroughs", "unitary authorities", "counties"]
  ],
  indicators: ["lait", "local authority interactive tool"],
  compare: ["compare councils", "compare local authorities"]
};

/** Pages that it alone has: those of reports and judgements. */
export const pagesOfReports: readonly SitePage[] = [
  {
    slug: "reports",
    name: "Inspection reports",
    detail: "All reports, by authority, year and grade",
    href: "reports",
    phrases: [
      ...["reports", "report", "inspection reports", "inspection", "inspections", "ofsted", "ofsted reports"],
      ...["ofsted inspections", "ofsted report", "inspectorate", "ofsted inspection", "latest inspections"],
      ...["focused visits", "monitoring visits", "inspectors", "pdf"]
    ]
  },
  {
    slug: "judgements",
    name: "England in judgements",
    detail: "Grades over time, and who moved",
    href: "judgements",
    phrases: [
      ...["judgements", "judgement", "judgments", "judgment", "grades", "grade", "ratings", "rating", "ofsted"],
      ...["ofsted ratings", "ofsted rating", "ofsted grades", "ofsted judgements", "overall effectiveness"],
      ...["inspection outcomes", "inspection results", "best councils", "worst councils", "best authorities"],
      ...["worst authorities", "most improved", "improved", "league table", "timeline", "league tables"]
    ]
  },
  {
    slug: "judgements-and-figures",
    name: "Judgements beside figures",
    detail: "What figures did around inspections",
    href: "judgements-and-figures",
    phrases: [
      ...["judgements beside figures", "judgements and figures", "before and after inspection", "around inspections"],
      ...["after inspection", "regression to the mean", "effect of inspection"]
    ]
  }
];

/** Further pages that it alone has. */
export const pagesOfMethod: readonly SitePage[] = [
  {
    slug: "method",
    name: "The statistics, one by one",
    detail: "Formulas, sources, worked examples",
    href: "method",
    phrases: [
      ...[
        "confidence intervals",
        "confidence interval",
        "intervals",
        "significance",
        "statistical significance",
        "significant"
      ],
      ...[
        "formula",
        "formulas",
        "wilson",
        "poisson",
        "funnel",
        "overdispersion",
        "trend test",
        "benjamini hochberg",
        "chance"
      ],
      ...["p value", "control chart", "percentile", "quantile", "regression to the mean", "worked examples"]
    ]
  },
  {
    slug: "quality",
    name: "How well figures are read from reports",
    detail: "Errors of reading, measured",
    href: "quality",
    phrases: [
      ...["quality", "data quality", "accuracy", "errors", "error", "reliability", "precision", "mistakes", "caveats"],
      ...["how accurate", "recall", "check", "checks", "reading quality", "known issues"]
    ]
  },
  {
    slug: "stories/warrington",
    name: "Warrington, fifteen years on",
    detail: "A story told from reports and figures",
    href: "stories/warrington",
    phrases: [
      "stories",
      "story",
      "warrington story",
      "stories warrington",
      "story warrington",
      "articles",
      "case study"
    ]
  }
];

/** Grades by the phrases that ask for them. */
export const grades: readonly (readonly [phrase: RegExp, grade: string])[] = [
  [/\b(requires? improvements?( be good)?|requiring improvement|ri)\b/, "requires-improvement"],
  [/\b(inadequate|failing|failed)\b/, "inadequate"],
  [/\boutstanding\b/, "outstanding"],
  [/\badequate\b/, "adequate"],
  [/\b(rated|graded|judged) good\b|\bgood (ofsted|rating|grade|judgement|councils?|authorit\w+)\b|^good$/, "good"]
];

/** What asks for one report. */
export const oneReport = /\b(report|inspection|ofsted|inspected|inspectors?|inspectorate|letter|pdf)\b/;

/** Words of a question that say nothing about its subject, beside those of any site. */
export const ownFillers: ReadonlySet<string> = new Set(["english"]);
