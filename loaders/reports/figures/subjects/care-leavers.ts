import {careYoung} from "./phrases.js";
import type {Subject} from "./subject.js";

/** Care leavers, young people outside education, and the workforce. */
/** Education, employment and training, in any order and any company. */
const eet =
  "(?:(?:any|suitable|some form of|full[- ]time|further|higher|further (?:or|and) higher|positive|appropriate) )*(?:education|employment|training)(?:,? (?:and |or |and\\/or )?(?:in )?(?:education|employment|training|work))+";
const suitable =
  "(?:\\b(?:suitable|appropriate)(?:,? (?:and )?(?:safe|stable|settled|secure|permanent|and|or|good|quality|appropriate|suitable|sustainable))*,? (?:housing|accommodation|homes))";
const isNeet = `\\bNEET\\b|\\bnot (?:been )?(?:currently |engaged |participating )*in ${eet}|\\bnot (?:currently )?in EET\\b|\\b(?:do|does|did|are|were) not (?:currently |@ |regularly |yet )*(?:participat|engag|tak)\\w* (?:part )?in ${eet}`;
/** Not those of whom a reason is told: they are some of all. */
const forNoReason =
  "(?!(?:,? (?:and |or )?(?:education|employment|training))*\\)? (?:because|due to|as a result of)\\b)";
const isEet = `(?<!not |not (?:engaged|currently|participating) |\\bnot (?:currently |@ |regularly )*(?:participate|engage|take part) )(?:\\bEETs?\\b|\\b(?:in|into|in to|to|access(?:ing)?|undertaking) ${eet})`;
const atUniversity = "(?:universit|higher education|undergraduate|(?<!master’s )(?<!master's )degree)";

