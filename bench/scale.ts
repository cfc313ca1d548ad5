import {spawn} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {builtTables} from "../loaders/serve/built-tables.js";
import {openAnswers} from "../loaders/tables/answers.js";
import {allAreas, allIndicators} from "../src/query/questions.js";
import {chdbFolder, withoutChdb} from "../test/loaders/serve/support/chdb.js";
import {growthChart} from "./growth-chart.js";
import type {ScalePart} from "./scale-part.js";
import {sizes, writeScaled} from "./scale-rows.js";
import {printTable} from "./table.js";

const part = fileURLToPath(new URL("scale-part.ts", import.meta.url));

export interface BenchScaleOptions {
  /** Sizes, in times of today's rows; default 1, 10 and 100. 1,000 takes half an hour and 15 GB of disk. */
  sizes?: readonly number[];
  /** File for the chart of growth; none by default. */
  chart?: string;
}

/**
 * Asks the main questions and the heaviest of each engine at growing sizes, each in a process of its own, and prints what it took: from the
 * question to the bytes of its answer, or to rows in the browser's engine (in Node, on one thread, as tables).
 */
export async function benchScale(
  dist: string,
  {sizes: asked = [1, 10, 100], chart}: BenchScaleOptions = {}
): Promise<void> {
  const {files} = await builtTables(dist);
  const names = await namesOf(dist);
  const engines = ["browser", "duckdb", ...(chdbFolder() === null ? [] : ["clickhouse"])];
  if (!engines.includes("clickhouse")) console.log(`clickhouse: ${withoutChdb}`);
  const [rows, holds]: [string[][], string[][]] = [[], []];
  const lines: {engine: string; times: number; p95: number}[] = [];
  for (const times of sizes.filter((one) => asked.includes(one))) {
    const folder = mkdtempSync(join(tmpdir(), "bench-scale-"));
    try {
      const scaled = await writeScaled(folder, files, times);
      writeFileSync(join(folder, "files.json"), JSON.stringify(scaled));
      writeFileSync(join(folder, "names.json"), JSON.stringify(names));
      for (const engine of engines) {
        const done = await runPart(engine, folder, times);
        const words = `${engine}, ${times} x`;
        // It takes minutes, and may be ended before the tables.
        console.error(words, JSON.stringify(done));
        if (typeof done === "string") {
          holds.push([words, done, "-", "-"]);
          continue;
        }
        holds.push([words, `${done.load.toFixed(1)} s`, megabytes(done.disk), megabytes(done.memory)]);
        for (const {words: question, p50, p95, bytes} of done.kinds)
          rows.push([
            `${question}: ${words}`,
            milliseconds(p50),
            milliseconds(p95),
            bytes === null ? "-" : kilo(bytes)
          ]);
        lines.push({engine, times, p95: done.kinds[0]?.p95 ?? Number.NaN});
      }
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  }
  const byQuestion = (row: readonly string[]) => (row[0] ?? "").replace(/:.*/, "");
  const order = [...new Set(rows.map(byQuestion))];
  rows.sort((a, b) => order.indexOf(byQuestion(a)) - order.indexOf(byQuestion(b)));
  printTable("Questions at growing sizes", ["question: engine, times today's rows", "p50", "p95", "answer"], rows);
  printTable("What an engine holds", ["engine, times today's rows", "load", "disk", "memory"], holds);
  if (chart !== undefined) writeFileSync(chart, growthChart(lines));
}

async function namesOf(dist: string): Promise<{indicators: string[]; areas: string[]}> {
  const answers = await openAnswers(dist);
  try {
    const indicators = await answers.ask(allIndicators());
    const areas = await answers.ask(allAreas());
    return {
      indicators: indicators.filter(({authorities}) => authorities > 0).map(({indicator}) => indicator),
      areas: areas.filter(({kind, closed}) => kind === "authority" && closed === null).map(({area}) => area)
    };
  } finally {
    answers.close();
  }
}

/** What one engine took, or in words why it did not. */
function runPart(engine: string, folder: string, times: number): Promise<ScalePart | string> {
  // The browser's engine holds about 35 million rows as tables, and takes minutes to find out.
  if (engine === "browser" && times > 10) return Promise.resolve("too large");
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", part, engine, folder, String(times)], {
      stdio: ["ignore", "pipe", "inherit"]
    });
    let text = "";
    child.stdout.on("data", (chunk) => {
      text += chunk;
    });
    child.once("close", (code) => {
      const last = text.trim().split("\n").at(-1) ?? "";
      resolve(code === 0 ? (JSON.parse(last) as ScalePart) : "failed");
    });
  });
}

function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

function kilo(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
