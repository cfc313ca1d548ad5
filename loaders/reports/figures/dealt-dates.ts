import type {StatedDate} from "../../../src/domain/period.js";
import type {Masked} from "./mask.js";

/** `# and #`, `@, @ and @`: numbers or dates in a row. */
const numbersInRow = /#(?:, #)*,? and #/g;
const datesInRow = /@(?:, @)*,? and @/g;
/** `in @ it was worse than in @, from # to #`, `the average of @ declined from that of @, from # to #`: the later date stands first. */
const laterFirst = new RegExp(
  "@ (?:(?:was|were|is|has been|had been) (?:[a-z]+ )?(?:worse|better|higher|lower|longer|shorter|slower|quicker|poorer|stronger|weaker) than" +
    "|[^#@;]*\\b(?:declined|deteriorated|worsened|improved|increased|decreased|reduced|risen|rose|fallen|fell|changed) (?:from|on|since|compared (?:to|with)))" +
    " (?:(?:that|those|the (?:figure|average|rate)|in|of|for|at) )*@[^#@;]* from (?:just |over |around |about |an average of )*$",
  "i"
);
/** `between @ and @, from # to #`. */
const earlierFirst = /\bbetween @ and @[^#@.;]{0,60} from (?:just |over |around |about )*$/i;

/** The date of one of several numbers among which a sentence deals out its dates; undefined where it deals none, null where the number has none of them. */
export function dealtDate(sentence: Masked, index: number): StatedDate | null | undefined {
  const between = betweenDates(sentence, index);
  return between === undefined ? inOrder(sentence, index) : between;
}

/** `In @ and @, # and #`, `# and # in @ and @ respectively`: the first number has the first date. */
function inOrder({masked, numbers, dates}: Masked, index: number): StatedDate | null | undefined {
  const here = numbers[index];
  if (here === undefined) return undefined;
  for (const row of masked.matchAll(numbersInRow)) {
    const inRow = numbers.filter(({at}) => at >= row.index && at < row.index + row[0].length);
    const place = inRow.indexOf(here);
    if (place < 0) continue;
    for (const times of masked.matchAll(datesInRow)) {
      const dated = dates.filter(({at}) => at >= times.index && at < times.index + times[0].length);
      const between = masked.slice(times.index + times[0].length, Math.max(times.index, row.index));
      const isSaid = /\brespectively\b/i.test(masked);
      const isNext = times.index < row.index && /^,? (?:there (?:were|had been) )?(?:just |only )?$/.test(between);
      if (dated.length === inRow.length && (isSaid || isNext)) return dated[place]?.date;
    }
  }
  return undefined;
}

/**
 * `from # to # between @ and @`: the first number has the first date, the second the second; `from # to # since @`: the second has
 * none; `from # to #, compared with the @ period`: the first has the date.
 */
function betweenDates(sentence: Masked, index: number): StatedDate | null | undefined {
  const {masked, numbers, dates} = sentence;
  const here = numbers[index];
  if (here === undefined) return undefined;
  const [before, after] = [masked.slice(0, here.at), masked.slice(here.at)];
  if (/\bfrom $/.test(before) && /^# (?:\([^()]*\) )?to # (?:\([^()]*\) )?since @/.test(after))
    return dates.find(({at}) => at > here.at)?.date;
  if (/\bfrom # (?:\([^()]*\) )?to $/.test(before) && /^# (?:\([^()]*\) )?since @/.test(after)) return null;
  const isCompared = /\bfrom $/.test(before) && /^# to #,? (?:when )?compared (?:to|with) (?:the )?@/.test(after);
  if (isCompared) return dates.find(({at}) => at > here.at)?.date;
  for (const first of [index, index - 1]) {
    const start = numbers[first];
    if (start === undefined) continue;
    const words = masked.slice(0, start.at);
    if (/^# (?:\([^()]*\) )?to (?:just |over |around |about )*#/.test(masked.slice(start.at))) {
      const pair = dates.filter((d) => d.at < start.at).slice(-2);
      if (laterFirst.test(words)) return pair[first === index ? 1 : 0]?.date;
      if (earlierFirst.test(words)) return pair[first === index ? 0 : 1]?.date;
    }
    const match = /^# (?:\([^()]*\) )?to #[^#@.;]{0,30}between @ and @/.exec(masked.slice(start.at));
    if (match === null) continue;
    return dates.filter((d) => d.at > start.at)[first === index ? 0 : 1]?.date;
  }
  return undefined;
}
