import {launchChromium} from "../loaders/commands/chromium.js";
import {createSiteServer, listen} from "../loaders/commands/site-server.js";
import {openAnswers} from "../loaders/tables/answers.js";
import type {Engine} from "../src/engine/engine-type.js";
import type {Question} from "../src/engine/question.js";
import {
  allAreas,
  allIndicators,
  allReports,
  allValues,
  judgementTimeline,
  latestForArea,
  leadValues,
  neighboursOf,
  neighbourValuesForArea,
  peersForArea,
  sparklinesForArea,
  valuesAmongNeighbours
} from "../src/query/questions.js";
import {addParts} from "./page-parts.js";
import {printTable, quantile} from "./table.js";

type Asked = Question<unknown>;

/** One kind of question, as it is asked of each area or indicator in turn. */
interface Kind {
  words: string;
  /** What is asked at once, one after the other. */
  questions: readonly (readonly Asked[])[];
  /** The part of a page that answers in the browser from the files of areas, in place of its engine; default the engine answers. */
  files?: {part: "profile" | "neighbours" | "among"; areas: readonly string[]};
}

/**
 * Asks what pages ask, of every authority or every indicator, of DuckDB in a browser and of the native one in Node, each with all tables in memory and
 * one thread (what pages have in a file is fetched there), and prints how long each takes until its rows are there. Those of the browser cross from a worker; the native ones do not.
 */
export async function benchQuestions(dist: string): Promise<void> {
  const native = await openAnswers(dist);
  const server = createSiteServer(dist);
  const address = await listen(server);
  const browser = await launchChromium();
  try {
    const kinds = await kindsOf(native);
    const page = await browser.newPage({bypassCSP: true});
    // A page that starts no engine of its own before a reader asks for it.
    await page.goto(`${address}/neighbours/warrington`);
    await addParts(
      page,
      `import {query} from "./src/components/site-engine.js"; import {neighbourFigures, figuresAmong, valuesOfNeighbours} from "./src/figures/neighbours-file.js"; import {profileFigures} from "./src/components/area-profile.js";
      globalThis.parts = {
        query,
        profile: (area) => profileFigures(area, "../"),
        neighbours: async (area) => valuesOfNeighbours(await neighbourFigures(area, "../"), "2025"),
        among: async (area) => figuresAmong(area, await neighbourFigures(area, "../"), "2025")
      };`
    );
    await page.evaluate(`parts.query(${JSON.stringify(kinds[0]?.questions[0]?.[0])})`);
    const rows: string[][] = [];
    const all: {native: number[]; browser: number[]} = {native: [], browser: []};
    for (const {words, questions, files} of kinds) {
      const own = await timesOf(native, questions);
      const theirs = await page.evaluate<number[]>(`(async () => {
        const times = [];
        for (const asked of ${JSON.stringify(files?.areas ?? questions)}) {
          const start = performance.now();
          if (typeof asked === "string") await parts[${JSON.stringify(files?.part)}](asked);
          else for (const question of asked) await parts.query(question);
          times.push(performance.now() - start);
        }
        return times;
      })()`);
      all.native.push(...own);
      all.browser.push(...theirs);
      rows.push(rowOf(words, own, theirs));
    }
    printTable(
      "Questions of pages, from asking to rows (goal: 50 ms at the 95th percentile)",
      ["question", "asked", "native: median", "95th", "browser: median", "95th", "times"],
      [...rows, rowOf("all", all.native, all.browser)]
    );
  } finally {
    native.close();
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

async function kindsOf(native: Engine): Promise<Kind[]> {
  const areas = await native.ask(allAreas());
  const indicators = await native.ask(allIndicators());
  const authorities = areas.filter(({kind, closed}) => kind === "authority" && closed === null).map(({area}) => area);
  const each = (ask: (area: string) => Asked) => authorities.map((area) => [ask(area)]);
  const often = (question: Asked) => Array.from({length: 20}, () => [question]);
  return [
    {words: "all areas", questions: often(allAreas())},
    {words: "all indicators, with their reach", questions: often(allIndicators())},
    {words: "values at the head of all areas’ pages", questions: often(leadValues())},
    {words: "every value of an indicator", questions: indicators.map(({indicator}) => [allValues(indicator)])},
    {
      words: "newest figures of an area, and the spread of all authorities in each indicator (a file in the browser)",
      questions: authorities.map((area) => [latestForArea(area), peersForArea(area)]),
      files: {part: "profile", areas: authorities}
    },
    {words: "years of all indicators of an area", questions: each(sparklinesForArea)},
    {
      words: "ten neighbours, each indicator (a file in the browser)",
      questions: each((area) => neighbourValuesForArea(area)),
      files: {part: "neighbours", areas: authorities}
    },
    {
      words: "the table among neighbours (the same file, which has arrived)",
      questions: each((area) => valuesAmongNeighbours(area, "2025")),
      files: {part: "among", areas: authorities}
    },
    {words: "neighbours of an area", questions: each((area) => neighboursOf(area, "2025"))},
    {words: "judgements of an area", questions: each(judgementTimeline)},
    {words: "all reports", questions: often(allReports())}
  ];
}

async function timesOf(engine: Engine, questions: Kind["questions"]): Promise<number[]> {
  const times: number[] = [];
  for (const asked of questions) {
    const start = performance.now();
    for (const question of asked) await engine.ask(question);
    times.push(performance.now() - start);
  }
  return times;
}

function rowOf(words: string, native: readonly number[], browser: readonly number[]): string[] {
  const at = (times: readonly number[], share: number) => quantile(times, share);
  const shown = (time: number) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;
  return [
    words,
    String(native.length),
    shown(at(native, 0.5)),
    shown(at(native, 0.95)),
    shown(at(browser, 0.5)),
    shown(at(browser, 0.95)),
    (at(browser, 0.5) / at(native, 0.5)).toFixed(1)
  ];
}
