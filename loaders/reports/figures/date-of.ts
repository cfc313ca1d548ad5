import type {StatedDate} from "../../../src/domain/period.js";
import type {ReportedRole} from "../../../src/domain/tables.js";
import {dealtDate} from "./dealt-dates.js";
import type {Masked} from "./mask.js";
import {isOfNow} from "./of-now.js";
import {isChange} from "./roles.js";

const reach =
  /^(?:[^#@.;,]|, (?=(?:as )?(?:at|in|on|by|of) (?:q\d )?@|(?:education|employment|training)\b)){0,75}?(?:\b(?:as )?(?:at|in|on|by|for|during|since|between|of|from|to|over|ending|end of|until|(?:quarter|q\d|half|months) (?:of )?) ?(?:the )?(?:(?:[a-z]|\d-)[a-z-]* |q\d |quarter \d )*?(?:mid-)?|[(,] ?(?:as )?(?:at |in |to |up to |for )?)@/i;
/** `# are placed so @`, with what is called the time of the inspection: it needs no word before it. */
const present = /^[^#@.;,]{0,70} @(?= ?(?:[.,;)]|$))/;
const since = /\b(?:since|from|born|after|before|until|published|introduced|appointed)(?: the)? $/i;
/** `the three years from @`, with the years that a figure is of: they are not those since when something is so. */
const fromYears = /\b(?:period|years?|average|data|figures?),? from $/i;
/** `from the @ figure of #`, `since @, when #`: the date is the number's own. */
const itsOwn =
  /^(?: (?:[a-z-]+ ){0,2}(?:average|figure|rate|total|level|outturn|scorecard|period),?(?: (?:of|at|which was|when it was|was)(?: just| only| over)*)? #|,? (?:when|at which)\b[^#@;]*#| \(#)/i;
/** `At #, the rate of referrals in @ was above …`. */
const openedWith =
  /^,(?: (?!(?:is|was|are|were|has|have|had|above|below|than|average|compared|with|from|on|national|England|since)\b)[a-z’-]+){1,14} (?:in|for|during|at|as at) (?:the end of )?@/i;
/** `#, compared to similar areas, were placed in @`. */
const aside =
  /^ ?\)?, (?:when |in )?(?:compared|comparison|higher|lower|above|below|better|worse|similar|like|unlike|including|although|though|which (?:is|was))\b[^#@;.]{3,90},(?= (?:was|were|is|are|has|have|had|live|lived|did|do)\b)/i;
/** `For the # children adopted during @, # …`: what is told of them is of that time. */
const ofGroup = /^(?:For|Of) (?:the |these |those |all )?# [^#@;,]*\b(?:in|during) @,/;
/** A sentence that opens with a date. */
const opensWith =
  /^(?:(?:At|As at|As of|In|By|During|On|For) (?:(?:the|end|start|beginning|of|year|quarter|months?|to|period|end-of-year|data|figures?) )*@)(?=,? [^@]*#)/;
/** `a slight improvement on the figure for @`. */
const improvedOn =
  /\b(?:improvement|increase|decrease|reduction|fall|rise|drop|decline|deterioration|improved|increased|decreased|reduced|risen|fallen|up|down) (?:on|from|over)\b[^#@;,]{0,50}$/i;
/** `… had reduced from #`, after the date at which a sentence opens. */
const movedFrom =
  /^@,[^#@]*\b(?:reduced|decreased|declined|fallen|fell|dropped|increased|risen|rose|grown|improved|deteriorated)\b[^#@]{0,20} from (?:an average of |just |over |around |about )*$/i;
/** A date that says since or compared with when something is so, and not when it is. */
const apart = new RegExp(
  "\\b(?:(?:compared (?:with|to)|since|(?<!\\bmore )than|more than (?:in|at|for|the|that)|an? increase) [^@]*" +
    "|(?<!\\b(?:period|years?) )from (?:the |its |an? )?(?:(?:previous|same|low|high|peak|base|baseline|starting|earlier|last|average|end|start|beginning|middle|figures?|rates?|levels?|points?|position|total|period|time|year|data|published|reported|quarter|first|second|third|fourth|three-year|of|in|at|for|the) )*" +
    "|\\b(?:prior|similar|close|identical|relation|respect|due|back) to [^@]*" +
    "|(?<!\\b(?:years?|months|period|quarter|up|January|February|March|April|May|June|July|August|September|October|November|December) )to (?:the |its |an? )?(?:(?:end|start|beginning|position|figures?|level|rate|same|previous|average|year|of|in|at|for|the) )*)@$",
  "i"
);

/**
 * Date of a number: the one that follows it in its clause, else the one that opens its sentence; undefined where none is stated,
 * and null where a time without a date is, such as the last twelve months.
 */
export function dateOf(sentence: Masked, index: number, role: ReportedRole): StatedDate | null | undefined {
  const here = sentence.numbers[index];
  if (here === undefined) return undefined;
  const dealt = dealtDate(sentence, index);
  if (dealt !== undefined) return dealt;
  const follow = followingDate(sentence, index);
  // `At @, # had … in the last twelve months`: the day at which the sentence opens says when.
  const openedAt = opensWith.exec(sentence.masked)?.[0].lastIndexOf("@") ?? -1;
  if (follow?.date === null && index === 0 && openedAt >= 0)
    return sentence.dates.find(({at}) => at === openedAt)?.date ?? null;
  if (follow !== null) return follow.date;
  const taken = new Set(
    sentence.numbers.flatMap((number, i) => {
      const end =
        i < index && !isChange(sentence, i) && !(i === 0 && ofGroup.test(sentence.masked))
          ? (followingDate(sentence, i)?.at ?? -1)
          : -1;
      return sentence.dates.filter(({at}) => at > number.at && at <= end).map(({at}) => at);
    })
  );
  const preceding = sentence.dates.filter((d) => d.at < here.at && !taken.has(d.at)).at(-1);
  if (preceding === undefined) return undefined;
  const isApart = role === "previous" || role === "target";
  if (isApart && sentence.numbers.some((n) => n.at > preceding.at && n.at < here.at)) return undefined;
  const [before, after] = [sentence.masked.slice(0, preceding.at), sentence.masked.slice(preceding.at + 1)];
  // `In @, it had fallen from # to #`: the first is of a time before.
  if (role === "previous" && movedFrom.test(sentence.masked.slice(preceding.at, here.at))) return undefined;
  const isSpan = preceding.date?.kind === "span" && (preceding.at === 5 || fromYears.test(before) || /^,/.test(after));
  const own = itsOwn.exec(after)?.[0].length;
  const isOwn = own === here.at - preceding.at;
  // `an improvement on the figure for @ (#), it is below the average of #`: the date is that of the earlier figure alone.
  if (own !== undefined && !isOwn && improvedOn.test(before) && !/^,? (?:when|at which)\b/.test(after))
    return undefined;
  // `# in @; it is now #`.
  if (sentence.numbers.some((n) => n.at > preceding.at && n.at < here.at) && isOfNow(sentence, index)) return null;
  const isOpen = since.test(before) || (/\bbetween $/i.test(before) && /^ and (?!@)/.test(after));
  if (!isSpan && !isOwn && isOpen && preceding.date !== null) return undefined;
  return preceding.date;
}

function followingDate(sentence: Masked, index: number): Masked["dates"][number] | null {
  const here = sentence.numbers[index];
  if (here === undefined) return null;
  const raw = sentence.masked.slice(here.at + 1);
  const opened = index === 0 && /^At (?:just |over |only |around |about )*$/.test(sentence.masked.slice(0, here.at));
  const ownTime = opened ? (openedWith.exec(raw)?.[0].length ?? 0) : 0;
  if (ownTime > 0) return sentence.dates.find((d) => d.at === here.at + ownTime) ?? null;
  const skipped =
    /^ (?:out )?of (?:the |these |those |all |its )*#/.exec(raw)?.[0] ??
    aside.exec(raw)?.[0] ??
    /^(?: \([^()@]*\))?(?:[^#@.;,()]{0,40}\([^()@]*\))?/.exec(raw)?.[0] ??
    "";
  for (const start of [skipped.length, 0]) {
    const match = reach.exec(raw.slice(start));
    const direct = /^(?: |\()*@/.exec(raw.slice(start));
    const hit = direct ?? match;
    const now = direct === null ? present.exec(raw.slice(start)) : null;
    const said = now && sentence.dates.find((d) => d.at === here.at + start + now[0].length);
    if (said?.date === null) return said;
    if (hit === null) continue;
    // `# of these, and currently #`.
    if (/\b(?:and|but|while|although|whereas) @$/i.test(hit[0])) continue;
    // `# in the year, and by @ this had …`: the date opens what comes after, where one stands before already.
    if (
      /\b(?:and|but|while) (?:by|in|at|for) (?:the end of )?@$/.test(hit[0]) &&
      sentence.dates.some((d) => d.at < here.at)
    )
      continue;
    const at = here.at + 1 + start + hit[0].length - 1;
    const rest = sentence.masked.slice(at + 1);
    // `in the months from @ to @`, `between @ and @`: what is counted over a time is of its end.
    const end = /(?:\bfrom|\bbetween) @$/i.test(hit[0])
      ? /^ (?:and|(?:up )?to|until|up until)(?: the end of)? @/.exec(rest)?.[0].length
      : undefined;
    if (end !== undefined) return sentence.dates.find((d) => d.at === at + end) ?? null;
    if (apart.test(hit[0]) && !/^ (?:since|to the end of) @$/.test(hit[0])) continue;
    // `as at @ # of …`: the date opens what follows, unless it is of a whole, `of the # in @, #`, or that has its own.
    const isWhole = /\bof (?:the |these |those )?$/i.test(sentence.masked.slice(0, here.at));
    const hasOwn = /^, #/.test(rest) && followingDate(sentence, index + 1) !== null;
    if (direct === null && !isWhole && !hasOwn && /^,? #/.test(rest)) continue;
    return sentence.dates.find((d) => d.at === at) ?? null;
  }
  return null;
}
