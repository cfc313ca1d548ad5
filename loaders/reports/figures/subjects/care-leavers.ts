import {careYoung} from "./phrases.js";
import type {Subject} from "./subject.js";

/** Care leavers, young people outside education, and the workforce. */
export const careLeaverSubjects: Subject[] = [
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
      /^(?: (?:full[- ]time equivalent|FTE|\(FTE\)|qualified|permanent|whole time equivalent|WTE|front-?line))* social work(?:ers(?: posts| positions)?|er (?:posts?|positions?))\b/i,
    notBefore:
      /(?:spoke|met|interview|with|recruit|additional|new|extra|appoint|of|more|least|these|had|have|to)[^#,;]{0,18}$/i,
    notNear:
      /newly qualified|recruit|additional|assessed and supported|ASYE|inspectors|agency social|left|spoke|team of|training|adoption|permanency|caseload|duty|hub|fostering|supervising|practice|average|has had|changes? of/i
  }
];
