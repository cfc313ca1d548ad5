import type {DateMention} from "./dates.js";

/** What a number counts in, as its text shows: `number` where no unit follows. */
export type NumberUnit = "number" | "percent" | "points" | "per 10000" | "days" | "weeks" | "months" | "years";

/** A number that a text states, in digits or in words. */
export interface NumberMention {
  value: number;
  /** The number as it stands: `37.5`, `four`, `no`, `all`. */
  text: string;
  unit: NumberUnit;
  start: number;
  end: number;
  /** `fewer-than`, `approximate`, `range-low`, `range-high`, or empty. */
  qualifier: string;
}

const ones =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " "
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const words = new Map<string, number>([
  ["no", 0],
  ["none", 0],
  ["nil", 0],
  ["zero", 0],
  ...ones.map((w, i): [string, number] => [w, i + 1]),
  ...tens.flatMap((t, i): [string, number][] => [
    [t, (i + 2) * 10],
    ...ones.slice(0, 9).map((w, k): [string, number] => [`${t}-${w}`, (i + 2) * 10 + k + 1])
  ])
]);
const below100 = `(?:(?:${tens.join("|")})(?:[- ](?:${ones.slice(0, 9).join("|")}))?|${[...ones].reverse().join("|")})`;
const below1000 = `(?:(?:an?|${below100}) hundred(?:,? (?:and )?${below100})?|${below100})`;
/** `four hundred and ten`, `one thousand, two hundred and six`, `forty-one`, `none`. */
const wordNumber = new RegExp(
  `(?<![\\w£-])(?:(?:an?|${below1000}) thousand(?:,? (?:and )?${below1000})?|${below1000}|none|nil|zero|no)(?![\\w-])`,
  "gi"
);
const digits = /(?<![\w£$€.,/%)’'“+–-])(?:\d{1,3}(?:,\d{3})+|\d{1,3}[ \u00a0]\d{3}(?![\d,%])|\d+)(?:\.\d+)?/g;
const anyNumber = new RegExp(
  `\\d|\\b(?:all|both|neither|none|nil|zero|no|hundred|thousand|${[...ones, ...tens].join("|")})\\b`,
  "i"
);
const wholeOf =
  /\bof (?:whom|which),? (all|none|both|no)\b|(?<!\b(?:almost|nearly|virtually|not) )\b(all|none|both|neither)(?= of (?:whom|which|(?:these|them)\b(?! (?!(?:are|were|is|was|live|lived|have|had|being|placed|children|young)\b)[a-z])))|(?<=(?:, |\()(?:and )?)(all|both)(?= (?:are|live|lived|living|placed)\b)/gi;

const unitAfter: [NumberUnit, RegExp][] = [
  ["points", /^\s?(?:%|per ?cent)?[- ]?(?:percentage )points?\b/i],
  ["percent", /^\s?(?:%(?:\s?%)?|per ?cent\b)/i],
  ["per 10000", /^(?: (?:and|children|referrals|young people|plans))*(?: for every| per| in every| in) ?10[, ]?000\b/i],
  ["days", /^[- ](?:calendar |working )?days?\b/i],
  ["weeks", /^[- ]weeks?\b/i],
  ["months", /^[- ]months?\b/i],
  ["years", /^[- ]?(?:and|to|or)?[- ]?years?\b/i]
];

/** What looks like a number and is none of those that are looked for: ages, stages of school, sections of acts, money, distances, hours. */
const notQuantities: RegExp[] = [
  /\b(?:they|he|she|who|until|when|people|leavers|children) (?:are|were|is|was|become|became|reach|turn) (?:16|17|18|19|20|21|22|23|24|25)\b(?!%|,?\d)/gi,
  /\bwithin (?:the )?(?:[a-z]+ )?(?:of )?(?:5|10|15|20|28|35|40|45|five|ten|fifteen|twenty)[- ](?:working[- ])?days?\b/gi,
  /\b(?:15|10|20|35|45|fifteen)[- ](?:working[- ])?days?(?: (?:timescale|target|limit|deadline)s?)?\b/gi,
  /\b(?:aged?|ages of|age of|aged between|under|over|turned?|turning|reach(?:ed|ing)?|are|were|post|from|than|below) ?-?(?:\d{1,2}|eighteen|sixteen)(?:\+|\s?(?:[-–]|to|and|or)\s?(?:\d{1,2}))(?:[- ]?years?)?\b(?!\s?%| (?:weeks?|days?))/gi,
  /\b(?:aged?|ages?|age of|ages of|aged (?:over|under|up to)|post-?|the ages? of|under-?|over|turn(?:ed|ing)?|reach(?:ed|ing|es)?|below|birthday|years) ?(?:16|17|18|19|20|21|22|23|24|25|five|sixteen|eighteen|ten|10|11|12|13|14|15)s?(?!\d|[.,]\d|\s?%| (?:children|young|weeks|days|care leavers|cases))/gi,
  /\b\d{1,2}\+?,?\s?(?:[-–]|to|and|or|,)?\s?(?:\d{1,2})?(?:\s?(?:[-–]|to|and|or)\s?\d{1,2})?[- ]years?(?:[- ]olds?\b|[- ]of[- ]age)/gi,
  /\b\d{1,2}[-–]? ?(?:,|and|to|or) ?\d{1,2}[-–]? ?year[-– ]?olds?\b/gi,
  /\b\d{1,2}(?:st|nd|rd|th)\b/gi,
  /\b(?:key stages?|ks|sections?|section|regulations?|part|chapter|phases?|levels?|grades?|tiers?|bands?|years?|table|page|paragraph|recommendation|form|schedule|article|category|stages?|quarters?|q|week|step|standard|no\.) ?(?:\d{1,3}|one|two|three|four|five)(?:(?: and | to |[-–]|, )(?:\d|one|two|three|four|five))?\b(?!\.\d|%)/gi,
  /\b(?:tables?|figures?|sections?|annex|paragraphs?) \d+(?:\.\d+)+/gi,
  /£ ?[\d,.]+(?: ?(?:m|k|million|billion|thousand))?/gi,
  /\b[\d.]+ (?:million|billion)\b/gi,
  /\b(?:\d+|[a-z]+) (?:or more )?miles?\b/gi,
  /\b\d+ ?[-–] ?hours?\b|\b24\/7\b|\b\d+ hours?\b|\b\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)\b/gi,
  /\b(?:A\*?(?:[-–]| to )C|five or more|five good|5 A)\b/gi,
  /\bone (?:of the|of its|third|quarter|half|or more|or two|another|area|hand|such|to one)\b/gi,
  // Names: `One Adoption`, `One Point`.
  /\bOne [A-Z]\w+/g,
  /\b1[68](?:[- ]plus|\+)/gi,
  /\b(?:after|beyond|past|until) (?:the age of )?(?:16|18|21|25)\b(?!\s?%|[.,]\d| (?:months|weeks|days|children|young|years))/gi,
  /\bages?\b[^.;#]{0,30}\brang\w+ from [^.;,]{0,25}/gi,
  /\b(?:no one|no longer|no evidence|no more than|no fewer than|no less than|one[- ]stop|(?:one|two|three)[- ](?:thirds?|quarters?)|one-to-one|half|quarters?)\b/gi,
  // `one in eight`, `seven out of every ten`: a share said as a chance.
  /\b(?:one|two|three|four|five|six|seven|eight|nine|\d) in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d{1,2})\b/gi,
  /\ball but (?:one|two|three|four|five|six|\d+)\b/gi,
  /\b(?:two|three|\d) or more\b/gi,
  /\b(?:three|3) (?:placement )?(?:moves?|changes|placements|times)\b/gi,
  /\b(?:Act|Order|Regulations?),? (?:19|20)\d\d\b/g
];

/** Numbers of a text in the order in which they stand, those inside dates, ages, sums of money and titles left out. */
export function findNumbers(text: string, dates: DateMention[]): NumberMention[] {
  if (!anyNumber.test(text)) return [];
  const taken: {start: number; end: number}[] = dates.map(({start, end}) => ({start, end}));
  const isFree = (start: number, end: number): boolean => !taken.some((t) => start < t.end && end > t.start);
  for (const pattern of notQuantities)
    for (const match of text.matchAll(pattern)) taken.push({start: match.index, end: match.index + match[0].length});
  const found: NumberMention[] = [];
  for (const match of text.matchAll(digits)) {
    const end = match.index + match[0].length;
    if (!isFree(match.index, end) || /^(?!children|young)[a-zA-Z]/.test(text.slice(end, end + 9))) continue;
    found.push(mention(text, match[0], match.index, end, Number(match[0].replaceAll(/[, \u00a0]/g, ""))));
  }
  for (const match of text.matchAll(wholeOf)) {
    const word = (match[1] ?? match[2] ?? match[3] ?? "").toLowerCase();
    const start = match.index + match[0].toLowerCase().indexOf(word);
    found.push({
      value: word === "all" || word === "both" ? 100 : 0,
      text: word,
      unit: "percent",
      start,
      end: start + word.length,
      qualifier: ""
    });
    taken.push({start, end: start + word.length});
  }
  for (const match of text.matchAll(wordNumber)) {
    const end = match.index + match[0].length;
    const word = match[0].toLowerCase();
    if (!isFree(match.index, end)) continue;
    if (
      word === "no" &&
      !/^ (?:[a-z’'-]+ ){0,3}?(?:child|young|adopt|care leavers|unaccompanied|privately)/i.test(text.slice(end))
    )
      continue;
    found.push(mention(text, match[0], match.index, end, valueOfWords(word)));
  }
  found.sort((a, b) => a.start - b.start);
  const apart = found.filter((n, i) => n.start >= Math.max(0, ...found.slice(0, i).map((before) => before.end)));
  return ranges(
    text,
    apart.filter((n) => Number.isFinite(n.value))
  );
}

/** The number that words say: `two thousand, four hundred and ten` is 2,410. */
function valueOfWords(text: string): number {
  const parts = /^(?:(.+) thousand)?(?:(?:^|,? )(?:and )?(.+))?$/.exec(text.replace(/ thousand$/, " thousand zero"));
  const thousands = parts?.[1] === undefined ? 0 : belowThousand(parts[1]);
  return 1000 * thousands + belowThousand(parts?.[2] ?? text);
}

function belowThousand(text: string): number {
  const [, hundreds, rest = "zero"] = /^(.+) hundred(?:,? (?:and )?(.+))?$/.exec(text) ?? [];
  const of = (word: string) => (/^an?$/.test(word) ? 1 : (words.get(word.replace(" ", "-")) ?? Number.NaN));
  return hundreds === undefined ? of(text) : 100 * of(hundreds) + of(rest);
}

function mention(text: string, stated: string, start: number, end: number, value: number): NumberMention {
  const after = text.slice(end, end + 40);
  const before = text.slice(Math.max(0, start - 30), start);
  let unit: NumberUnit = "number";
  let length = 0;
  for (const [name, pattern] of unitAfter) {
    const match = pattern.exec(after);
    if (match === null) continue;
    unit = name;
    length = match[0].length;
    break;
  }
  const qualifier = /\b(?:fewer|less) than\s*$/i.test(before)
    ? "fewer-than"
    : /\b(?:approximately|about|around|almost|nearly|roughly|some|just (?:over|under)|over|under|more than|at least|up to)\s*$/i.test(
          before
        )
      ? "approximate"
      : "";
  return {value, text: stated, unit, start, end: end + length, qualifier};
}

/** Numbers as they are, the two ends of a range marked and given the unit that stands after its end. */
function ranges(text: string, found: NumberMention[]): NumberMention[] {
  const result = found.map((n) => ({...n}));
  for (let i = 0; i + 1 < result.length; i++) {
    const [low, high] = [result[i] as NumberMention, result[i + 1] as NumberMention];
    const between = text.slice(low.end, high.start);
    const opens = /\b(?:between|from)(?: (?:the|a|an) [^.;,]{0,35}\bof)?\s*$/i.test(
      text.slice(Math.max(0, low.start - 60), low.start)
    );
    // `from 337 to 358 days`: the unit stands once.
    if (opens && between === " to " && low.unit === "number" && ["percent", "days", "weeks"].includes(high.unit))
      low.unit = high.unit;
    const isRange =
      /^\s?[-–]\s?$/.test(between) ||
      (/^ to $/.test(between) && !opens) ||
      (/^ (?:and|to) $/.test(between) && /\bbetween\s*$/i.test(text.slice(Math.max(0, low.start - 9), low.start)));
    if (!isRange || high.value <= low.value || (low.unit !== "number" && low.unit !== high.unit)) continue;
    low.unit = high.unit;
    low.qualifier = "range-low";
    high.qualifier = "range-high";
  }
  return result;
}
