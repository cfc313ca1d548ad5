import {beforeAll, describe, expect, test} from "vitest";
import {filesNotRead} from "../../../loaders/statistics/catalogue/files-not-read.js";
import {catalogue, leftOut} from "../../../loaders/statistics/catalogue/index.js";
import type {CatalogueEntry, ReleaseSource, SourceSeries} from "../../../loaders/statistics/catalogue/types.js";
import {
  type CellKey,
  columnsOf,
  hasSources,
  keyOf,
  matches,
  needsSources,
  type Row,
  readDictionary,
  readReleases,
  readTool
} from "./sources.js";

const topics = [
  "Children Looked After",
  "Child Protection",
  "Children in Need",
  "Adoption",
  "Children's Services Workforce",
  "Children's Service Finance",
  "Youth Offending",
  "Economic Factors",
  "Contextual\\Other"
];
/** Years from which the published figure follows from the counts: earlier ones rest on other estimates or rounder counts. */
const consistentFrom: Record<string, number> = {
  "children-in-care-rate": 2019,
  "care-started-rate": 2019,
  "care-ceased-rate": 2019,
  "care-three-placements": 2018,
  "care-leavers-suitable-accommodation": 2018,
  "care-leavers-eet": 2018,
  "care-leavers-higher-education": 2018,
  "special-guardianship-ceased-share": 2018
};
const scale: Record<string, number> = {percent: 100, "per-10000": 10_000, "cases-per-worker": 1};
const sources = [...catalogue.flatMap((entry) => entry.sources), ...leftOut.map(({source}) => source)];
const codes = sources.flatMap((source) => (source.kind === "tool" ? [source.code] : []));
const releases = sources.filter((source): source is ReleaseSource => source.kind === "release");

