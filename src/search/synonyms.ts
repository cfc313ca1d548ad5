/** What analysts also call what a name says. */
interface Synonym {
  /** Found in the normalised name, short name or slug of an indicator. */
  says: RegExp;
  /** Other words for it, as people type them. */
  also: string;
}

const synonyms: readonly Synonym[] = [
  {
    says: /\b(looked after|in care|from care|entering care|leaving care)\b/,
    also: "cla lac cic looked after children in care"
  },
  {
    says: /\bchild protection plans?\b|\bprotection plans?\b|\bon a plan\b/,
    also: "cpp cp cpr child protection plan register"
  },
  {says: /\bin need\b/, also: "cin children in need"},
  {says: /\bneet\b|\bnot in education employment or training\b/, also: "neet not in education employment or training"},
  {says: /\basylum\b|\buasc\b/, also: "uasc unaccompanied asylum seeking children"},
  {says: /\bspecial guardian/, also: "sgo special guardianship order"},
  {says: /\bchild arrangements?\b/, also: "cao child arrangements order residence order"},
  {says: /\bhealth and care plans?\b|\behc/, also: "ehc ehcp education health care plan"},
  {says: /\bsen\b|\bspecial educational needs\b/, also: "sen send special educational needs"},
  {says: /\bfree (school )?meals\b/, also: "fsm free school meals"},
  {says: /\bprotection conferences?\b|\bicpc\b/, also: "icpc initial child protection conference"},
  {says: /\bsection 47\b|\bs47\b/, also: "s47 section 47 enquiry child protection investigation"},
  {
    says: /\bstrengths and difficulties\b|\bsdq\b/,
    also: "sdq strengths and difficulties questionnaire emotional wellbeing"
  },
  {says: /\brepeat|\bre ?referr/, also: "rereferral rereferrals re-referral repeat"},
  {says: /\bcare leavers?\b/, also: "care leaver leaving care"},
  {says: /\badopt/, also: "adoption adopted adopters"},
  {says: /\bfoster/, also: "foster fostering fostered carers"},
  {says: /\bfirst time entrants\b/, also: "fte youth justice offending"},
  {says: /\boffend|\bcautioned|\bconvict/, also: "youth justice offending crime yot"},
  {says: /\bsocial workers?\b/, also: "sw social work staff workforce"},
  {says: /\bagency\b/, also: "agency locum"},
  {says: /\bcaseload|\bcases per\b/, also: "caseload cases"},
  {says: /\bspending\b|\bpounds\b|\bcost\b/, also: "spend spending cost expenditure finance budget section 251"},
  {says: /\bkey stage 2\b|\bks2\b/, also: "ks2 key stage 2"},
  {says: /\bkey stage 4\b|\bks4\b|\bgcse|\battainment 8\b/, also: "ks4 gcse key stage 4"},
  {says: /\bpersistent(ly)? absen/, also: "pa persistent absence"},
  {says: /\bexclu|\bsuspen/, also: "exclusion suspension"},
  {says: /\blow income\b|\bpoverty\b/, also: "child poverty deprivation"},
  {says: /\bunder 18\b|\baged 0 to 17\b/, also: "population 0-17"},
  {says: /\bassessments?\b/, also: "assessment timeliness"},
  {says: /\bdomestic\b/, also: "domestic abuse violence dv da"},
  {says: /\bexploitation\b/, also: "cse cce exploitation"}
];

const rateWords = "rate";
const percentWords = "rate percentage proportion share";

/** Other words under which an indicator is looked for, from the normalised text of its names and its unit. */
export function synonymsFor(names: string, unit: string): string {
  const also = synonyms.filter(({says}) => says.test(names)).map((synonym) => synonym.also);
  if (unit === "percent") also.push(percentWords);
  else if (unit === "per-10000" || unit === "per-100000") also.push(rateWords);
  else if (unit === "number") also.push("number count");
  return also.join(" ");
}
