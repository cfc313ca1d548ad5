import {after, bracket, leaving, living, narrowed, outside, people} from "./phrases.js";
import type {Subject} from "./subject.js";

/** Where children in care live, and what becomes of those who leave. */
export const placeSubjects: Subject[] = [
  {
    indicator: "care-20-miles",
    unit: "number",
    kind: "stock",
    predicate:
      /^(?: \([^()]*\))?[^#.;]{0,60}(?:liv(?:e|es|ed|ing)|plac|resid|are)[^#.;]{0,45}(?<!within )20 (?:or more )?miles/i,
    not: /sampled/i,
    notNear: /less than 20|\b(?:foster|residential) (?:care|famil\w+|placements?|homes?)[^#]{0,12}20/i
  },
  {
    indicator: "care-20-miles-share",
    notBefore: /^Of (?:the|these|those)[^#]*#?[^#]*(?:outside|out of)/i,
    unit: "percent",
    kind: "stock",
    predicate:
      /^\)?[^#.;]{0,90}(?:more than|over|at least|beyond|further than|greater than|outside)?[^#.;]{0,12}20 (?:or more )?miles/i,
    name: /(?:more than|over|beyond|further than|greater than) 20 miles|20 miles or more/i,
    notNear: /# of (?:those|these) (?:placed|who)/i,
    not: /within (?:a )?20|out of county or|less than 20|under 20|fewer than 20/i
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
    name: new RegExp(
      `number of[^#.;]{0,40}(?:placed|living)[^#.;]{0,12} with (?:their )?parents\\b(?!${narrowed})`,
      "i"
    ),
    predicate: after(
      ` (?:children|young people|were|are)[^#.;]{0,30}(?:placed|living) (?:at home )?with (?:their )?(?:birth )?parents\\b(?!${narrowed})`
    ),
    // Most children live with their parents: those in care are spoken of as such.
    context:
      /looked[- ]after|\bin (?:its |the |local authority |public )?care\b|care orders?|placements?|placed (?:at home )?with|permanence/i,
    not: /sampled|assess|previous/i
  },
  {
    indicator: "care-outside-area",
    unit: "number",
    kind: "stock",
    areaOnly: true,
    predicate: after(`${people}${bracket}${outside}`),
    notBefore: /^Of th[a-z]+ #,? $|(?:of whom|of which|homes|schools|families|parents)[^#]*$/i,
    notNear: /secure|unaccompanied/i
  },
  {
    indicator: "care-outside-area-share",
    unit: "percent",
    kind: "stock",
    predicate: after(`\\)?(?: of(?: all| its| the| these| them)?(?: our)?${people})?${outside}`),
    notBefore:
      /(?:foster|residential|school|parents?|disabled|of whom|adopt|carer|care leavers|placements)[^#.;,]*$|Of th[a-z]+ #,? $|^Of th[a-z]+ [^#]*(?:foster|residential|provision|placements)[^#]*, $/i,
    notNear: /school places|disabled|care leavers/i
  },
  {
    indicator: "care-unaccompanied",
    unit: "number",
    kind: "stock",
    predicate: after(
      `${people}${bracket}(?: (?:who|are|is|was|were|(?:have|has) been|children|currently|an|and|also))*(?: looked after)? unaccompanied`
    ),
    name: /number of unaccompanied/i,
    topic: /^(?!.*\bcare[- ]leavers?\b)/is,
    not: /care leavers|aged 18|arriv|over 18/i,
    notNear: /# of (?:them|these|those)\b/i
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
    predicate: /^\)?[^#.;]{0,30}(?:return|became|become|re-enter)[^#.;]{0,40}(?:looked[- ]after|care)/i
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
    not: /semi-independent living \(|\bremaining\b/i
  },
  {
    indicator: "care-ceased",
    unit: "number",
    kind: "flow",
    predicate: after(
      `${people}${leaving}(?! (?:and (?:have |are |had |were )?(?:now|moved|subsequently)|with|through|via|under|by|for|to)\\b)`
    ),
    notNear:
      /multiple occup|independent living|aged over|\bteam\b|supports|on a special guardianship|already|before their/i
  }
];

/** Where children in care live: the count, and the share of them that lives outside the area. */
function placement(count: string, share: string, where: string): Subject[] {
  return [
    {
      indicator: count,
      unit: "number",
      kind: "stock",
      areaOnly: true,
      predicate: after(
        `${people}${bracket}${living}(?: at home)?(?: (?:in|with|at|within))(?: (?:an?|the|other|local|authority|their|independent|our|either|external))* ${where}(?![^#;,.]{0,15}\\b20 (?:or more )?miles)`
      ),
      notNear: /20 miles/i
    },
    {
      indicator: share,
      unit: "percent",
      kind: "stock",
      areaOnly: true,
      before: new RegExp(`# ?[^#]*${where}[^#]*(?:#[^#%]{0,30}\\(?)?$`, "i"),
      predicate: after(`\\)?(?: of (?:whom|which|these|them))?${outside}`)
    }
  ];
}
