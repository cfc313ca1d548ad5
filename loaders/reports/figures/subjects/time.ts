import type {Subject} from "./subject.js";

/** How long adoption and care proceedings take, and what early help achieves. */
export const timeSubjects: Subject[] = [
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
  }
];
