import type {Subject} from "./subject.js";

/** Children in need and their protection. */
export const protectionSubjects: Subject[] = [
  {
    indicator: "children-in-need",
    unit: "number",
    kind: "stock",
    predicate:
      /^ ?(?:children|child|young)?(?: and young people| people)?[^#.]{0,70}identified(?: through assessment)?[^#.]{0,25}in need|^ (?:children|young people|cases)[^#.]{0,30}formally in need|^ children(?: and young people)?(?: were| are| assessed as| designated| classified as| identified as| being)* in need\b(?! of\b(?! (?:a )?specialist))/i,
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
      /^(?: (?:children|child|young people|young person|open|current|live))?(?: and young people)?(?:(?: (?:who|that))?(?: (?:was|were|are|is|had|have|currently|now|have been|being))*(?: made| placed)?(?: the)? (?:subjects? (?:of|to)|on|with)(?: an?| the)?(?: active)? child(?:ren)? protection plans?| child protection (?:plans|cases))/i,
    name: /(?:number of )?children[^#.;]{0,30}(?:on|subject (?:to|of)|with) (?:a )?child protection plans?|numbers? of (?:open )?child protection (?:plans|cases)/i,
    notBefore: /\bof (?:these|whom|which|the)(?: \w+)?,? $/i,
    notNear:
      /second|repeat|subsequent|previous(?:ly)? (?:been )?(?:subject|plan)|missing|exploitation|months or|over two years|more than two years|ended|ceased|sampled|domestic abuse|disab|pre-birth|unborn|advoca|categor(?:y|ies)|\bplans? (?:for|due to|because of|as a result of) (?:neglect|emotional|physical|sexual)|\bplans?,? (?:who(?:se)?|where|living|experiencing|affected)\b|other (?:local )?(?:authorities|councils)|placed (?:in the area )?by/i
  },
  {
    indicator: "private-fostering",
    unit: "number",
    kind: "stock",
    predicate:
      /^(?: (?:active|open|current|known|such|registered))?(?: (?:children|child|young people|young person))?(?: and young people)?(?:(?: (?:who|that|was|were|are|is|had been|currently|living|lived|lives|live|identified as|known to be|placed|in|an?|being|reported))* (?:privately[- ](?:arranged )?foster|private (?:foster|arranged))| (?:active |open )?private fostering (?:arrangements?|cases|placements))/i,
    name: /(?:numbers? of[^#.;]{0,70}privately (?:arranged )?foster(?:ed|ing)?(?: placements?)?|private(?:ly)? foster(?:ing|ed)(?: arrangements?| cases| placements?)?(?: known[^#.;]{0,20})?|known to be privately fostered)/i,
    not: /notification/i,
    notBefore: /\binvolving $/i,
    notNear: /sampled|seen by|cases (?:seen|reviewed)|foster carers|percent|visit|% /i
  },
  {
    indicator: "police-protection",
    unit: "number",
    kind: "flow",
    name: /police (?:powers of )?protection|powers of (?:police )?protection|emergency police|police powers|police protection powers/i,
    predicate: /^[^#.;]{0,70}(?:police (?:powers of )?protection|powers of (?:police )?protection|police powers)/i,
    notNear: /officers|unit|sampled|case |examples?/i
  },
  {
    indicator: "conferences-in-timescale",
    unit: "percent",
    name: /initial (?:child protection |case )*conferences?|ICPCs?|child protection (?:case )?conferences?/i,
    predicate:
      /^[^#.;]{0,60}(?:initial (?:child protection |case )*conferences?|ICPCs?|child protection (?:case )?conferences?)|^ of initial and # of review (?:child protection )?conferences|^[^#.;]{0,140}(?:15|fifteen) (?:working )?days[^#.;]{0,80}initial (?:child protection |case )*conference/i,
    context: /15[- ](?:working[- ])?days?|timescale|timel|on time|statutory/i,
    not: /proceed|do not|\bnot (?:being |always )?(?:convened|held|completed|taking place|on time)|attend(?:ed|ance|ing)|participation|audit|advoca|famil(?:y|ies) group conf/i,
    notNear:
      /their reviews|reviews? held|reviews? (?:child protection )?(?:case )?conferences|of (?:plans|reviews|children’s plans)|reports? (?:are|were|is|was|for|to|provided|submitted)|later than|took place|results? in|resulted in/i,
    breaks: /\breviews?\b|review(?:ed|s) (?:on|in|are)/i
  },
  {
    indicator: "re-referrals",
    unit: "percent",
    name: /re-?referr(?:als?|ed)|repeat(?:ed)? referrals?|referrals? (?:within|in) (?:12|twelve) months|referred again/i,
    predicate: /^[^#.;]{0,90}(?:re-?referr(?:als?|ed)|repeat(?:ed)? referrals?|referred again)/i,
    not: /MARAC|\bstep(?:ped)?-? ?up\b/i,
    notNear: /of these|early help|domestic/i
  }
];
