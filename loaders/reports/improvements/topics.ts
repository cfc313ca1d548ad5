import type {ImprovementTopic} from "../../../src/domain/improvement-topics.js";

/** Who is spoken of. */
const inCare =
  "(?:children|young people|child|those) (?:who are |that are )?(?:looked[- ]after|in care)|looked[- ]after (?:children|child|young people)|children in care";
const leavers = "care[- ]leavers?|leaving care|care[- ]experienced|pathway plan";

/** What words of a point each topic is known by, in lower case. */
const patterns: readonly (readonly [topic: ImprovementTopic, pattern: RegExp])[] = [
  ["early-help", /\bearly help|\bcommon assessment|\bcafs?\b|\bearly intervention/],
  [
    "front-door",
    /\breferrals? (?!to (?:camhs|advocacy|adoption))|\bfront door|\bmulti-agency safeguarding hub|\bmash\b|\bcontacts\b|\bduty (?:team|service)|\bout[- ]of[- ]hours|\bemergency duty/
  ],
  ["thresholds", /\bthresholds?\b|\blevels? of need/],
  [
    "strategy-discussions",
    /\bstrategy (?:discussion|meeting)|\bsection 47|\bchild protection (?:enquir|investigation|medical)/
  ],
  [
    "child-protection-conferences",
    /\bcore groups?\b|\bconferences?\b(?!.*\bfamily group)|\bchild protection (?:chair|plan)/
  ],
  [
    "assessments",
    /(?<!\bearly help )(?<!\bcommon )(?<!\bhealth )(?<!\bmulti-agency risk )\bassessments?\b|\brisk assess|\banalysis of risk/
  ],
  [
    "plans",
    /\b(?:quality|consistency|rigour|clarity|effectiveness|timeliness|impact) of[^.]{0,60}\bplan(?:s|ning)\b|\b(?:children.s|child in need|child protection|care|all|written|smart|contingency|safety|their|children in need) plan(?:s|ning)\b|\bplans? (?:for children|are|to be|that)\b|\bcare planning/
  ],
  [
    "practice",
    /\b(?:quality|consistency|effectiveness) (?:and (?:quality|consistency|effectiveness) )?of (?:the )?(?:social work |frontline |front-line )?(?:practice|work with|social work\b)|\bpractice model\b/
  ],
  ["visits", /\bvisit(?:s|ed|ing)\b(?! home)|\bseen alone|\bdirect work/],
  [
    "children-voice",
    /\bvoices?\b|\bviews\b|\bwishes and feelings|\blived experiences?|\bdaily lives|\bparticipation\b|\bchildren in care council|\binvolved in decisions/
  ],
  ["advocacy", /\badvoca(?:cy|tes?)\b|\bindependent visitors?\b/],
  ["diversity", /\bdiversity|\bethnic|\bcultur(?:e|al)\b(?! of)|\bidentity\b|\bequality\b|\bfaith\b/],
  ["records", /\brecord(?:s|ing|ed)\b|\bcase files?\b|\bchronolog|\bcase summar|\bminutes\b/],
  ["neglect", /\bneglect/],
  ["domestic-abuse", /\bdomestic (?:abuse|violence)|\bmarac\b/],
  ["exploitation", /\bexploit|\bcse\b|\bsexual abuse/],
  [
    "missing-children",
    /\b(?:go|goes|going|went|gone|are|who) missing\b|\bmissing (?:from (?:home|care)|children|episodes|and)|\breturn(?: home)? interview/
  ],
  ["disabled-children", /\bdisab/],
  ["private-fostering", /\bprivate(?:ly)? (?:arranged )?foster/],
  ["allegations", /\bdesignated officer|\blado\b|\ballegations\b|\badults who work with children/],
  ["homelessness", /\bhomeless|\b16[- ](?:and|to|or)[- ]17[- ]year/],
  [
    "missing-education",
    /\bmissing (?:from )?education|\belectively home|\beducated at home|\bhome[- ]educat|\bfull-time education/
  ],
  [
    "pre-proceedings",
    /\bpre-?proceedings?|\bpublic law outline|\bplo\b|\blegal (?:planning|gateway)|\b(?:care|court) (?:proceedings|applications)/
  ],
  ["permanence", /\bpermanen(?:ce|cy)\b|\bpermanent homes?\b/],
  [
    "family-carers",
    /\bspecial guardian|\bsgos?\b|\bconnected (?:persons?|carers)|\bfamily (?:and|or) friends?\b|\bkinship|\bviability|\bregulation 24|\bfamily group conf/
  ],
  [
    "placed-with-parents",
    /\bplace(?:d|ment) with (?:their )?parents?|\blive with (?:their )?parents|\bat home with (?:their )?parents/
  ],
  [
    "sufficiency",
    /\bsufficien(?:cy|t (?:range|number|choice|placements?|homes|local|suitable|accommodation|provision|foster))|\bplacement(?:s)? (?:choice|stability|sufficiency|options)|\b(?:choice|range|availability|number|stability) of (?:suitable |local |foster |appropriate |good )*(?:placements|homes|carers)|\benough (?:suitable |regulated |local |foster |good )*(?:homes|placements|carers)|\bmatch(?:ing|ed)\b(?!.*adopt)/
  ],
  [
    "placed-elsewhere",
    /\b(?:placed|live|living|placements?) (?:out(?:side)?|away) (?:of |from )?(?:the|their|its|of)\b|\bout[- ]of[- ](?:area|authority|borough|county)/
  ],
  ["foster-carers", /(?<!private )(?<!privately )\bfoster(?:ing)?\b(?! for adoption)/],
  ["unregistered-homes", /\bunregist|\bunregulated|\bunlawful/],
  ["adoption", /\badopt(?!\w* (?:of )?(?:a|an|the) )/],
  ["life-story", /\blife[- ](?:story|journey|histor)|\blater[- ]life|\bhistor(?:y|ies) and (?:identity|experiences)/],
  [
    "independent-reviewing",
    /\bindependent (?:reviewing|chair|conference|child protection chair)|\biros?\b|\breviews? (?:undertaken|held|are|within)|\bchild protection chairs|\bconference chairs/
  ],
  [
    "health-in-care",
    new RegExp(
      `\\bhealth (?:assessments?|histor|passports?|information|needs|care)|\\bdental|\\bimmunis|\\bhealth\\b.*(?:${inCare}|${leavers})`
    )
  ],
  [
    "mental-health",
    /\bmental health|\bemotional (?:health|well|and|needs)|\bcamhs?\b|\btherapeutic|\bstrengths and difficulties/
  ],
  [
    "education-in-care",
    new RegExp(
      `\\bpersonal education plans?|\\bpeps?\\b|\\bvirtual (?:school|head)|\\bpupil premium|\\bexclusions?\\b|\\b(?:attainment|educational? (?:outcomes|progress|achievement|attainment))|(?:${inCare}).*\\b(?:school|education)\\b(?!, employment)`
    )
  ],
  ["unaccompanied-children", /\bunaccompanied/],
  ["care-leavers", new RegExp(`\\b(?:${leavers})|\\bpersonal advis[eo]rs?`)],
  ["pathway-plans", /\bpathway plan/],
  [
    "accommodation",
    new RegExp(
      `\\baccommodation\\b.*(?:${leavers})|(?:${leavers}).*\\baccommodation\\b|\\bbed[- ]and[- ]breakfast|\\bstaying put|\\bsupported (?:accommodation|lodging|housing)`
    )
  ],
  ["education-and-work", /\beducation,? (?:employment|training)|\b(?:eet|neet)\b|\bapprentices/],
  ["corporate-parenting", /\bcorporate parent/],
  [
    "leadership",
    /\belected members|\blead member|\bsenior leaders?|\bsenior managers?|\bgovernance|\bscrutiny\b|\bpolitical|\bleadership\b|\bstrategic (?:oversight|leadership|grip)|\bcouncil leaders/
  ],
  [
    "management-oversight",
    /\bmanage(?:ment|rial) (?:oversight|grip|decision|scrutiny|direction)|\boversight (?:by|of|from)[^.]{0,40}\bmanagers?|\bmanagers?.? (?:oversight|challenge|provide|ensure|decision)|\boversight\b/
  ],
  ["supervision", /\bsupervision\b/],
  ["quality-assurance", /\baudit|\bquality assurance|\bcomplaints\b|\bdip[- ]sampl/],
  [
    "performance-information",
    /\bperformance (?:information|management|data|monitoring|report|framework|measures?)|\b(?:management|quality) information|\bdata(?:set)?\b|\bdata set|\btargets\b/
  ],
  [
    "workforce",
    /\bcaseloads?\b|\bworkforce|\bstaffing|\bturnover|\brecruit(?:ment|ing)?\b(?!.*(?:foster|adopt))|\bretention|\bcapacity\b|\bchanges? (?:of|in) social worker|\bstable social work|\bvacanc/
  ],
  [
    "training",
    /\btraining\b(?<!employment (?:and|or) training)(?<!education,? (?:and|or)? ?training)|\bprofessional development|\binduction\b/
  ],
  [
    "partners",
    /\bpartner(?:s|ships?| agenc)|\bmulti-agency (?!safeguarding hub|risk assess)|\binformation[- ]sharing|\bshar(?:e|ing) (?:of )?information|\bother agencies|\ball agencies|\bstatutory agencies/
  ],
  ["commissioning", /\bcommission|\bfinanc|\bfunding|\bbudget|\bresourc(?:e|es|ing)\b/],
  ["serious-cases", /\bserious (?:case|incident)|\bchild death|\bscrs?\b|\brapid review/],
  ["timeliness", /\btimel(?:y|iness)|\bdelays?\b|\bdrift\b|\bpromptly\b|\btimescales?\b|\bswift/]
];

/** Topics of a point in words; `other` where none is known. */
export function topicsOf(point: string): ImprovementTopic[] {
  const words = point.toLowerCase().replaceAll(/[’‘]/g, "'").replaceAll("'", ".").replace(/\s+/g, " ");
  const found = patterns.filter(([, pattern]) => pattern.test(words)).map(([topic]) => topic);
  return found.length > 0 ? found : ["other"];
}
