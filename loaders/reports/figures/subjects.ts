import type {NumberUnit} from "./numbers.js";

/**
 * How a text speaks of an indicator. Numbers stand as `#` and dates as `@` in what the patterns see, with the unit inside the `#`.
 */
export interface Subject {
  indicator: string;
  /** What a number must count in to be a value of it. */
  unit: NumberUnit;
  /** What follows a number that is a value: `# children live with foster families`. Tried at the number's own clause. */
  predicate?: RegExp;
  /** What names the indicator apart from any number: `the number of adoptions`, before a value or after a value in brackets. */
  name?: RegExp;
  /** What must stand before the number, in its sentence. */
  before?: RegExp;
  /** What must not stand before the number, in its clause. */
  notBefore?: RegExp;
  /** What must be spoken of in the sentence, the one before it, or the chapter's heading. */
  context?: RegExp;
  /** What makes the sentence one of something else. */
  not?: RegExp;
  /** What makes the number's own clause one of something else: from the number, comma or semicolon before it to the one after. */
  notNear?: RegExp;
  /** What must not stand between the name and the number. */
  breaks?: RegExp;
  /** Only in the section on the area. */
  areaOnly?: boolean;
  /** A count at a date (`stock`), or over a period (`flow`), or of neither kind. */
  kind?: "stock" | "flow";
}

const people =
  "(?: more)?(?: of (?:these|the|them|its))?(?: (?:looked[- ]after|current|known|eligible|local|such|active|Leicester))*(?: (?:children and(?: \\/or)? young people|children\\/young people|children or young people|children|child|young people|young person|care leavers?|pupils|people))?(?: (?:looked after|in care))?";
const bracket = "(?: \\([^()]*\\))?";
const living =
  "(?: (?:who|that))?(?: (?:have been|had been|was|were|are|is|currently|now|all|both|either))*(?: (?:live|lives|lived|living|placed|reside|resided|residing|being placed))?";
const outside =
  "(?: (?:that|which|who))?(?: (?:was|were|are|is|currently|all))*(?: (?:live|lives|lived|living|placed|reside|resided))?(?: at)? (?:out of|out|outside of|outside|out with|beyond)(?: of)?(?: the| their| its| Local)*(?: local)?(?: authority|[- ]area|[- ]borough|[- ]county|[- ]city|[- ]council| LA\\b| [A-Z][a-z]+)";
const leaving =
  "(?: (?:who|that))?(?: (?:have|had|has))?(?: (?:ceased|stopped) (?:to be|being) (?:looked after|in care)| left care)";
const careYoung = /care[- ]leav|looked[- ]after|in care|leaving care|19.{1,4}21[- ]year/i;

const p = (pattern: string): RegExp => new RegExp(`^${pattern}`, "i");

/** Where children in care live: the count, and the share of them that lives outside the area. */
function placement(count: string, share: string, where: string): Subject[] {
  return [
    {
      indicator: count,
      unit: "number",
      kind: "stock",
      areaOnly: true,
      predicate: p(
        `${people}${bracket}${living}(?: at home)?(?: (?:in|with|at|within))(?: (?:an?|the|other|local|authority|their|independent|our|either|external))* ${where}`
      )
    },
    {
      indicator: share,
      unit: "percent",
      kind: "stock",
      areaOnly: true,
      before: new RegExp(`# ?[^#]*${where}[^#]*(?:#[^#%]{0,30}\\(?)?$`, "i"),
      predicate: p(`\\)?(?: of (?:whom|which|these|them))?${outside}`)
    }
  ];
}

