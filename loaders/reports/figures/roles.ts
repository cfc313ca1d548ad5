import type {ReportedRole} from "../../../src/domain/tables.js";
import {around} from "./around.js";
import type {Masked} from "./mask.js";
import {cues} from "./role-cues.js";
import {dealtRole, sharedRoles} from "./shared-roles.js";

const linking =
  "(?:(?: |,|\\(|\\)|’s|’|:|–|-|‘)*(?:average|averages|[a-z]+-year|year|proportion|figures?|rates?|level|benchmark|performance|comparators?|authorities|equivalent|percentage|of|is|was|at|being|are|were|stands|stood|which|less|than|more|under|below|for|the|in|by|a|an|only|just|over|around|approximately|about|almost|nearly|set|to|same|period|year|that|this|children|data|also|currently|performing|performed|now|has|been|still|both|as|measure|timescales?|time ?frames?|time|@))*(?: |,|\\(|:|–|-)*$";
const before = cues.map(({role, pattern}) => ({role, pattern: new RegExp(`(?:${pattern})${linking}`, "i")}));
/** `the England average for children who … is #`. */
const described = cues
  .filter(({role}) => role !== "target")
  .map(({role, pattern}) => ({
    role,
    pattern: new RegExp(
      `\\b(?:the|an?) (?:${pattern})(?: average| figure| rate)?(?: in @)? (?:for|of) (?:(?!\\b(?:is|was|are|were|to|than)\\b)[^#,;.]){3,90}(?:,? (?:which )?(?:is|was|stands at|stood at|of)(?: currently| now| just| only| around| about)* | \\()$`,
      "i"
    )
  }));
/** `a higher share than the national average … (# compared with #)`. */
const comparedInside = cues
  .filter(({role}) => role !== "target")
  .map(({role, pattern}) => ({
    role,
    pattern: new RegExp(
      `\\b(?:than|above|below|to|with) (?:that of |those of )?(?:the |its |their )?(?:${pattern})[^#;.]*\\(# (?:when )?compared (?:with|to) $`,
      "i"
    )
  }));
