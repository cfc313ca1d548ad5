import {around} from "./around.js";
import type {Block} from "./blocks.js";
import type {Masked} from "./mask.js";
import type {Memory} from "./memory.js";
import type {NumberUnit} from "./numbers.js";
import {cues} from "./role-cues.js";
import {isChange} from "./roles.js";
import {rateOf, subjects} from "./subjects/index.js";
import type {Subject} from "./subjects/subject.js";

/** Rule of a rate that stands in brackets after its count: it has the count's role and date. */
export const besideCount = "rate beside its count";

const carryOn =
  /^(?:(?:Again|Overall|Recently), [^#@;]{0,130}\b(?:current|latest) (?:in-year |local |reported )?(?:performance|figure) |This|That|It|These|Those|Its|There (?:has|was|is)|Which|However|Although|While|Similarly|Compared|and |but |which |The (?:[\w’'–−-]+ ){0,4}?(?:number|figure|rate|proportion|percentage|average|total|target|data)s?\b(?! of (?!#|@|just|only|over|about))|The (?:most|latest|previous|England|national|comparable|average (?:time|length|number of days)|current|performance|time)|The (?:local authority|authority|council|trust)(?:’s own|[^#@.;]{0,40} (?:this|it)\b)|[A-Z]\w+’s performance|(?:From|By|In|At|As (?:at|of)|On|For|During|Since|Between|Over|Up to) (?:[^#@.;]{0,45} )?@|@|At #|In-year|(?:More |Most )?Recent|Latest|Local|Unvalidated|Unpublished|Provisional|Performance|Current(?:ly)?|Data|Timeliness|Timescales|Numbers|Figures|National(?:ly)?|England|During|Since|Between)/i;
const samples =
  /\b(?:sampled|tracked|dip[- ]sampl|inspectors (?:saw|seen|reviewed|looked|read|considered|examined|found|met|spoke|tracked)|(?:cases|files|records|plans|assessments|audits|reports|children) (?:that (?:were|inspectors) )?(?:were )?(?:seen|reviewed|examined|considered|looked at|read|scrutinised|audited)\b|(?:seen|visited) by inspectors|spoken to|case[- ]tracked|(?:files|cases) (?:inspected|seen))/i;
const ofThose = /^Of (?:these|those|them)\b/;
const afterVerb =
  /\b(?:average|rate|figure|proportion|total|level|high|low|target|threshold|timescale|percentage|peak|performance) of(?: (?:just|only|over|around|about|approximately|nearly|almost))? $|\b(?:stands|stood|standing|is|was|are|were|currently|now|being|averag\w+) at(?: (?:just|only|over|around|about))? $|(?:performance|rate|figure|it|this|proportion|percentage|number|number at|average) (?:is|was|at|now)(?: (?:currently|now|just|only|at))* $/i;
const bareAlways =
  /^(?:\s*$|\s*[.,;:)–-]|\)| ?\(| (?:average|completion|set|(?:reported|recorded|identified|published|achieved) (?:in|for|at|by|on)|so far|to date|before|after|although|whereas|in|at|as|on|by|from|to|compared|which|and|but|for|against|during|since|over|when|while|nationally|respectively|across|last|this|per|between|up|until|though|currently|overall|@|the previous|better|worse|timescales?|time ?frames?|target|threshold|limit)\b| @)/i;
const barePercent =
  /^ (?:(?:is|was|are|were) (?:better|worse|lower|higher|above|below|in line|similar|slightly|significantly|also|a|well)|with|within|each|of (?:the (?:children|population|total)|(?:all )?(?:children|pupils)|cases|the cohort|all|which)|(?:are |were |was |now |being )*(?:completed|held|undertaken|carried out|on time|timely|up to date)|did so|do so)\b/i;
const bareCount =
  /^ (?:children|young people|adoptions|plans|cases|placements|arrangements|young person|child)(?: and young people)?(?:$| ?[.,;(]| (?:at|in|on|as|for|during|by|compared|from|to|last|the previous)\b)/i;
const didSo = /^ of [^#.;,]{0,60}\b(?:did|do|are|were) so\b/i;
/** A figure that says itself of what it is one. */
const ofOthers =
  /\b(?:figures?|rates?|proportion|percentage|number|average|attendance|absence|turnover|performance) (?:of|for|in|on) (?!$|#|@|just|only|over|about|around|this|that|these|those|similar|comparable|statistical|neighbouring|national|England|all\b|the (?:same|year|previous|last|first|second|third|fourth|most|latest|England|national|region|local authority|council|area|authority)\b|[A-Z])/;
/** `currently`, which says no date, between those who are counted and what is said of them. */
const currently = /(?<!\b(?:at|in|on|by|since|of|to|from|for|during|until|and|between)) @(?= [a-z])/g;
const behind =
  /\b(?:proportion|majority|number|numbers|percentage|minority|most|many|few|some|half|third|quarters?)( of [^#.;:,()]*| [^#.;:,()]*) \((?:or )?$/i;
const comparison =
  /\b(?:from|to|than|compared|against|increas\w*|reduc\w*|decreas\w*|r[io]sen?|fall\w*|fell|drop\w*|up|down|higher|lower|similar|same|average|figure|total|unchanged|change|remain\w*|was|is|has been)\b/i;

/** `eight out of #`, `almost half of the #`: those of whom some are counted. */
const isTotal =
  /(?:#|\b(?:half|thirds?|quarters?|most|many|all|some|few|majority|none|one|both|several|proportion|percentage)) (?:\([^()]*\) )?(?:out )?of (?:the |these |those |its |all |their )*(?:last |first )?$/i;
/** Counts of everybody, which a sentence may state beside those of some. */
const wholes = new Set([
  "children-in-care",
  "child-protection-plans",
  "children-in-need",
  "care-ceased",
  "children-population",
  "adoptions",
  "private-fostering"
]);
const ofNext =
  /, (?:and |but |while |with )?(?:the |its |an? )?(?:[\w-]+ ){0,2}(?:percentage|proportion|number|rate|average|timeliness|performance)\b[^#]*#.*$/is;
/** Somebody else, before a bracket: `statistical neighbours (#`. */
const comparator = new RegExp(`(?:${cues.map(({pattern}) => pattern).join("|")})[^#,;]{0,25}\\($`, "i");
/** A sentence on how far a figure is from another, of which the next may go on to tell. */
const aboutGap = /\bby (?:an average of )?#|\bgap\b/i;

/** The indicator that a number of a sentence is a value of, and by which rule; null where it is none's. */
export function findSubject(
  sentence: Masked,
  index: number,
  block: Block,
  memory: Memory,
  bound: Map<number, Subject>
): {subject: Subject; rule: string} | null {
  const number = sentence.numbers[index] as Masked["numbers"][number];
  const {left, right, clause} = around(sentence, index);
  const bracketed = /\(\s?(?:or |a rate of |currently |now )?$/.test(left);
  if (number.unit === "per 10000") {
    const count =
      lastBound(bound, index, "number")?.indicator ??
      (bracketed ? memory.carried.get("number")?.subject.indicator : undefined);
    const rate = subjects.find((s) => s.indicator === rateOf[count ?? ""] && s.unit === "per 10000");
    if (rate !== undefined && (bracketed || clause.length < 90)) return {subject: rate, rule: besideCount};
    const compared = bracketed ? lastBound(bound, index, "per 10000") : null;
    if (bracketed) return compared === null ? null : {subject: compared, rule: "carried"};
  }
  const isSample = samples.test(sentence.masked);
  // `Of these, … Of these, …`: those are of whom the sentence before them speaks.
  const spokenOf = ofThose.test(memory.previousSentence) ? memory.recent.join(" ") : memory.previousSentence;
  const inLead = block.section === "area" && memory.lead !== "" ? `${memory.lead} ` : "";
  const earlier = /^(?:Of|From) (?:this|these|those|them)\b/i.test(sentence.masked) ? memory.previousSentence : "";
  const ownLeft = /\band (?:only |just |over )?$/.test(left) ? "" : /[^#,;]*$/.exec(left)?.[0];
  const near = `${ownLeft ?? ""}#${/^[^#,;]*/.exec(right)?.[0] ?? ""}`;
  const isOpen = ({not, notNear, notBefore}: Subject): boolean =>
    !memory.guarded || !(not?.test(sentence.masked) || notNear?.test(near) || notBefore?.test(left));
  const possible = (unit: NumberUnit): Subject[] => {
    const surroundings = `${block.heading} ${memory.recent.join(" ")} ${inLead}${sentence.masked}`;
    return subjects.filter(
      (s) =>
        s.unit === unit &&
        (!s.areaOnly || block.section === "area") &&
        (!isSample || s.indicator === "common-assessments-good") &&
        isOpen(s) &&
        (s.context?.test(surroundings) ?? true) &&
        (s.topic?.test(`${spokenOf} ${sentence.masked}`) ?? true) &&
        (s.before?.test(earlier + left) ?? true)
    );
  };
  const those = possible(number.unit).filter(
    ({indicator}) => !memory.guarded || wholes.has(indicator) || !isTotal.test(left)
  );
  const isListed = /\($/.test(left) && /^ ?\)(?:,|;|\.|$| and\b)/.test(right);
  const isStated =
    /\b(?:at|to|was|is|of)(?: (?:just|only|over|around|about))? $/.test(left) && /^,? (?:and|while|but)\b/.test(right);
  // `dental checks (#), immunisations (#)`, `is better at #, and …`: what stands before is what is counted.
  const listed = isListed || isStated ? nearestName(those, /[^#;]*$/.exec(left)?.[0] ?? "", "", false) : null;
  if (listed !== null && number.unit !== "number" && !isSample)
    return {subject: listed, rule: "the name before the number"};
  // One of a list of shares in brackets, of which nothing is known.
  if (
    memory.guarded &&
    isListed &&
    number.unit === "percent" &&
    !comparator.test(left) &&
    /^ ?\)(?:,| and) [^#.;]{3,60}\(#/.test(right)
  )
    return null;
  for (const after of readings(left, right, bracketed))
    for (const s of those) if (s.predicate?.test(after)) return {subject: s, rule: "words after the number"};
  if (isSample) return null;
  const isCount = number.unit === "number";
  // `# of # (#)`: parts of a whole, each of which only what follows can name.
  if (/# of (?:the |those |these |all )?$/.test(left) || /#(?: \w+)? \((?:or )?$/.test(left)) return null;
  const isTime = number.unit === "days" || number.unit === "weeks";
  const isAlone =
    bracketed ||
    isTime ||
    bareAlways.test(right) ||
    afterVerb.test(left) ||
    (isCount ? bareCount : barePercent).test(right) ||
    didSo.test(right);
  if (!isAlone) return null;
  const before = lastBoundNear(sentence, bound, index, number.unit);
  const nearest = nearestName(those, `${inLead}${left}`, right, bracketed);
  if (nearest !== null) return {subject: nearest, rule: "the name before the number"};
  if (isCount && bracketed) return null;
  if (before !== null && isOpen(before)) return {subject: before, rule: "carried"};
  // `from 679 days to 653`: the unit is not said again.
  const spans = isCount
    ? (lastBoundNear(sentence, bound, index, "days") ?? lastBoundNear(sentence, bound, index, "weeks"))
    : null;
  if (spans !== null) return {subject: spans, rule: "carried"};
  const isAfterOthers = sentence.numbers.some(
    (n, i) => i < index && n.unit === number.unit && !bound.has(i) && !isChange(sentence, i)
  );
  if (
    ofOthers.test(clause) ||
    isAfterOthers ||
    (bracketed && /^ ?\) (?:who|of|that|which|are|have|were)\b/.test(right)) ||
    (!isCount && /^ of\b/.test(right) && !didSo.test(right))
  )
    return null;
  const goesOn = isCount
    ? /\b(?:numbers?|use)\b/i.test(memory.previousSentence) &&
      /^(?:This|It|The (?:number|figure|total)) /.test(sentence.masked)
    : carryOn.test(sentence.masked) || didSo.test(right);
  const named =
    bound.size === 0 && goesOn && !aboutGap.test(memory.previousSentence)
      ? nearestName(
          those.filter((s) => !(s.breaks?.test(left) || s.not?.test(memory.previousSentence))),
          memory.previousSentence,
          "",
          false
        )
      : null;
  // What the sentence before names without a figure of its own is nearer than what was spoken of before that.
  if (named !== null && !memory.previousSentence.includes("#"))
    return {subject: named, rule: "the name in the sentence before"};
  const carried = carriedFrom(sentence, memory, bound, number.unit, left);
  if (carried !== null && isOpen(carried)) return {subject: carried, rule: "carried"};
  if (named !== null) return {subject: named, rule: "the name in the sentence before"};
  if (!isCount) return null;
  if (!/\bdays|weeks\b/.test(sentence.text)) return null;
  const span = nearestName([...possible("days"), ...possible("weeks")], left, "", false);
  return span === null || !/\b(?:from|target of|threshold of|average of) (?:just |over )?$/.test(left)
    ? null
    : {subject: span, rule: "the name before the number"};
}

/**
 * What follows a number, as it stands, without what is in brackets, and past a number that shares what follows: `# and # of whom`.
 * For a number in brackets also what they stand behind: `a high proportion of children live outside the area (#)`.
 */
function readings(left: string, right: string, bracketed: boolean): string[] {
  // What has a figure of its own further on is not what this one counts.
  const own = /^(?:At|With) [^#]*$/.test(left) ? right : right.replace(ofNext, "");
  const plain = own.replaceAll(/ \([^()]*\)/g, "");
  const quantified = bracketed && /^ ?\)/.test(right) ? behind.exec(left)?.[1] : undefined;
  const shared = /^(?: of [^#.;,]{0,45}| in @| \(@\))? (?:and|to) #(.*)$/.exec(right)?.[1];
  const timeless = plain.replaceAll(currently, "");
  // `a small number of young people, currently #, live with …`
  const aside = /, (?:@ |now |about |around |just |only )?$/.test(left) ? /^,( .*)/.exec(right)?.[1] : undefined;
  // `#, of whom # live elsewhere, live with …`
  const whole = /^, of wh(?:om|ich) #[^,;]*,( .*)/.exec(right)?.[1];
  // `a small number of children (#) live with …`
  const counted =
    bracketed &&
    /\bnumbers? of (?:(?:looked[- ]after|these|those) )*(?:children|young people|care leavers) \($/i.test(left)
      ? /^ ?\)( .*)/.exec(right)?.[1]
      : undefined;
  return [own, plain, timeless, shared, quantified, aside, whole, counted].filter(
    (one, i, all) => one !== undefined && all.indexOf(one) === i
  ) as string[];
}

function nearestName(possible: Subject[], left: string, right: string, bracketed: boolean): Subject | null {
  let best: Subject | null = null;
  let bestEnd = -1;
  for (const s of possible) {
    if (s.name === undefined) continue;
    for (const match of left.matchAll(new RegExp(s.name.source, "gi"))) {
      const end = match.index + match[0].length;
      const between = left.slice(end);
      if (between.length > 170 || (s.breaks?.test(between) ?? false)) continue;
      if (s.unit === "number" && (between.match(/#/g)?.length ?? 0) > 2) continue;
      if (end > bestEnd) [best, bestEnd] = [s, end];
    }
  }
  if (best !== null) return best;
  if (!bracketed) return null;
  const clause = /^[^#;.]{0,90}/.exec(right)?.[0] ?? "";
  return possible.find((s) => s.name !== undefined && s.unit !== "number" && s.name.test(clause)) ?? null;
}

function lastBound(bound: Map<number, Subject>, index: number, unit: NumberUnit): Subject | null {
  return [...bound.entries()].filter(([i, s]) => i < index && s.unit === unit).at(-1)?.[1] ?? null;
}

/** The indicator of the number before, if what stands between compares the two. */
function lastBoundNear(sentence: Masked, bound: Map<number, Subject>, index: number, unit: NumberUnit): Subject | null {
  const last = [...bound.entries()].filter(([i, s]) => i < index && s.unit === unit).at(-1);
  if (last === undefined) return null;
  const from = sentence.numbers[last[0]]?.at ?? 0;
  const left = sentence.masked.slice(0, sentence.numbers[index]?.at);
  const here = sentence.masked.slice(left.length);
  const between = left.slice(from + 1);
  if (unit === "percent" && /^# of\b/.test(here) && !/\b(?:than|to|with|from|against)(?: [\w’]+){0,3} $/.test(between))
    return null;
  if ((last[1].breaks?.test(between) ?? false) || (last[1].notBefore?.test(left) ?? false)) return null;
  if (unit !== "number") return last[1];
  return /\b(?:from|to|than|with|against|and|at|of|was|is|currently|now|in @|@,?) (?:just |only |over |around |about )?$/.test(
    between
  ) &&
    comparison.test(between) &&
    !/\b(?:who|whom|which|including|these)\b/.test(between)
    ? last[1]
    : null;
}

function carriedFrom(
  sentence: Masked,
  memory: Memory,
  bound: Map<number, Subject>,
  unit: NumberUnit,
  left: string
): Subject | null {
  const carried = memory.carried.get(unit);
  if (carried === undefined || !carryOn.test(sentence.masked)) return null;
  if ([...bound.values()].includes(carried.subject) || carried.subject.breaks?.test(left)) return null;
  if (!memory.previousSentence.includes("#") && carried.subject.breaks?.test(memory.previousSentence)) return null;
  return unit !== "number" || comparison.test(sentence.masked) ? carried.subject : null;
}
