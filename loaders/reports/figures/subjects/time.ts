import type {Subject} from "./subject.js";

/** How long adoption and care proceedings take, and what early help achieves. */
export const timeSubjects: Subject[] = [
  {
    indicator: "adoption-entry-to-placement",
    unit: "days",
    name: /(?:enter(?:ing|s|ed)?|com(?:ing|es) into|came into|becoming|start(?:ing|ed)? to be|being taken into|moving into)(?: the)? (?:care|looked[- ]after|local authority care)[^.]{0,110}(?:mov|plac|adopt)|(?:plac(?:e|ed|ing)|mov(?:e|ed|ing))[^#.;]{0,60}(?:adopt|famil)[^#.;]{0,40}(?:after|from|since)[^#.;]{0,25}(?:enter|becom|com\w* into|came into)[^#.;]{0,12}(?:care|looked after)|(?:timescales?|time)[^#.;]{0,50}plac\w+ children (?:in|with|for) adopti|enter\w* care[^#.;]{0,30}(?:wait|take|took)|adoption scorecard|A1\b/i,
    predicate:
      /^[^#.]{0,90}(?:enter|com(?:ing|es) into|becom)[^#.]{0,30}(?:care|looked after)[^#.]{0,110}(?:mov|plac|adopt)|^[^#.;]{0,40}(?:plac|mov)[^#.;]{0,40}adopt[^#.;]{0,40}(?:after|from|since)[^#.;]{0,25}(?:enter|becom|com\w* into|came into)/i,
    notNear: /\brang(?:e|es|ing)\b/i,
    notBefore: /\brang(?:e|es|ing) from #[^#]*$/i
  },
  {
    indicator: "adoption-order-to-match",
    unit: "days",
    name: /(?:court authority|authority) to place (?:a child|children)|(?:court (?:authority|approval|agreement|order|decision)|placement order|authority to place|agreed that a child should|court)[^.]{0,130}(?:match|decid|identif|adoptive famil|a family (?:is|was) found)|match(?:ed|ing)?[^.]{0,60}(?:adopt|famil)[^#.]{0,30}|A2\b/i,
    predicate: /^[^#.,;]{0,130}match/i,
    notNear: /\bmatch\w*,? (?:and|to) (?:being |their |the )?(?:plac|mov)/i
  },
  {
    indicator: "care-proceedings",
    unit: "weeks",
    name: /(?<!pre-?)(?:\b(?:care|court|family) )?(?<!pre-?)proceedings|(?:family )?court (?:cases|timescales|process|time)|public law outline|\bPLO\b|timescales? for (?:care|court)|through the courts?|care (?:applications|cases)/i,
    predicate: /^[^#.;]{0,70}(?<!pre-?)(?:care |court )?(?<!pre-?)proceedings/i,
    notBefore:
      /(?:#|\b(?:majority|most|many|all|no|few|some|number)\b)[^#;]*\b(?:within|in under|in less than|more than|longer than) $|\bcases? (?:that|which) (?:took|lasted) $/i,
    notNear: /in these cases|\blongest\b/i,
    not: /pre-proceedings (?:work|stage|phase) (?:is|was|last|tak)|assessments? (?:are|is|were|being|takes?)|adopt(?:ion|ive)|match/i
  },
  {
    indicator: "care-proceedings",
    unit: "weeks",
    name: /cases (?:(?:are|were|is|have|has|been|being|now|mostly|usually|generally|typically|progressed|and) )*(?:concluded|completed|finali[sz]ed|heard)|duration of (?:applications|cases)/i,
    topic: /(?<!pre-?)proceedings|\bcourts?\b|\bPLO\b|public law/i,
    notBefore: /(?:#|\b(?:majority|most|many|all|few|some|number)\b)[^#;]*\b(?:within|in under|in less than) $/i,
    not: /adopt(?:ion|ive)|match/i
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
    context: /troubled|turned around|famil[^.]{0,40}programme|programme[^.]{0,40}famil/i,
    not: /children.s centre|reach area|registered/i,
    notNear: /yet to|not |no longer|remaining|offending|initially|identified \d/i
  }
];
