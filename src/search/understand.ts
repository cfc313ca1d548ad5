import {findPlaces, type PlaceKeys, type PlaceSpan, placeWordsOf} from "./place-keys.js";
import {councilWords, grades, oneReport, ownFillers, services} from "./vocabulary.js";

/** What a text asks for, part by part. */
export interface Understood {
  /** Places that it names, in its order. */
  places: readonly PlaceSpan[];
  /** Years, with the year of a span that it ends in. */
  years: readonly number[];
  /** Grade by its name in the data: "requires-improvement". */
  grade: string | null;
  /** Whether it asks for reports, and whether for one or for their list. */
  reports: "one" | "list" | null;
  /** Framework of the reports asked for; null for any. */
  framework: string | null;
  /** Whether it says that the place is a county, or a city. */
  council: "county" | "city" | null;
  /** Whether it asks for a number and not a rate. */
  counts: boolean;
  /** Words of the topic: what is left. */
  topic: readonly string[];
}

/** The regions that each area lies in. */
export type Regions = ReadonlyMap<string, readonly string[]>;

const frameworks: Readonly<Record<string, string>> = {
  ilacs: "ilacs",
  sif: "sif",
  "single inspection framework": "sif",
  "focused visit": "focused-visit",
  "focused visits": "focused-visit",
  "monitoring visit": "monitoring-visit",
  "monitoring visits": "monitoring-visit"
};
const manyReports = /\b(reports|inspections|judge?ments?|grades?|graded|ratings?|rated|visits?)\b/;
/** Words of a question that say nothing about its subject. */
const fillers = new Set(
  (
    "number numbers count counts statistics stats stat data figures figure chart charts graph graphs trend trends table latest current now recent new " +
    "compare compared comparing comparison versus vs v against how many much what whats is are was were does do did has have " +
    "i my me our show find get about from by at its it their there why where which last year years over since until " +
    "between and trust performance profile overview page info information please near neighbours neighbour " +
    "statistical similar area region"
  ).split(" ")
);
const months =
  /\b(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/g;

/** Takes a text apart into places, years, grades, what it says of reports, and the words of a topic. */
export function understand(text: string, keys: PlaceKeys, regions: Regions): Understood {
  const {years, rest} = withoutYears(text);
  // "London" in "London Borough of Hounslow" is no place of its own.
  const plain = placeWordsOf(rest)
    .join(" ")
    .replace(/(?<!\bcity )\blondon bor(ough|o)\b/g, "borough");
  const words = plain.split(" ").filter((word) => word !== "");
  const found = findPlaces(words, keys);
  const places = withoutContainers(found, regions);
  const named = new Set(found.flatMap(({from, to}) => range(from, to)));
  let left = words.filter((_, i) => !named.has(i)).join(" ");
  const council = /\bcounty\b/.test(left) ? "county" : /\bcity\b/.test(left) ? "city" : null;
  left = left.replace(/\bover time\b/g, " ");
  if (years.length > 0) left = left.replace(months, " ");
  const counts = /\b(numbers?|counts?|many)\b/.test(left);
  const framework = Object.entries(frameworks).find(([phrase]) => hasPhrase(left, phrase));
  if (framework) left = left.replace(framework[0], " ");
  const grade = grades.find(([phrase]) => phrase.test(left.trim()));
  const asks = framework !== undefined || oneReport.test(left) || manyReports.test(left);
  const many = manyReports.test(left);
  const bare = (from: string) => from.replaceAll(new RegExp(`${oneReport.source}|${manyReports.source}`, "g"), " ");
  const afterGrade = grade ? left.replace(grade[0], " ") : left;
  const generic = afterGrade.replace(services, " ");
  const topicOf = (from: string) =>
    from
      .split(" ")
      .filter((word) => word !== "" && !councilWords.has(word) && !fillers.has(word) && !ownFillers.has(word));
  const topic = topicOf(bare(generic));
  // A good level of development is no grade: a grade stands beside nothing but places and years.
  if (grade && topic.length > 0)
    return {places, years, grade: null, reports: null, framework: null, council, counts, topic: topicOf(left)};
  return {
    places,
    years,
    grade: grade?.[1] ?? null,
    reports: asks ? (many ? "list" : "one") : null,
    framework: framework?.[1] ?? null,
    council,
    counts,
    topic: asks && topic.length > 0 ? topicOf(generic) : topic
  };
}

/** A text without its years; of a span such as 2015-16 the one that it ends in counts too. */
function withoutYears(text: string): {years: number[]; rest: string} {
  const years: number[] = [];
  const rest = text.replace(
    /(?<![\p{L}\d])(20[0-4]\d)(?:\s*[-–—/]\s*(20[0-4]\d|\d\d))?(?![\p{L}\d])/gu,
    (_, first, last) => {
      const from = Number(first);
      const to = last === undefined ? from : Number(last.length === 2 ? `${String(first).slice(0, 2)}${last}` : last);
      years.push(...(to === from ? [from] : [from, to]));
      return " ";
    }
  );
  return {years, rest};
}

/** Leaves out a region or county that only says where another place of the text lies: "Hackney, London". */
function withoutContainers(spans: readonly PlaceSpan[], regions: Regions): PlaceSpan[] {
  const contains = (outer: PlaceSpan, inner: PlaceSpan) =>
    outer !== inner &&
    inner.areas.every((area) =>
      outer.areas.length > inner.areas.length
        ? outer.areas.includes(area)
        : outer.areas.some((one) => regions.get(area)?.includes(one))
    );
  return spans.filter((span) => !spans.some((other) => contains(span, other)));
}

function hasPhrase(text: string, phrase: string): boolean {
  return ` ${text} `.includes(` ${phrase} `);
}

function range(from: number, to: number): number[] {
  return Array.from({length: to - from}, (_, i) => from + i);
}