/** Care leavers, young people outside education, and the workforce. */
export const careLeaverSubjects: Subject[] = [
  {
    indicator: "neet-care",
    unit: "percent",
    name: new RegExp(isNeet, "i"),
    predicate: new RegExp(`^[^#.;]{0,90}(?:${isNeet})${forNoReason}`, "i"),
    context: careYoung,
    breaks: /unknown/i,
    not: /\bor (?:their|whose)\b[^#.;]{0,70}\b(?:unknown|not known)/i,
    notNear:
      /general population|cohort of young people in|all young people (?!leaving|in care|looked)|16 to 18 year olds in the area/i
  },
  {
    indicator: "neet-16-18",
    unit: "percent",
    name: new RegExp(isNeet, "i"),
    predicate: new RegExp(`^[^#.;]{0,90}(?:${isNeet})`, "i"),
    not: careYoung
  },
  {
    indicator: "care-leavers-eet",
    unit: "percent",
    name: new RegExp(isEet, "i"),
    predicate: new RegExp(`^[^#.;]{0,90}${isEet}`, "i"),
    context: careYoung,
    not: /(?:looked[- ]after|school) pupils|(?:left|leav\w+) school|year 1[1-3]|sixth form|(?:whole|total|general) (?:[\w’]+ ){0,2}population of young people|failed to|not in a position/i,
    notNear:
      /overall[^#,;]{0,20}young people|population of young people|all (?:of its |its )?young people|on track|\bGCSEs?\b|^(?!.*leav).*(?:looked[- ]after (?:children|young people)|(?:children|young people)(?: who are)? (?:looked[- ]after|in care)\b)/is,
    breaks: new RegExp(`${isNeet}|of (?:this|these|whom|which)\\b`, "i")
  },
  {
    indicator: "care-leavers-suitable-accommodation",
    unit: "percent",
    name: new RegExp(
      `${suitable}|accommodation[^#.;]{0,30}(?:is|are|as|deemed|considered) suitable|suitability of[^#.;]{0,20}accommodation`,
      "i"
    ),
    predicate: new RegExp(`^[^#.;]{0,90}${suitable}`, "i"),
    context: careYoung,
    not: /unsuitable|\bnot (?:to be |be |currently |always |all )*(?:living |placed |housed )?in (?:suitable|appropriate|settled)/i,
    notNear: /adopt|\bSGOs?\b|special guardianship/i
  },
  {
    indicator: "care-leavers-university",
    unit: "number",
    kind: "stock",
    predicate: new RegExp(
      `^(?: \\([^()]*\\))?(?: (?:of (?:whom|these|them|the|its|those)|more|former|current|local|care|leavers?|young|people\\)?|person|adults?|looked[- ]after|students?|individuals?|children|who|were|was|are|is|now|currently|still|aged?|to|and|[\\d–-]+|@))*(?: (?:@|being|well|supported(?= (?:to|at|in|through))|to|at|in|on|doing|taking|pursuing|attend(?:s|ed|ing)?|study(?:ing)?|undertak(?:e|ing)|access(?:ing)?|enrolled (?:at|in|on)|go(?:es|ing)? (?:on )?to|went (?:on )?to|progress(?:ed|ing)? (?:on )?to|mov(?:ed|ing) (?:on )?to|entered|working towards)\\b)+[^#.;,]{0,40}${atUniversity}`,
      "i"
    ),
    name: /(?:numbers? of|supports|cohort of)[^#.;]{0,50}(?:universit|in(?:to)? higher education|university[- ]level)/i,
    context: careYoung,
    notNear:
      /appl(?:y|ied|ication)|hop(?:e|ing) to|offer(?:s|ed)? (?:of )?(?:a )?place|student social work|social workers|staff|due to|plan(?:s|ning)? to|intend|graduated|complet|achiev|apprentic|Open University|gained|said|stated|told/i
  },
  {
    indicator: "staying-put",
    unit: "number",
    kind: "stock",
    predicate:
      /^(?: of (?:the |those )?#)?(?: \([^()]*\))?(?: more| former| current| care| leavers?| young| people| person| adults?| children| who)*[^#.;,]{0,90}(?:stay(?:ing|ed)?[- ‘’'“”]*put|(?:remain|stay|continu|liv)\w*[^#.;]{0,20}(?:with|in)[^#.;]{0,25}(?:foster|carers?)|(?:(?:accommodated|care|living) under|benefit\w* from|in) (?:the|these|this|such) (?:project|scheme|arrangements?)|in such placements)/i,
    name: /numbers?[^#.;]{0,60}(?:stay(?:ing|ed)?[- ]*put|remain\w* with[^#.;]{0,20}carers|in such arrangements)|staying[- ]put[’'”]*(?: arrangements?| placements?)?/i,
    context:
      /stay(?:ing)?[- ‘’'“”]*put|beyond (?:the age of )?18|after (?:they (?:turn|reach) |the age of )?18|18th birthday|turned 18|reach (?:the age of )?18|over 18/i,
    notNear:
      /sampled|policy was|could|request|hop(?:e|ing)|eligible|consider|birthday and|case studies|in the process|on track|when it became|16 (?:or|and|to) 17|(?:turned|reached) (?:19|20|21)|special guardian|adopt|\bsaid\b|told/i,
    notBefore: /# of (?:the |those |these |all )?$/i
  },
  {
    indicator: "staying-put",
    unit: "number",
    kind: "stock",
    predicate:
      /^(?: \([^()]*\))?(?: more| former| current| care| leavers?| young| people| person| adults?| who| of| aged?| over| [\d–-]+| to| year-olds)*[^#.;,]{0,30} (?:remain|continu)\w*[^#.;,]{0,15} with[^#.;,]{0,12} (?:foster )?carers/i,
    context: /care[- ]leavers/i,
    notNear: /sampled|request|hop(?:e|ing)|eligible|consider|in the process|special guardian|adopt|\bsaid\b|told/i,
    notBefore: /# of (?:the |those |these |all )?$/i
  },
  {
    indicator: "agency-social-workers",
    unit: "number",
    kind: "stock",
    predicate:
      /^(?: (?:full[- ]time equivalent|FTE|\(FTE\)|qualified|experienced))*(?: agency (?:social )?(?:work(?:er)?s?|staff)(?! teams?\b)| (?:social workers |staff |posts |workers |vacancies )?(?:are |were |is )?(?:employed |currently |being )*(?:on|through|from|by|as|filled by|covered by) (?:an )?(?:agency|agencies)| locum)/i,
    name: /number of (?:agency|locum) (?:social )?(?:workers|staff)/i,
    // Some of them, where the sentence goes on to more.
    not: /\bagency\b[^.;]*\band (?:a further |another )?#(?: more| others)? (?:(?:are|were) )?(?:covering|filling|in|to cover)\b/i,
    notNear:
      /(?:become|becoming|became) permanent|appointment of|managers? (?:are|were) agency|IRO|reviewing officers|sampled/i
  },
  {
    indicator: "social-workers",
    unit: "number",
    kind: "stock",
    predicate:
      /^(?: (?:full[- ]time equivalent|FTE|qualified))* social workers? (?:who are |are |were )?(?:employed|in post)/i,
    not: /recruit|sampled|inspectors|newly qualified|appointed|staffed by|to live and work|were agency|are agency/i
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
      /newly qualified|recruit|appointed|staffed by|to live and work|(?:were|are) agency|additional|assessed and supported|ASYE|inspectors|agency social|left|spoke|team of|training|adoption|permanency|caseload|duty|hub|fostering|supervising|practice|average|has had|changes? of/i
  }
];
