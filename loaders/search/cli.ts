import {resolve} from "node:path";
import {buildIndex, search} from "../../src/search/search.js";
import {loadSearchRecords} from "../pages/search-records.js";

/** Sightline's own folder, in which `data/` is. */
const root = resolve(import.meta.dirname, "../..");
/** How many entries are printed. */
const limit = 5;

const text = process.argv.slice(2).join(" ").trim();
try {
  if (text === "") throw new Error('missing words: expected some, as in npm run --silent search -- "halton neet"');
  const {areas, indicators, ...more} = await loadSearchRecords(root);
  const found = search(buildIndex(areas, indicators, more), text, {limit});
  if (found.length === 0) throw new Error(`nothing found: ${JSON.stringify(text)}`);
  process.stdout.write(found.map(({kind, name, href}) => `${kind}\t${name}\t/${href}\n`).join(""));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
