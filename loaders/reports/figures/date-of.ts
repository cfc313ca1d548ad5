import type {StatedDate} from "../../../src/domain/period.js";
import type {ReportedRole} from "../../../src/domain/tables.js";
import type {Masked} from "./mask.js";

const reach =
  /^(?:[^#@.;,]|, (?=(?:as )?(?:at|in|on|by|of) @|(?:education|employment|training)\b)){0,75}?(?:\b(?:as )?(?:at|in|on|by|for|during|since|between|of|from|to|over|ending|end of|until|(?:quarter|q\d|half|months) (?:of )?) ?(?:the )?(?:[a-z]+ ){0,6}?|[(,] ?(?:as )?(?:at |in |to |up to |for )?)@/i;
/** `# are placed so @`, with what is called the time of the inspection: it needs no word before it. */
const present = /^[^#@.;,]{0,70} @(?= ?(?:[.,;)]|$))/;
const since = /\b(?:since|from|born|after|before|until|published|introduced|appointed)(?: the)? $/i;

/**
 * Date of a number: the one that follows it in its clause, else the one that opens its sentence; undefined where none is stated,
 * and null where a time without a date is, such as the last twelve months.
 */
export function dateOf(sentence: Masked, index: number, role: ReportedRole): StatedDate | null | undefined {
  const here = sentence.numbers[index];
  if (here === undefined) return undefined;
  const spread = betweenDates(sentence, index);
  if (spread !== undefined) return spread;
  const follow = followingDate(sentence, index);
  if (follow !== null) return follow.date;
  const taken = new Set(sentence.numbers.flatMap((_, i) => (i < index ? (followingDate(sentence, i)?.at ?? -1) : -1)));
  const preceding = sentence.dates.filter((d) => d.at < here.at && !taken.has(d.at)).at(-1);
  if (preceding === undefined) return undefined;
  const isApart = role === "previous" || role === "target";
  if (isApart && sentence.numbers.some((n) => n.at > preceding.at && n.at < here.at)) return undefined;
  const opensSpan = preceding.at === 5 && preceding.date?.kind === "span";
  if (!opensSpan && since.test(sentence.masked.slice(0, preceding.at)) && preceding.date !== null) return undefined;
  return preceding.date;
}

function followingDate(sentence: Masked, index: number): Masked["dates"][number] | null {
  const here = sentence.numbers[index];
  if (here === undefined) return null;
  const raw = sentence.masked.slice(here.at + 1);
  const skipped = /^(?: \([^()@]*\))?(?:[^#@.;,()]{0,40}\([^()@]*\))?/.exec(raw)?.[0] ?? "";
  for (const start of [skipped.length, 0]) {
    const match = reach.exec(raw.slice(start));
    const direct = /^(?: |\()*@/.exec(raw.slice(start));
    const hit = direct ?? match;
    const now = direct === null ? present.exec(raw.slice(start)) : null;
    const said = now && sentence.dates.find((d) => d.at === here.at + start + now[0].length);
    if (said?.date === null) return said;
    if (hit === null) continue;
    // `# in the year, and by @ this had …`: the date opens what comes after, where one stands before already.
    if (
      /\b(?:and|but|while) (?:by|in|at|for) (?:the end of )?@$/.test(hit[0]) &&
      sentence.dates.some((d) => d.at < here.at)
    )
      continue;
    if (
      /\b(?:compared (?:with|to)|since|than|from|an? increase|to) [^@]*@$/i.test(hit[0]) &&
      !/^ (?:since|to the end of) @$/.test(hit[0])
    )
      continue;
    const at = here.at + 1 + start + hit[0].length - 1;
    // `as at @ # of …`: the date opens what follows.
    if (direct === null && /^,? #/.test(sentence.masked.slice(at + 1))) continue;
    return sentence.dates.find((d) => d.at === at) ?? null;
  }
  return null;
}

/** `from # to # between @ and @`: the first number has the first date, the second the second; `from # to # since @`: the second has none. */
function betweenDates(sentence: Masked, index: number): StatedDate | null | undefined {
  const {masked, numbers} = sentence;
  const here = numbers[index];
  if (here === undefined) return undefined;
  const [before, after] = [masked.slice(0, here.at), masked.slice(here.at)];
  if (/\bfrom $/.test(before) && /^# (?:\([^()]*\) )?to # (?:\([^()]*\) )?since @/.test(after))
    return sentence.dates.find(({at}) => at > here.at)?.date;
  if (/\bfrom # (?:\([^()]*\) )?to $/.test(before) && /^# (?:\([^()]*\) )?since @/.test(after)) return null;
  for (const first of [index, index - 1]) {
    const start = numbers[first];
    if (start === undefined) continue;
    const match = /^# (?:\([^()]*\) )?to #[^#@.;]{0,30}between @ and @/.exec(masked.slice(start.at));
    if (match === null) continue;
    const dates = sentence.dates.filter((d) => d.at > start.at);
    return dates[first === index ? 0 : 1]?.date;
  }
  return undefined;
}
