import {moved} from "./phrases.js";
import type {Subject} from "./subject.js";

/** Adoption, guardianship, the number of children in care and how they fare. */
export const careSubjects: Subject[] = [
  {
    indicator: "adoptions",
    unit: "number",
    kind: "flow",
    predicate:
      /^(?: (?:children|child|young people|looked after))*(?: (?:who|have|has|had|were|was|being|been|are|successfully|subsequently|achieved permanence through|achieving permanence through|left care through|legally))* (?:adoptions\b|adopted(?! (?:adults|their|an?|the|children|young)\b)\b|adoption orders?(?: granted| made)?)|^ adoption(?=[.;,]?\s*$)/i,
    notBefore: /\b(?:exceed\w*|than) the number of adopt[^#]*$/i,
    name: named(
      /numbers? of (?:adoptions|children (?:who (?:are|were|have been) |being |leaving care to be )?adopted|adopted children|adoption orders)|adoption orders (?:have been |were )?(?:granted|made|secured|achieved)(?: for| in respect of)?/,
      `\\badoptions${moved}`
    ),
    notNear:
      /inquir|enquir|approv|breakdown|disrupt|plan (?:for|of) adoption|waiting|matched|older|siblings?|sampled|tracked|letterbox|contact|support|life[- ]story|ethnic minorit|minority ethnic|ethnic background|by their|foster(?:ing)?[- ]to[- ]adopt|in the process|through (?:this|the same) (?:process|route|scheme)|each year|every year|three[- ]year|years? period|over the (?:past|last) (?:two|three|four|five) years|five (?:years|or over)/i
  },
  {
    indicator: "special-guardianship",
    unit: "number",
    kind: "flow",
    predicate:
      /^(?: (?:children|child|young people))?(?: and young people)?[^#.;,]{0,60}(?:special guardianship|\bSGOs?\b)(?! (?:assessment|support|carers?|allowance|report|applic))/i,
    name: named(
      /\b(?:numbers? of|use of|rise in|increase in|leaving care (?:subject to|through|under))[^#.;]{0,50}(?:special guardianship orders?(?: \(SGOs?\))?|SGOs)/,
      `(?:special guardianship orders?(?: \\(SGOs?\\))?|\\bSGOs)${moved}`
    ),
    notNear:
      /sampled|cared for|delay|dedicated|remain with|workers|applic|in receipt|assess|support(?:s|ing)|allowance|of these SGO|support plan|carers (?:are|were)|families|under ?way|in place|households|where a child is|panel|\bfelt\b|receiving support|continued to care|pending|in process/i
  },
  {
    indicator: "children-in-care-rate",
    unit: "per 10000",
    predicate: /^/,
    topic:
      /^(?!.*(?:protection|referr|in need|contacts|enquir|assess|section 47|coming into|enter|becoming|started)).*(?:looked[- ]after (?:children|population)|(?:children|population)[^#.]{0,20} (?:looked[- ]after|in care))/is
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
      /^(?![^#;]{0,45}looked after by (?:(?:their|his|her|a|other|extended|another|neighbouring|different) )*(?:famil|relative|grand|friend|foster|kinship|other|aunt|uncle|sibling|carer|birth|parent|another|neighbour|local authorities|councils|authorit(?:y|ies) (?:elsewhere|outside)))(?: (?:are|were) being looked after by|(?: (?:children|child|young people))(?: and young people)?(?:(?: (?:who|that|was|were|are|is|had been|have been|being|currently|now))* (?:looked[- ]after|in care|in its care|in the care of)(?! (?:for|who|and|at|within|since|aged|placed|with|in (?:foster|resid))\b)| looked after\b)| (?:looked[- ]after children|children looked after|children in care)(?! (?:who|for|aged|with|placed|have|had|were|are|and(?: #)? (?:care leavers|former))\b))/i,
    name: named(
      /number of (?:looked[- ]after children|children (?:and young people )?(?:who are |being )?(?:currently )?(?:looked[- ]after|in (?:its )?care))|looked[- ]after (?:children )?population|\blook(?:s|ed|ing) after(?= (?:(?:approximately|about|around|just|over) )*$)/,
      `(?:^|[.;,] )(?:looked[- ]after children|children (?:looked after|in care))(?: numbers)?${moved}`
    ),
    notNear:
      /over the age|under the age|in foster|in fostering|made use|signed up|of school age|ethnic|ceased|missing|placed (?:in|by|out)|education|school|sampled|exploitation|unaccompanied|health|entered|became looked|advoca|placement/i
  },
  {
    indicator: "care-three-placements",
    unit: "percent",
    name: /(?:three|3) (?:or more )?(?:different |placement )?(?:placement|move|change)|(?:3\+|three\+) (?:placement|move)|short[- ]term (?:placement )?stability/i,
    predicate:
      /^[^#.;]{0,90}(?:(?:three|3) (?:or more )?(?:different |placement )?(?:placement|move|change)|(?:three\+|3\+) (?:placement|move))|^[^#.;]{0,50}moved (?:placements? )?(?:more than )?three (?:or more )?times/i,
    breaks: /in (?:a |their |the same )?placement for|same placement|two years|long(?:er)?[- ]term/i,
    notNear: /one or two placements/i,
    not: /workers?\b/i
  },
  {
    indicator: "care-dental-checks",
    unit: "percent",
    name: /dent(?:al|ist)[^#.;]{0,30}/i,
    predicate: /^[^#.;%]{0,70}dent(?:al|ist)/i,
    notNear:
      /# (?:of )?(?:the )?(?:children|young people|those)(?: in care| looked after| who (?:are|were))* (?:under|over|aged)\b|care leavers|registered with|# (?:for|of) immunis|^(?!.*dent).*immunis/i,
    breaks: /immunis|development|health assess/i
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
    name: /(?<!\binitial )(?<!mental )(?:\b(?:review|annual|statutory|timely|up[- ]to[- ]date) )*(?<!\binitial )(?<!mental )\bhealth (?:and dental )?(?:assessments?|checks?|reviews?|needs assess)|\bRHAs?\b/i,
    predicate: /^[^#.;]{0,120}(?<!\binitial )(?<!mental )(?:\bhealth (?:assessments?|checks?|reviews?)|\bRHAs?\b)/i,
    not: /\bnot had (?:an?|their|any)\b/i,
    notNear:
      /# (?:of )?(?:the )?(?:children|young people|those)(?: in care| looked after| who (?:are|were))* (?:under|over|aged)\b|initial health|not available|\bfelt\b|newly|20 working days|mental health (?:assess|check)|strengths and difficulties|SDQ|care leavers|health (?:histor|passport)/i,
    notBefore:
      /health (?:assessments?|checks?|reviews?) for (?:the )?(?:children|young people|those|babies)[^#@]{0,20} (?:under|over|aged)\b/i,
    breaks: /immunis|development|dental|registered/i
  },
  {
    indicator: "care-persistent-absence",
    unit: "percent",
    name: /persistent(?:ly)? (?:absen|truan)/i,
    predicate: /^[^#.;]{0,80}persistent(?:ly)? (?:absen|truan)/i,
    breaks: /attendance/i,
    notNear: /attendance/i,
    not: /exclu\w+ (?:rate|from) [^#]*$/i
  }
];

/** A name, or what is counted at the beginning of a sentence that says how it moved. */
function named(name: RegExp, counted: string): RegExp {
  return new RegExp(`${name.source}|${counted}`, "i");
}