const afterCues: {role: ReportedRole; pattern: RegExp}[] = [
  {
    role: "target",
    pattern:
      /^[- ]?(?:statutory |national |government.?s? |recommended |expected |required |set |PLO |court )*(?:target|timescales?|time ?frames?|thresholds?|limit|timeline|standard|requirement|deadline|guideline)/i
  },
  {
    role: "neighbours",
    pattern:
      /^,? ?(?:\) )?(?:(?:average|figure|rate)(?: (?:achieved|reported|recorded))?(?: for @)? (?:in the (?:previous|last|same) year )?)?(?:for|by|in|among|amongst|across|achieved by|of) (?:its |their |our |the )?(?:statistical neighbou?rs|neighbouring|comparator|(?:similar|comparable) (?:local )?(?:authorit|council|area))/i
  },
  {
    role: "region",
    pattern: /^,? ?(?:for|in|across) (?:the (?:region|[A-Z]\w+ (?:West|East|Midlands))|London\b)|^ regionally/i
  },
  {
    role: "national",
    pattern:
      /^,? ?(?:\()?(?:for|in|across|of) (?:all of )?(?:England|the country|the national)|^,? ?nationally|^,? (?:being )?(?:the|which is the) (?:national|England) (?:average|figure|rate)(?! of| is| was| at| being|,? \()|^ \(?(?:national|England)(?: average)?\)/i
  }
];
const earlierBefore =
  /(?:\bfrom(?! @,)|\bthan|\bopposed to|compared (?:with|to)|against|previous(?:ly)?(?: \w+){0,4}|was|last year,? (?:when|which)|(?<!\b(?:the|this) )last year|up on|down on|down from|on|both)(?:(?: |,|\()*(?:just|only|approximately|around|about|over|almost|nearly|a|an|the|very|high|low|base|starting|point|of|rate|figure|position|level|previous|year|year’s|last|year's|total|peak|average|period|three-year|number|for|at|is|it|in|its|own|(?:local )?authority’s|council’s|published|reported|(?:which|when)(?: it)? (?:was|stood at)|@))*[ ,(]*$/i;
const foreseen =
  /\b(?:forecast|projected|predicted)\b(?! to\b)[^#.;,]{0,110}\b(?:is|at|of|to) $|\b(?:anticipated|predicted|projected|forecast|expected|estimated|likely|set|due|on course) (?:to (?:be|reach|(?:rise|fall|reduce|increase|improve|decrease|drop) (?:further )?to) |at )(?:just |over |around |about )?$|\b(?:an?|the) (?:further )?(?:projected|predicted|forecast|anticipated) (?:total of )?$|\b(?:expected|projected|forecast|predicted|due|likely) to (?:be )?(?:conclud|complet|finish|take|last)\w*(?: (?:at|by|after|just|around|about))* $/i;
const setAgainst =
  /^(?:This|That|It|Which) (?:is|was|represents|shows) (?:an? )?(?:[a-z-]+ ){0,3}(?:improvement|increase|decrease|reduction|fall|rise|drop|deterioration|decline) (?:on|from|over|since)\b(?!.*\b(?:now|currently|to)\b)[^#]*$/i;
/** `This would be a decline from # in @`: what has been reached, against what is only foreseen. */
const wouldBe =
  /\bwould (?:be|represent|mean) an? (?:[a-z-]+ ){0,2}(?:improvement|increase|decrease|reduction|fall|rise|drop|deterioration|decline)\b[^#;]* (?:from|on|over|against) (?:the |its )?(?:[a-z]+ (?:of )?)*$/i;
/** `has improved from the year before and is now #`. */
const reachedNow = /\band (?:is|was|has been|stands at|stood at)(?: now| currently)? $/i;
/** `has been reduced since @ (#)`, `Since @, when # children were looked after`. */
const sinceThen = /\bsince @ \($|\bsince @,? when (?:there were |it was |only )*$/i;
const movement =
  /\b(?:from|than|compared (?:with|to)|(?:reduction|increase|decrease|fall|rise|drop|improvement|reduced|increased|decreased|down|up|risen|fallen|decline|declined|dropped)(?: on| from))/i;
const earlierAfter =
  /^(?![^#.;,]{0,25}\b(?:than|compared|against|from|on)\b)(?:[^#.;,]{0,25}(?:the )?|[^#.;,]{0,45}\b(?:in|during) the )(?:previous|prior|preceding) (?:[\w-]+ ){0,2}(?:year|quarter|inspection|period)|^[^#.;,]{0,40}(?<!(?:the|over|this) )\blast year|^[^#.;,]{0,15}the year before|^[^#.;,]{0,12}a year (?:ago|earlier)|^[^#.;]{0,60}\bnow (?:averag\w+|takes?|stands?|at|is|are)\b[^#.;]{0,20}#/i;
const changeAfter =
  /^ ?(?:percentage )?(?:points? )?(?:(?:more|net|overall|year[- ]on[- ]year|significant|further|greater|annual) )?(?:increase|decrease|reduction|rise|drop|fall|improvement|growth|higher|lower|fewer|less|longer|shorter|quicker|faster|slower|better|worse|sooner|earlier|later|adrift|ahead|shy|inside (?:of )?the|decline|swing|more than|over the (?!(?:last|past|previous|preceding|same|year|course|period|three|two)\b)|above|below|under the|outside (?:of )?the|away from|short of|more time)\b/i;
const changeBefore =
  /(?:(?:increas|reduc|decreas|ris|rose|risen|fall|fell|fallen|drop|grow|grew|grown|declin|improv|up|down|exceed|lower|higher)(?:\w*)?(?:[ -][\w’'-]+){0,7} by|(?:increase|reduction|decrease|rise|drop|fall|growth|decline|improvement|gap|difference)(?: in(?:[ -][\w’'-]+){1,6})? of|within|by an average of|longer than|an? additional|a further|an average of # days)(?: (?:over|almost|nearly|around|approximately|about|just|some|an|average|of|more|than|as|much|a|further|up|to|only|at|least))*,? ?(?:\()?$/i;

/** `increased by # and #`. */
const alsoBy =
  /\b(?:increas|reduc|decreas|ris|rose|fall|fell|drop|grew|grown|declin|improv)\w*(?: \w+){0,3} by #(?:, #)* and $/i;
/** `above average for this group (#`: nobody says whose average. */
const someAverage = /\b(?:above|below) (?:the )?average (?:for [^#]{0,40})?\(?$/i;
/** `# within the target of #`, `longer than elsewhere by #`: how far a time is from another. */
const marginAfter =
  /^ (?:away )?from (?:the|its|meeting|this) [^#@.;,]{0,30}(?:target|threshold|average)|^ (?:within|over|under|inside|beyond|past|off) (?:the|its|their|this|England.s|a|national|government|scorecard)?[^#@.;,]{0,40}(?:target|threshold|average|guideline|# )/i;
const marginBefore =
  /(?:\bthan\b|target|threshold|average|neighbours|authorities|England|nationally|missed|exceed\w*)[^.;]{0,60}\bby (?:an average of |just |only |over |around |about |some |almost |nearly )?$/i;

/** What several authorities reach together. */
const ofSeveral =
  /\b(?:tri|bi|three|two)[- ]?borough(?:s’)? (?:[a-z]+ )?(?:performance|average|figures?|timeliness|data)\b[^.;]*$/i;
/** Whether a number is what several authorities together have reached, and so nobody's. */
export function isOfSeveral({masked, numbers}: Masked, index: number): boolean {
  return ofSeveral.test(masked.slice(0, numbers[index]?.at));
}

function isTime({numbers}: Masked, index: number): boolean {
  const unit = numbers[index]?.unit;
  return unit === "days" || unit === "weeks";
}

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
  return (
    changeAfter.test(right) ||
    changeBefore.test(left) ||
    alsoBy.test(left) ||
    foreseen.test(left) ||
    someAverage.test(left) ||
    (isTime(sentence, index) && (marginAfter.test(right) || marginBefore.test(left)))
  );
}

/** `is above the national average, at #`: the first figure of a sentence that names what is counted is the authority's own. */
const beyond =
  /(?:in line with|similar to|close to|comparable (?:to|with)|above|below|outside|higher than|lower than|better than|worse than) (?:the |both )?[^#@;]{0,60}(?:averages?|rates?|levels?)(?: for [^#@;,]{3,40})?(?: nationally)?,? at (?:just |only |over |around |about )*$|\b(?:one of|among|amongst) the (?:best|highest|lowest|top|strongest)[^#;.]*,? at $/i;

/** `the figure for … has improved further and is now better than the national average at #`: a figure of the authority's own is spoken of. */
const itsOwnNow =
  /\b(?:figure|rate|proportion|percentage|performance|average) (?:for|of) [^#;]*\b(?:is|are) now (?:better|worse|higher|lower|above|below)[^#;]*(?:averages?|rates?|levels?),? at (?:just |only |over |under |around |about )*$/i;

/**
 * Whose figure a number is, where `isFirst` says that it is the first of a sentence that names what is counted: more than one where it is that of `both similar authorities and England`, or
 * is said to be the average too.
 */
export function rolesOf(sentence: Masked, index: number, isFirst = false): ReportedRole[] {
  const {clause} = around(sentence, index);
  if ((isFirst && beyond.test(clause)) || itsOwnNow.test(clause)) return ["current"];
  const dealt = dealtRole(sentence, index);
  return dealt === null ? (sharedRoles(sentence, index) ?? [roleOf(sentence, index)]) : [dealt];
}

/** Whose figure a number is, as the words at its side say; `current` where they say nothing. */
function roleOf(sentence: Masked, index: number): ReportedRole {
  const {left, right, clause} = around(sentence, index);
  for (const {role, pattern} of afterCues) if (pattern.test(right)) return role;
  for (const {role, pattern} of before) if (pattern.test(clause)) return role;
  for (const {role, pattern} of described) if (pattern.test(clause)) return role;
  for (const {role, pattern} of comparedInside) if (pattern.test(left)) return role;
  const isReached =
    movement.test(left) && /(?<!\b(?:compared|opposed) )\bto (?:just |only |over |around |about )?$/.test(left);
  if (!isReached && (earlierAfter.test(right) || setAgainst.test(left) || sinceThen.test(left))) return "previous";
  if (wouldBe.test(clause)) return "current";
  const match = earlierBefore.exec(clause);
  if (match === null || isReached || reachedNow.test(clause) || /^ (?:\w+ )?this year\b/.test(right)) return "current";
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