/** Every indicator of the catalogue, by how texts speak of it; the first that fits a number has it. */
export const subjects: Subject[] = [
  {
    indicator: "children-population",
    unit: "number",
    areaOnly: true,
    predicate:
      /^ (?:children|young people|people)(?: and young people)?[^#.]{0,25}\b(?:under|0|aged|between)\b[^#.]{0,50}\b(?:liv(?:e|es|ing)|resid|in [A-Z])|^ (?:children|young people|people)(?: and young people)? (?:live|living) in\b(?! (?:an?|the care|the homes?|residential|special|foster|children|secure|houses?|semi|priv|support|low|poverty)\b)/i
  },
  {
    indicator: "population-under-18-share",
    unit: "percent",
    areaOnly: true,
    predicate: /^ of (?:the|its)?(?: [\w’']+){0,2}? ?(?:overall |total |whole |entire )?population/i,
    not: /ethnic|born|working|65/i
  },
  {
    indicator: "child-poverty",
    unit: "percent",
    areaOnly: true,
    predicate: /^[^#.]{0,90}(?:in|below the|experiencing) (?:relative |income )?(?:poverty|low[- ]income)/i,
    name: /child(?:ren)?(?: living)? in (?:relative )?(?:poverty|low[- ]income)[^#.]{0,30}|child poverty/i
  },
  ...(["primary", "secondary"] as const).flatMap((phase): Subject[] => [
    {
      indicator: `free-school-meals-${phase}`,
      unit: "percent",
      areaOnly: true,
      name: new RegExp(
        `${phase} (?:aged? |phase )?(?:schools?|pupils|school pupils|school children|education|phase)|\\bin ${phase}\\b`,
        "i"
      ),
      context: /free school meals/i,
      not: /additional language/i
    },
    {
      indicator: `english-additional-language-${phase}`,
      unit: "percent",
      areaOnly: true,
      name: new RegExp(
        `${phase} (?:aged? |phase )?(?:schools?|pupils|school pupils|school children|education|phase)|\\bin ${phase}\\b`,
        "i"
      ),
      context: /additional language/i,
      not: /free school meals/i
    }
  ]),
  {
    indicator: "minority-ethnic",
    unit: "percent",
    areaOnly: true,
    name: /(?:minority ethnic|ethnic minority|black and minority ethnic|BME)(?: \(BME\))?(?: groups?| backgrounds?| communities| heritage| origins?| population)?(?: \([^()]*\))?(?: who| in| living| [A-Z]\w+)*(?:[^#.,]{0,20})(?: account| make| represent| constitute| compris| form| is | are )/i,
    predicate: /^ of[^#.]{0,70}(?:from|belong to|are) (?:a |black and |an )?(?:minority ethnic|ethnic minority|BME)/i,
    not: /largest|aged 16|social work|staff/i
  },
  {
    indicator: "children-in-need",
    unit: "number",
    kind: "stock",
    predicate:
      /^ ?(?:children|child|young)?(?: and young people| people)?[^#.]{0,40}identified(?: through assessment)?[^#.]{0,25}in need|^ (?:children|young people|cases)[^#.]{0,30}formally in need|^ children(?: and young people)?(?: were| are| assessed as| designated| classified as| identified as| being)* in need\b/i,
    name: /number of children (?:assessed as |identified as |being )*(?:formally )?in need\b/i,
    not: /child in need plans? (?:seen|sampled)|disab/i
  },
  {
    indicator: "child-protection-plans-repeat-two-years",
    unit: "percent",
    name: /(?:second|repeat|subsequent|further|another)[^#.]{0,60}plans?[^#.]{0,60}(?:within|in) (?:the (?:last|previous|past) )?(?:two|2|24)[- ](?:years?|months)|within two years[^#.]{0,60}(?:second|repeat|subsequent)[^#.]{0,30}plan/i,
    predicate:
      /^[^#.]{0,90}(?:second|repeat|subsequent|another)[^#.]{0,60}(?:within|in) (?:the (?:last|previous|past) )?(?:two|2|24)[- ](?:years?|months)/i,
    breaks: /three years|12 months|twelve months|more than two/i
  },
  {
    indicator: "child-protection-plans-repeat",
    unit: "percent",
    name: /(?:second|repeat(?:ed)?|subsequent)(?: or (?:subsequent|further|more|later))?(?: time)?[^#.;]{0,40}(?:child protection )?\bplans?|plans?[^#.;]{0,30}for (?:a|the) (?:second|subsequent)|previously been subject[^#.]{0,20}plan/i,
    predicate:
      /^[^#.;]{0,110}(?:(?:second|repeat|subsequent)[^#.;]{0,60}plan|plan[^#.;]{0,40}(?:for (?:a|the) (?:second|subsequent)|previous(?:ly)?))/i,
    not: /(?:within|in) (?:the (?:last|previous|past) )?(?:two|2|24)[- ](?:years?|months)|pathway|adoption|permanence/i
  },
  {
    indicator: "child-protection-plans",
    unit: "number",
    kind: "stock",
    predicate:
      /^(?: (?:children|child|young people|young person|open|current|live))?(?: and young people)?(?:(?: (?:who|that))?(?: (?:was|were|are|is|had|have|currently|now|have been|being))*(?: made| placed)?(?: the)? (?:subjects? (?:of|to)|on|with)(?: an?| the)?(?: active)? child protection plans?| child protection (?:plans|cases))/i,
    name: /(?:number of )?children[^#.;]{0,30}(?:on|subject (?:to|of)|with) (?:a )?child protection plans?|number of (?:open )?child protection (?:plans|cases)/i,
    notBefore: /\bof (?:these|whom|which|the)(?: \w+)?,? $/i,
    notNear:
      /second|repeat|subsequent|previous(?:ly)? (?:been )?(?:subject|plan)|missing|exploitation|months or|over two years|more than two years|ended|ceased|sampled|domestic abuse|disab|pre-birth|unborn|advoca/i
  },
  {
    indicator: "private-fostering",
    unit: "number",
    kind: "stock",
    predicate:
      /^(?: (?:active|open|current|known|such|registered))?(?: (?:children|child|young people|young person))?(?: and young people)?(?:(?: (?:who|that|was|were|are|is|had been|currently|living|lived|lives|live|identified as|known to be|placed|in|an?|being|reported))* (?:privately[- ](?:arranged )?foster|private (?:foster|arranged))| (?:active |open )?private fostering (?:arrangements?|cases|placements))/i,
    name: /(?:number of[^#.;]{0,40}privately fostered|private(?:ly)? foster(?:ing|ed)(?: arrangements?| cases| placements?)?(?: known[^#.;]{0,20})?|known to be privately fostered)/i,
    notNear: /sampled|seen by|notification|cases (?:seen|reviewed)|foster carers|percent|visit|% /i
  },
  {
    indicator: "police-protection",
    unit: "number",
    kind: "flow",
    name: /police (?:powers of )?protection|powers of (?:police )?protection|emergency police|police powers|police protection powers/i,
    predicate: /^[^#.;]{0,70}(?:police (?:powers of )?protection|powers of (?:police )?protection|police powers)/i,
    notNear: /officers|unit|sampled|case /i
  },
  {
    indicator: "conferences-in-timescale",
    unit: "percent",
    name: /(?:initial (?:child protection |case )?conferences?|ICPCs?|child protection conferences?)/i,
    predicate:
      /^[^#.;]{0,60}(?:initial (?:child protection |case )?conferences?|ICPCs?|child protection conferences?)/i,
    context: /15[- ](?:working[- ])?days?|timescale|timel|on time|statutory/i,
    not: /proceed|do not|their reviews|reviews? held|review (?:child protection )?conferences|attend(?:ed|ance)|reports?\b|audit|advoca/i
  },
  {
    indicator: "re-referrals",
    unit: "percent",
    name: /re-?referr(?:als?|ed)|repeat(?:ed)? referrals?|referrals? (?:within|in) (?:12|twelve) months|referred again/i,
    predicate: /^[^#.;]{0,90}(?:re-?referr(?:als?|ed)|repeat(?:ed)? referrals?|referred again)/i,
    not: /MARAC|of these|early help|domestic/i
  },
  {
    indicator: "care-20-miles",
    unit: "number",
    kind: "stock",
    predicate: /^(?: \([^()]*\))?[^#.;]{0,60}(?:liv(?:e|es|ed|ing)|plac|resid|are)[^#.;]{0,45}20 (?:or more )?miles/i,
    not: /sampled|within 20 miles|less than 20/i
  },
  {
    indicator: "care-20-miles-share",
    unit: "percent",
    kind: "stock",
    predicate:
      /^\)?[^#.;]{0,90}(?:more than|over|at least|beyond|further than|greater than|outside)?[^#.;]{0,12}20 (?:or more )?miles/i,
    name: /(?:more than|over|beyond|further than|greater than) 20 miles|20 miles or more/i,
    not: /within (?:a )?20|less than 20|under 20|fewer than 20/i
  },
  ...placement(
    "care-residential-homes",
    "care-residential-homes-outside-share",
    "(?:residential )?(?:children(?:s|.s|s.)? )?(?:residential )?homes?\\b(?! \\w+ school)"
  ),
  ...placement(
    "care-residential-schools",
    "care-residential-schools-outside-share",
    "(?:residential )?(?:special|residential) (?:residential )?schools?"
  ),
  ...placement(
    "care-foster",
    "care-foster-outside-share",
    "(?:in-house |their )?foster(?:ing)? (?:famil|care|placement|home)"
  ),
  ...placement(
    "care-with-parents",
    "care-with-parents-outside-share",
    "(?:home with )?(?:their |birth |own |a )*(?:parents?\\b|famil(?:y|ies)\\b)"
  ),
  {
    indicator: "care-with-parents",
    unit: "number",
    kind: "stock",
    name: /number of[^#.;]{0,40}(?:placed|living)[^#.;]{0,12} with (?:their )?parents/i,
    predicate:
      /^ (?:children|young people|were|are)[^#.;]{0,30}(?:placed|living) (?:at home )?with (?:their )?(?:birth )?parents/i,
    not: /sampled|assess|previous/i
  },
  {
    indicator: "care-outside-area",
    unit: "number",
    kind: "stock",
    areaOnly: true,
    predicate: p(`${people}${bracket}${outside}`),
    notBefore: /^Of th[a-z]+ #,? $|(?:of whom|of which|homes|schools|families|parents)[^#]*$/i,
    notNear: /secure|unaccompanied/i
  },
  {
    indicator: "care-outside-area-share",
    unit: "percent",
    kind: "stock",
    predicate: p(`\\)?(?: of(?: all| its| the| these| them)?(?: our)?${people})?${outside}`),
    notBefore:
      /(?:foster|residential|school|parents?|disabled|of whom|adopt|carer|care leavers|placements)[^#.;,]*$|Of th[a-z]+ #,? $/i,
    notNear: /school places|disabled|care leavers/i
  },
  {
    indicator: "care-unaccompanied",
    unit: "number",
    kind: "stock",
    predicate: p(
      `${people}${bracket}(?: (?:who|are|is|was|were|currently|an|and|also))*(?: looked after)? unaccompanied`
    ),
    name: /number of unaccompanied/i,
    not: /care leavers|aged 18|arriv/i
  },
  {
    indicator: "care-returned-share",
    unit: "percent",
    before: /ceas(?:ed|ing) (?:to be|being) looked after|left care|leaving care/i,
    predicate: /^\)?[^#.;]{0,45}(?:return|became|become|re-enter|came back)[^#.;]{0,25}(?:looked[- ]after|care)/i,
    kind: "flow"
  },
  {
    indicator: "care-returned-share",
    unit: "percent",
    name: /(?:children|number) who (?:return|re-enter|come back)(?:ed)? (?:to|in(?:to)?) care|return(?:ed|ing)? to (?:be looked after|care)/i
  },
  {
    indicator: "care-returned",
    unit: "number",
    kind: "flow",
    before: /ceas(?:ed|ing) (?:to be|being) looked after|left care/i,
    predicate: /^\)?[^#.;]{0,30}(?:return|became|become|re-enter)[^#.;]{0,25}(?:looked[- ]after|care)/i
  },
  {
    indicator: "care-multiple-occupation",
    unit: "number",
    kind: "flow",
    areaOnly: true,
    predicate: /^[^#;]{0,130}(?:multiple[- ]occup|HMO)/i
  },
  {
    indicator: "care-independent-living",
    unit: "number",
    kind: "flow",
    areaOnly: true,
    predicate:
      /^[^#;]{0,110}(?:independent(?:ly)?[- ](?:liv|accommodation)|independence|living independently|live independently)/i,
    not: /semi-independent living \(/i
  },
  {
    indicator: "care-ceased",
    unit: "number",
    kind: "flow",
    predicate: p(`${people}${leaving}(?! and (?:have |are |had |were )?(?:now|moved|subsequently))`),
    notNear: /multiple occup|independent living/i
  },
  {
    indicator: "adoptions",
    unit: "number",
    kind: "flow",
    predicate:
      /^(?: (?:children|child|young people|looked after))*(?: (?:who|have|has|had|were|was|being|been|are|achieved permanence through|achieving permanence through|left care through|legally))* (?:adoptions\b|adopted(?! adults)\b|adoption orders?(?: granted| made)?)/i,
    name: /number of (?:adoptions|children (?:who (?:are|were|have been) |being )?adopted|adopted children|adoption orders)/i,
    notNear:
      /inquir|enquir|approv|breakdown|disrupt|plan (?:for|of) adoption|waiting|matched|older|siblings?|sampled|tracked|five (?:years|or over)/i
  },
  {
    indicator: "special-guardianship",
    unit: "number",
    kind: "flow",
    predicate:
      /^(?: (?:children|child|young people))?(?: and young people)?[^#.;]{0,60}(?:special guardianship|\bSGOs?\b)(?! (?:assessment|support|carers?|allowance|report|applic))/i,
    name: /(?:number of|leaving care (?:subject to|through|under))[^#.;]{0,40}special guardianship orders?(?: \(SGOs?\))?/i,
    notNear:
      /sampled|cared for|delay|dedicated|remain with|workers|applic|in receipt|assess|support(?:s|ing)|allowance|of these SGO|support plan|carers (?:are|were)|families/i
  },
  {
    indicator: "children-in-care-rate",
    unit: "per 10000",
    name: /rate of (?:looked[- ]after children|children (?:and young people )?(?:who are |being |becoming )?(?:looked after|in care))/i,
    not: /becoming looked after|starting|entering care|child protection/i
  },
  {
    indicator: "children-in-care",
    unit: "number",
    kind: "stock",
    predicate:
      /^ (?:are|were) being looked after by|^(?: (?:children|child|young people))(?: and young people)?(?:(?: (?:who|that|was|were|are|is|had been|have been|being|currently|now))* (?:looked[- ]after|in care|in its care|in the care of)(?! (?:for|who|and|at|within|since|aged|placed|with|in (?:foster|resid))\b)| looked after\b)|^ (?:looked[- ]after children|children looked after|children in care)(?! (?:who|for|aged|with|placed|have|had|were|are)\b)/i,
    name: /number of (?:looked[- ]after children|children (?:and young people )?(?:who are |being )?(?:currently )?(?:looked[- ]after|in (?:its )?care))|looked[- ]after (?:children )?population|\blook(?:s|ed|ing) after(?= (?:(?:approximately|about|around|just|over) )*$)/i,
    notNear:
      /ceased|missing|placed (?:in|by|out)|education|school|sampled|exploitation|unaccompanied|health|entered|became looked|advoca|placement/i
  },
  {
    indicator: "care-three-placements",
    unit: "percent",
    name: /three or more (?:different )?(?:placement|move|change)|(?:3 or more|3\+|three\+) (?:placement|move)|short[- ]term (?:placement )?stability/i,
    predicate: /^[^#.;]{0,90}(?:three or more|3 or more|three\+|3\+) (?:different )?(?:placement|move|change)/i,
    not: /social worker/i
  },
  {
    indicator: "care-dental-checks",
    unit: "percent",
    name: /dent(?:al|ist)[^#.;]{0,30}/i,
    predicate: /^[^#.;%]{0,70}dent(?:al|ist)/i
  },
  {
    indicator: "care-health-assessments",
    unit: "percent",
    predicate: /^ of (?:the |these |their |all )?(?:(?:review|health|annual) )*(?:assessments|reviews)\b/i,
    before: /health (?:assessments?|checks?|reviews?)/i,
    not: /initial health|mental health|care leavers/i
  },
  {
    indicator: "care-health-assessments",
    unit: "percent",
    name: /(?:review |annual |statutory |timely |up[- ]to[- ]date )?health (?:and dental )?(?:assessments?|checks?|reviews?|needs assess)|\bRHAs?\b/i,
    predicate: /^[^#.;]{0,80}(?:health (?:assessments?|checks?|reviews?)|\bRHAs?\b)/i,
    notNear:
      /initial health|mental health (?:assess|check)|strengths and difficulties|SDQ|care leavers|health (?:histor|passport)/i,
    breaks: /immunis|development|dental|registered/i
  },
  {
    indicator: "care-persistent-absence",
    unit: "percent",
    name: /persistent(?:ly)? (?:absen|truan)/i,
    predicate: /^[^#.;]{0,80}persistent(?:ly)? (?:absen|truan)/i,
    not: /exclu\w+ (?:rate|from) [^#]*$/i
  },
  {
    indicator: "adoption-entry-to-placement",
    unit: "days",
    name: /(?:enter(?:ing|s|ed)?|com(?:ing|es) into|came into|becoming|start(?:ing|ed)? to be|being taken into|moving into)(?: the)? (?:care|looked[- ]after|local authority care)[^.]{0,110}(?:mov|plac|adopt)|adoption scorecard|A1\b/i,
    predicate:
      /^[^#.]{0,90}(?:enter|com(?:ing|es) into|becom)[^#.]{0,30}(?:care|looked after)[^#.]{0,110}(?:mov|plac|adopt)/i
  },
  {
    indicator: "adoption-order-to-match",
    unit: "days",
    name: /(?:court (?:authority|approval|agreement|order|decision)|placement order|authority to place|agreed that a child should|court)[^.]{0,130}(?:match|decid|identif|adoptive famil)|match(?:ed|ing)?[^.]{0,60}(?:adopt|famil)[^#.]{0,30}|A2\b/i,
    predicate: /^[^#.,;]{0,130}match/i
  },
  {
    indicator: "care-proceedings",
    unit: "weeks",
    name: /(?:care |court |family )?proceedings|(?:family )?court (?:cases|timescales|process)|public law outline|\bPLO\b|timescales? for (?:care|court)/i,
    predicate: /^[^#.;]{0,70}(?:care |court )?(?:proceedings)/i,
    not: /pre-proceedings (?:work|stage|phase) (?:is|was|last|tak)|assessment|adopt(?:ion|ive)|match/i
  },
  {
    indicator: "common-assessments-good",
    unit: "percent",
    before: /\bCAFs?\b|common assessment|early help assessments?/i,
    predicate:
      /^ (?:of (?:these|them|those) )?(?:were|was|are|being) (?:judged |graded |rated |found )?(?:to be |as )?(?:of )?(?:a )?good\b/i
  },
  {
    indicator: "common-assessments-good",
    unit: "percent",
    name: /(?:\bCAFs?\b|common assessment|early help assessments?)[^#.]{0,120}(?:good|quality)/i,
    predicate: /^[^#.;]{0,60}(?:\bCAFs?\b|common assessment|early help assessments?)[^#.;]{0,40}good/i
  },
  {
    indicator: "family-support-improved",
    unit: "percent",
    predicate: /^[^#.;]{0,40}(?:improve(?:d|ment)|better|positive|successful)[^#.;]{0,25}outcomes?/i,
    context: /family support|family intervention|children.s centre|early help/i,
    not: /troubled famil|audit/i
  },
  {
    indicator: "troubled-families-improved",
    unit: "percent",
    predicate: /^ of (?:the |these |its |all )?(?:# )?(?:identified |troubled |targeted )*families/i,
    name: /turned around|(?:significant|sustained) (?:and sustained )?(?:progress|improvement|outcomes)/i,
    context: /troubled famil|programme|troubled|turned around/i,
    not: /children.s centre|reach area|registered/i,
    notNear: /yet to|not |no longer|remaining/i
  },
  {
    indicator: "neet-care",
    unit: "percent",
    name: /\bNEET\b|not (?:been )?in(?: any)? (?:education, (?:employment|training),? (?:or|and) (?:training|employment)|employment, (?:education|training) (?:or|and) (?:training|education))/i,
    predicate: /^[^#.;]{0,90}(?:\bNEET\b|not (?:currently )?in (?:education|employment|training))/i,
    context: careYoung,
    not: /all young people|16 to 18 year olds in the area/i
  },
  {
    indicator: "neet-16-18",
    unit: "percent",
    name: /\bNEET\b|not (?:been )?in(?: any)? (?:education, (?:employment|training),? (?:or|and) (?:training|employment)|employment, (?:education|training) (?:or|and) (?:training|education))/i,
    predicate: /^[^#.;]{0,90}(?:\bNEET\b|not (?:currently )?in (?:education|employment|training))/i
  },
  {
    indicator: "care-leavers-eet",
    unit: "percent",
    name: /\bEETs?\b|(?<!not |not in )(?:in|in full[- ]time|participat\w+ in|continue in|remaining in|engaged in|access(?:ing)?) (?:further )?(?:education,? (?:employment|training),? (?:or|and|and\/or) (?:training|employment)|employment,? (?:education|training),? (?:or|and) (?:training|education)|training,? (?:education|employment),? (?:or|and) (?:employment|education)|education or (?:employment|training))/i,
    predicate:
      /^[^#.;]{0,90}(?:\bEETs?\b|(?<!not )(?:in|accessing|undertaking|participating in) (?:suitable |some form of |full[- ]time |further )*(?:education,? (?:employment|training)|employment,? (?:education|training)|training,? (?:education|employment)|education or|(?:education|employment) and training))/i,
    context: careYoung,
    not: /\bNEET\b|not in education|not in employment|(?:looked[- ]after|school) pupils/i
  },
  {
    indicator: "care-leavers-suitable-accommodation",
    unit: "percent",
    name: /(?<!un)\bsuitable(?:,? (?:and )?(?:safe|stable|settled|secure|permanent|and|or|good|quality|appropriate|sustainable))*,? (?:housing|accommodation|homes)|accommodation[^#.;]{0,30}(?:is|are|as|deemed|considered) suitable|suitability of[^#.;]{0,20}accommodation/i,
    predicate:
      /^[^#.;]{0,90}(?<!un)(?:\bsuitable(?:,? (?:and )?(?:safe|stable|settled|secure|permanent|and|or|good|quality|appropriate|sustainable))*,? (?:housing|accommodation|homes))/i,
    context: careYoung,
    not: /unsuitable|not in suitable/i
  },
  {
    indicator: "care-leavers-university",
    unit: "number",
    kind: "stock",
    predicate:
      /^(?: more)?(?: (?:care leavers?|young people|young person|young adults?|looked[- ]after|students|individuals|children))+[^#.;]{0,60}(?:universit|higher education|undergraduate|degree)|^ (?:are |is |were )?(?:currently )?(?:at university|in higher education|attend(?:ing)? university|(?:who are )?studying (?:at university|for (?:a )?degrees?)|working towards (?:these|degree))/i,
    name: /(?:number of|supports)[^#.;]{0,40}(?:at universit|in higher education)/i,
    context: careYoung,
    notNear:
      /appl(?:y|ied|ication)|hop(?:e|ing) to|offer(?:s|ed)? (?:of )?(?:a )?place|student social work|due to start|plan to|graduated|complet|achiev|apprentic/i
  },
  {
    indicator: "staying-put",
    unit: "number",
    kind: "stock",
    predicate:
      /^(?: of (?:the |those )?#)?(?: \([^()]*\))?[^#.;]{0,60}(?:stay(?:ing|ed)?[- ‘’'“”]*put|(?:remain|stay|continu|liv)\w*[^#.;]{0,20}(?:with|in)[^#.;]{0,25}(?:foster|carers?))/i,
    name: /number[^#.;]{0,60}(?:stay(?:ing|ed)?[- ]*put|remain\w* with[^#.;]{0,20}carers)|staying[- ]put[’'”]*(?: arrangements?| placements?)?/i,
    context:
      /stay(?:ing)?[- ‘’'“”]*put|beyond (?:the age of )?18|after (?:they (?:turn|reach) |the age of )?18|18th birthday|turned 18|reach (?:the age of )?18/i,
    notNear: /sampled|policy was|could|request|hop(?:e|ing)|eligible|consider|birthday and|case studies/i,
    notBefore: /# of (?:the |those |these |all )?$/i
  },
  {
    indicator: "agency-social-workers",
    unit: "number",
    kind: "stock",
    predicate:
      /^(?: (?:full[- ]time equivalent|FTE|\(FTE\)|qualified|experienced))*(?: agency (?:social )?(?:work(?:er)?s?|staff)| (?:social workers |staff |posts |workers )?(?:are |were |is )?(?:employed )?(?:on|through|from|by|as|filled by|covered by) (?:an )?(?:agency|agencies)| locum)/i,
    name: /number of (?:agency|locum) (?:social )?(?:workers|staff)/i,
    notNear: /managers? (?:are|were) agency|IRO|reviewing officers|sampled/i
  },
  {
    indicator: "social-workers",
    unit: "number",
    kind: "stock",
    predicate:
      /^(?: (?:full[- ]time equivalent|FTE|qualified))* social workers? (?:who are |are |were )?(?:employed|in post)/i,
    not: /recruit|sampled|inspectors|newly qualified/i
  },
  {
    indicator: "social-workers",
    unit: "number",
    kind: "stock",
    predicate:
      /^(?: (?:full[- ]time equivalent|FTE|\(FTE\)|qualified|permanent|whole time equivalent|WTE|front-?line))* social workers?(?: posts| positions)?\b/i,
    notBefore:
      /(?:spoke|met|interview|with|recruit|additional|new|extra|appoint|of|more|least|these|had|have|to)[^#,;]{0,18}$/i,
    notNear:
      /newly qualified|recruit|additional|assessed and supported|ASYE|inspectors|agency social|left|spoke|team of|training|adoption|permanency|caseload|duty|hub|fostering|supervising|practice|average|has had|changes? of/i
  }
];

/** The share or rate of the same children that may stand in brackets after a count. */
export const rateOf: Record<string, string> = {"children-in-care": "children-in-care-rate"};
