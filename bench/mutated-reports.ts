/**
 * Damages reports in seeded ways and reads them: `npx tsx bench/mutated-reports.ts <folder of PDF files> [count]`. Prints
 * what became of them; the exit code is 1 where one took too long, brought its process down or gave another's figures.
 */
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readFiles} from "../loaders/reports/workers/pool.js";
import {type Damage, damage} from "./mutate.js";
import {printTable} from "./table.js";

const [folder = "", wanted = "500"] = process.argv.slice(2);
const sources = readdirSync(folder)
  .filter((name) => name.endsWith(".pdf"))
  .sort();
const place = mkdtempSync(join(tmpdir(), "mutated-"));
const ways = new Map<string, {way: Damage; source: string}>();
const originals = new Set<string>();
for (let seed = 0; seed < Number(wanted); seed++) {
  // A prime step goes through the folder without keeping to neighbours.
  const source = sources[(seed * 61) % sources.length] as string;
  const {bytes, way} = damage(readFileSync(join(folder, source)), seed);
  const path = join(place, `${seed}-${source}`);
  writeFileSync(path, bytes);
  ways.set(path, {way, source});
  originals.add(source);
}

try {
  const names = [...originals].sort();
  const whole = await readFiles(names.map((name) => join(folder, name)));
  const reports = new Map(
    whole.map((result, i) => [names[i], "document" in result ? result.document.identity.report : null])
  );
  const start = performance.now();
  const results = await readFiles([...ways.keys()]);
  const seconds = (performance.now() - start) / 1000;
  const counts = new Map<string, number>();
  let wrong = 0;
  for (const result of results) {
    const {way, source} = ways.get(result.path) as {way: Damage; source: string};
    const outcome = "problem" in result ? result.problem.replace(/ \(.*/, "").replace(/\d+/g, "n") : "read";
    counts.set(`${way}: ${outcome}`, (counts.get(`${way}: ${outcome}`) ?? 0) + 1);
    const isForeign =
      "document" in result &&
      (result.document.identity.report !== reports.get(source) ||
        result.document.figures.some(({report}) => report !== reports.get(source)));
    const isFatal = "problem" in result && /takes more than|ended the process/.test(result.problem);
    if (isForeign || isFatal) {
      wrong++;
      console.log(
        `${result.path}: ${"problem" in result ? result.problem : `read as ${result.document.identity.report}, not ${reports.get(source)}`}`
      );
    }
  }
  const rows = [...counts].sort().map(([name, count]) => [name, String(count)]);
  printTable(`${results.length} damaged reports in ${seconds.toFixed(0)} s`, ["outcome", "files"], rows);
  console.log(`${wrong} hung, fell over or gave another report's figures`);
  process.exitCode = wrong ? 1 : 0;
} finally {
  rmSync(place, {recursive: true});
}
