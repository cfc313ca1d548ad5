import type {ReportedRole} from "../../../src/domain/tables.js";
import type {Masked} from "./mask.js";

const linking =
  "(?:(?: |,|\\(|\\)|’s|’|:|–|-|‘)*(?:average|averages|[a-z]+-year|year|proportion|figures?|rates?|level|benchmark|performance|comparators?|authorities|equivalent|percentage|of|is|was|at|being|are|were|stands|stood|which|for|the|in|by|a|an|only|just|over|around|approximately|about|almost|nearly|set|to|same|period|year|that|this|children|data|also|currently|both|as|measure|timescales?|time ?frames?|time|@))*(?: |,|\\(|:|–|-)*$";
const cues: {role: ReportedRole; pattern: string}[] = [
  {
    role: "neighbours",
    pattern:
      "statistical(?:ly similar)? neighbou?rs?(?:’s?|'s?)?|\\bSN\\b|comparators?|compar(?:able|ator|ative) (?:local )?(?:authorities|areas|neighbours)|similar (?:local )?(?:authorities|areas|councils)|neighbouring authorities"
  },
  {
    role: "region",
    pattern:
      "(?:regional|region|London|North West|North East|South West|South East|East Midlands|West Midlands|East of England|Eastern|Yorkshire and (?:the )?Humber(?:side)?)(?: region(?:al)?)?(?: average| figure| rate| authorities| comparators)|\\bregional(?:ly)?|(?<!City of )\\bLondon(?: boroughs| region)?|\\bacross London|\\bin the region"
  },
  {
    role: "national",
    pattern:
      "national(?:ly)?(?: average| figure| rate| level| proportion)?|(?:all[- ])?(?<!East of )England(?:’s|'s)?(?: average| figure| rate)?|English average|country as a whole|\\bEngland and Wales"
  },
  {
    role: "target",
    pattern:
      "target(?:s|ed)?|thresholds?|expectation|expected|recommended|required|prescribed|limit|requirement|aim(?:s|ing)? (?:to|for)|aspiration|benchmark of|statutory (?:timescale|time ?frame|guidance|guideline)|required (?:timescale|time ?frame)|should (?:be|take)|ambition"
  }
];
const before = cues.map(({role, pattern}) => ({role, pattern: new RegExp(`(?:${pattern})${linking}`, "i")}));
const pair = cues.map(({role, pattern}) => ({role, pattern: new RegExp(`(?:${pattern})[^#.;]{0,30}$`, "i")}));
const afterCues: {role: ReportedRole; pattern: RegExp}[] = [
  {
    role: "target",
    pattern:
      /^[- ]?(?:statutory |national |government.?s? |recommended |expected |required |set |PLO |court )*(?:target|timescales?|time ?frames?|thresholds?|limit|timeline|standard|requirement|deadline|guideline)/i
  },
  {
    role: "neighbours",
    pattern:
      /^,? ?(?:\) )?(?:(?:average|figure|rate)(?: (?:achieved|reported|recorded))?(?: for @)? )?(?:for|by|in|among|amongst|across|achieved by|of) (?:its |their |our |the )?(?:statistical neighbou?rs|neighbouring|comparator|(?:similar|comparable) (?:local )?(?:authorit|council|area))/i
  },
  {
    role: "region",
    pattern: /^,? ?(?:for|in|across) (?:the (?:region|[A-Z]\w+ (?:West|East|Midlands))|London\b)|^ regionally/i
  },
  {
    role: "national",
    pattern:
      /^,? ?(?:\()?(?:for|in|across|of) (?:all of )?(?:England|the country|the national)|^,? ?nationally|^,? (?:being )?(?:the|which is the) (?:national|England) (?:average|figure|rate)(?! of| is| was| at|,? \()|^ \(?(?:national|England)(?: average)?\)/i
  }
];
const earlierBefore =
  /(?:\bfrom|\bthan|compared (?:with|to)|against|previous(?:ly)?(?: \w+){0,4}|was|last year,? (?:when|which)|last year|up on|down on|down from|on|both)(?:(?: |,|\()*(?:just|only|approximately|around|about|over|almost|nearly|a|an|the|very|high|low|base|starting|point|of|rate|figure|position|level|previous|year|year’s|last|year's|total|peak|average|number|at|is|it|in|its|own|(?:local )?authority’s|council’s|published|reported|(?:which|when)(?: it)? (?:was|stood at)|@))*[ ,(]*$/i;
const foreseen =
  /\b(?:anticipated|predicted|projected|forecast) (?:to (?:be|reach|rise to|fall to) |at )(?:just |over |around |about )?$/i;
const setAgainst =
  /^(?:This|That|It|Which) (?:is|was|represents|shows) (?:an? )?(?:[a-z-]+ ){0,3}(?:improvement|increase|decrease|reduction|fall|rise|drop|deterioration|decline) (?:on|from|over|since)\b(?!.*\b(?:now|currently|to)\b)[^#]*$/i;
const movement =
  /\b(?:from|than|compared (?:with|to)|(?:reduction|increase|decrease|fall|rise|drop|improvement|reduced|increased|decreased|down|up|risen|fallen|decline|declined|dropped)(?: on| from))/i;
const earlierAfter =
  /^(?![^#.;,]{0,25}\b(?:than|compared|against|from|on)\b)[^#.;,]{0,25}(?:the )?(?:previous|prior|preceding) (?:[\w-]+ ){0,2}(?:year|quarter|inspection|period)|^[^#.;,]{0,20}(?<!(?:the|over|this) )\blast year|^[^#.;,]{0,15}the year before|^[^#.;,]{0,12}a year (?:ago|earlier)|^[^#.;]{0,60}\bnow (?:averag\w+|takes?|stands?|at|is|are)\b[^#.;]{0,20}#/i;
const changeAfter =
  /^ ?(?:percentage )?(?:points? )?(?:(?:more|net|overall|year[- ]on[- ]year|significant|further|greater|annual) )?(?:increase|decrease|reduction|rise|drop|fall|improvement|growth|higher|lower|fewer|less|longer|shorter|quicker|faster|slower|decline|swing|more than|over the (?!(?:last|past|previous|preceding|same|year|course|period|three|two)\b)|above|below|under the|outside (?:of )?the|away from|short of|more time)\b/i;
const changeBefore =
  /(?:(?:increas|reduc|decreas|ris|rose|risen|fall|fell|fallen|drop|grow|grew|grown|declin|improv|up|down|exceed|lower|higher)(?:\w*)?(?:[ -][\w’'-]+){0,7} by|(?:increase|reduction|decrease|rise|drop|fall|growth|decline|improvement|gap|difference)(?: in(?:[ -][\w’'-]+){1,6})? of|within|by an average of|longer than|an? additional|a further|an average of # days)(?: (?:over|almost|nearly|around|approximately|about|just|some|an|average|of|more|than|as|much|a|further|up|to|only|at|least))*,? ?(?:\()?$/i;

/** Whether a number says how much something changed or differs, or is only foreseen; not how much there is of it. */
export function isChange(sentence: Masked, index: number): boolean {
  const {left, right} = around(sentence, index);
  if (
    /(?:(?:care )?proceedings|court)[^#]*within $/i.test(left) ||
    /(?:complet|conclud)\w+[^#.;]{0,40}within(?: an average of)? $/i.test(left) ||
    /\bwithin an average of $|\bon average within $/i.test(left) ||
    (/\bwithin $/i.test(left) && /^ on average/i.test(right))
  )
    return false;
  return changeAfter.test(right) || changeBefore.test(left) || foreseen.test(left);
}

/** Whose figure a number is, as the words at its side say; `current` where they say nothing. */
export function roleOf(sentence: Masked, index: number): ReportedRole {
  const {left, right, clause} = around(sentence, index);
  const paired = respectively(sentence, index);
  if (paired !== null) return paired;
  for (const {role, pattern} of afterCues) if (pattern.test(right)) return role;
  for (const {role, pattern} of before) if (pattern.test(clause)) return role;
  const isReached = movement.test(left) && /\bto (?:just |only |over |around |about )?$/.test(left);
  if (!isReached && (earlierAfter.test(right) || setAgainst.test(left))) return "previous";
  const match = earlierBefore.exec(clause);
  if (match === null) return "current";
  const cue = match[0].trim().toLowerCase();
  if (/^(?:was|on|against|both)\b/.test(cue)) return movement.test(left) && /^on/.test(cue) ? "previous" : "current";
  if (/^than/.test(cue))
    return /\b(?:more|fewer|less|better|worse|later|rather|other) than[^#]*$/i.test(clause) &&
      !/@/.test(right.slice(0, 40)) &&
      !/\b(?:previous|last) year/.test(cue)
      ? "current"
      : "previous";
  return "previous";
}

/** `neighbours and England, at # and # respectively`: the roles stand together and so do the numbers. */
function respectively(sentence: Masked, index: number): ReportedRole | null {
  const {masked, numbers} = sentence;
  const here = numbers[index];
  if (here === undefined) return null;
  const isSecond = /# and $/.test(masked.slice(0, here.at));
  const first = isSecond ? numbers[index - 1] : here;
  if (first === undefined || !/^# and #/.test(masked.slice(first.at))) return null;
  if (!/^# and #[^.;]{0,40}respectively/.test(masked.slice(first.at))) return null;
  const left = masked.slice(0, first.at).replace(/^.*#/s, "");
  const cut = /^(.*)\band\b(.*)$/is.exec(left);
  if (cut === null) return null;
  const find = (text: string): ReportedRole | null => pair.find(({pattern}) => pattern.test(text))?.role ?? null;
  const names = [find((cut[1] as string).trimEnd()), find((cut[2] as string).trimEnd())];
  return names[0] && names[1] ? (isSecond ? names[1] : names[0]) : null;
}

/** The words at a number's sides: up to the number before and the one after, and its own clause on the left. */
export function around(sentence: Masked, index: number): {left: string; right: string; clause: string} {
  const {masked, numbers} = sentence;
  const here = numbers[index];
  if (here === undefined) return {left: "", right: "", clause: ""};
  const left = masked.slice(0, here.at);
  const after = masked.slice(here.at + 1);
  return {left, right: after, clause: left.slice(left.lastIndexOf("#") + 1)};
}