describe.skipIf(!hasSources)(`the catalogue against the sources ${needsSources}`, () => {
  let dictionary: Row[];
  let files: Map<string, Row[]>;
  let tool: Map<string, Map<CellKey, number>>;

  beforeAll(async () => {
    dictionary = readDictionary().filter(({Topic}) => topics.includes(Topic ?? ""));
    files = readReleases();
    tool = await readTool();
  });

  test("maps or leaves out every row of the dictionary's nine topics, and maps nothing else", () => {
    expect(dictionary.length).toBe(186);
    expect(new Set(codes)).toEqual(new Set(dictionary.map((row) => row.Measure_short)));
  });

  test("spells every code as the tool's file does, byte for byte", () => {
    expect(codes.filter((code) => !tool.has(code))).toEqual([]);
  });

  test("follows the direction that the dictionary gives", () => {
    const polarity = new Map(dictionary.map((row) => [row.Measure_short, row.Polarity]));
    const words: Record<string, string | null> = {High: "higher", Low: "lower"};
    const wrong = catalogue.flatMap(({indicator, better, sources}) =>
      sources.flatMap((source) => {
        const given = source.kind === "tool" ? (words[polarity.get(source.code) ?? ""] ?? null) : better;
        return given === better ? [] : [`${indicator}: ${better} instead of ${given}`];
      })
    );
    expect(wrong).toEqual([]);
  });

  test("maps or leaves out every figure of every release file, once", () => {
    const problems: string[] = [];
    for (const [file, rows] of files) {
      if (filesNotRead.some((one) => one.file === file)) continue;
      const {filters, figures} = columnsOf(rows);
      const kinds = new Map(rows.map((row) => [JSON.stringify(filters.map((filter) => row[filter])), row]));
      for (const row of kinds.values()) {
        for (const column of figures) {
          const found = releases.filter((s) => s.file === file && s.column === column && matches(row, s)).length;
          const words = filters.map((filter) => row[filter]).join(", ");
          if (found !== 1) problems.push(`${file}, ${words}, ${column}: ${found} entries`);
        }
      }
    }
    expect(problems).toEqual([]);
  });

  test("reads no file that it says it does not", () => {
    const read = new Set(releases.map(({file}) => file));
    expect(filesNotRead.filter(({file}) => read.has(file))).toEqual([]);
    for (const {reason} of filesNotRead) expect(reason).toMatch(/^[a-z].+[^.]$/);
  });

  test("finds rows for every release series, one for each area and period", () => {
    for (const source of releases) {
      const rows = files.get(source.file)?.filter((row) => matches(row, source)) ?? [];
      const keys = rows.map(keyOf);
      expect(rows.length, `${source.file} ${JSON.stringify(source.where)}`).toBeGreaterThan(0);
      expect(rows[0], source.file).toHaveProperty(source.column);
      expect(new Set(keys).size, `${source.file} ${JSON.stringify(source.where)}`).toBe(keys.length);
    }
  });

  test("marks as faulty only cells that are: England's sum of rates, and years with one figure everywhere", () => {
    const faults = sources.flatMap((source) =>
      source.kind === "tool" ? (source.faults ?? []).map((fault) => ({code: source.code, ...fault})) : []
    );
    expect(faults.map(({code}) => code).toSorted()).toEqual(["FirstYJS", "Stability_School"]);
    const entrants = [...(tool.get("FirstYJS") ?? [])];
    for (const [key, value] of entrants.filter(([key]) => key.startsWith("England "))) {
      const year = key.slice(-4);
      const authorities = entrants
        .filter(([other]) => /^\d/.test(other) && other.endsWith(year))
        .map(([, rate]) => rate);
      expect(value, key).toBeGreaterThan(Math.max(...authorities));
    }
    const moves = [...(tool.get("Stability_School") ?? [])];
    for (const year of ["2018", "2019"]) {
      expect(new Set(moves.filter(([key]) => key.endsWith(year)).map(([, value]) => value)).size, year).toBe(1);
    }
  });

  test("gives one figure where a release and the tool both have one", () => {
    let compared = 0;
    const different: string[] = [];
    for (const {indicator, sources} of catalogue) {
      const [first, second] = sources;
      if (first.kind !== "release" || second?.kind !== "tool") continue;
      for (const [key, value] of cellsOf(first)) {
        const other = tool.get(second.code)?.get(key);
        if (other === undefined) continue;
        compared++;
        if (Math.abs(value - other) > 1e-6) different.push(`${indicator} ${key}: ${value}, ${other}`);
      }
    }
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(30_000);
  });

  test("names a numerator and a denominator only where their ratio is the published figure", () => {
    const bySlug = new Map(catalogue.map((entry) => [entry.indicator, entry]));
    const wrong: string[] = [];
    for (const entry of catalogue) {
      const above = entry.numerator && bySlug.get(entry.numerator);
      const below = entry.denominator && bySlug.get(entry.denominator);
      if (!above || !below) continue;
      const [numerators, denominators] = [figuresOf(above), figuresOf(below)];
      let compared = 0;
      let apart = 0;
      for (const [key, value] of figuresOf(entry)) {
        const numerator = numerators.get(key);
        const denominator = denominators.get(entry.denominator === "children-population" ? yearBefore(key) : key);
        // Totals are made of rounded counts; authorities have exact ones.
        if (!/^\d/.test(key) || numerator === undefined || !denominator) continue;
        if (Number(key.slice(-4)) < (consistentFrom[entry.indicator] ?? 0)) continue;
        compared++;
        const [least, most] = ratios(numerator, above.decimals, denominator, below.decimals, scale[entry.unit]);
        const half = 0.501 * 10 ** -entry.decimals;
        if (!(value >= least - half && value <= most + half)) apart++;
      }
      if (compared < 50 || apart > 0) wrong.push(`${entry.indicator}: ${apart} of ${compared} differ`);
    }
    expect(wrong).toEqual([]);
  });

  function figuresOf({sources}: CatalogueEntry): Map<CellKey, number> {
    return new Map(sources.toReversed().flatMap((source) => [...figuresIn(source)]));
  }

  function figuresIn(source: SourceSeries): Map<CellKey, number> {
    if (source.kind === "tool") return tool.get(source.code) ?? new Map();
    if (source.kind === "release") return new Map(cellsOf(source));
    const [first, ...others] = source.of.map(figuresIn);
    return new Map(
      [...(first ?? [])].flatMap(([key, value]): [CellKey, number][] => {
        const more = others.map((other) => other.get(key));
        if (more.some((one) => one === undefined)) return [];
        if (source.how === "sum") return [[key, more.reduce<number>((sum, one) => sum + (one ?? 0), value)]];
        return more[0] ? [[key, Math.round((1000 * value) / more[0]) / 10]] : [];
      })
    );
  }

  function cellsOf(source: ReleaseSource): [CellKey, number][] {
    const rows = files.get(source.file)?.filter((row) => matches(row, source)) ?? [];
    return rows.flatMap((row): [CellKey, number][] => {
      const value = row[source.column] ?? "";
      const key = source.periods === "by-end" ? keyOf(row).replace(/ \d{2}\d{2}(\d{2})$/, " 20$1") : keyOf(row);
      return /^-?\d+(\.\d+)?$/.test(value) ? [[key, Number(value)]] : [];
    });
  }
});

/** The least and the greatest ratio of two figures that may have been rounded: whole numbers are counts and exact. */
function ratios(above: number, aboveDecimals: number, below: number, belowDecimals: number, scale = Number.NaN) {
  const slackOf = (decimals: number) => (decimals > 0 ? 0.5 * 10 ** -decimals : 0);
  const [a, b] = [slackOf(aboveDecimals), slackOf(belowDecimals)];
  return [(scale * (above - a)) / (below + b), (scale * (above + a)) / (below - b)] as const;
}

function yearBefore(key: CellKey): CellKey {
  return key.replace(/\d{4}$/, (year) => String(Number(year) - 1));
}
