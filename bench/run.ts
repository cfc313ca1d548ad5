import {cpus, loadavg, totalmem} from "node:os";
import {parseArgs} from "node:util";
import {buildSite, isFresh, siteFolder} from "../loaders/commands/build-site.js";
import {benchBuild, benchImport} from "./build.js";
import {benchComparison} from "./comparison.js";
import {benchDeadNetwork} from "./dead-network.js";
import {benchEmbed} from "./embed.js";
import {noise} from "./noise.js";
import {benchNotebook} from "./notebook.js";
import {benchPages} from "./pages.js";
import {benchQuestions} from "./questions.js";
import {benchRedraw} from "./redraw.js";
import {benchScale} from "./scale.js";
import {benchSizes} from "./sizes.js";

const root = process.cwd();
const dist = siteFolder(root);

const {values} = parseArgs({
  options: {
    only: {type: "string"},
    runs: {type: "string", default: "5"},
    changes: {type: "string", default: "100"},
    sizes: {type: "string", default: "1,10,100"},
    chart: {type: "string"}
  }
});
const runs = Number(values.runs);

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  build: () => benchBuild(root),
  import: () => benchImport(root),
  sizes: () => benchSizes(dist),
  pages: () => benchPages(dist, {runs}),
  comparison: () => benchComparison(root, dist, {runs}),
  dead: () => benchDeadNetwork(dist, {runs}),
  redraw: () => benchRedraw(dist, {changes: Number(values.changes)}),
  questions: () => benchQuestions(dist),
  embed: () => benchEmbed(root, dist, {runs}),
  notebook: () => benchNotebook(dist, {runs}),
  scale: () =>
    benchScale(dist, {sizes: values.sizes.split(",").map(Number), ...(values.chart && {chart: values.chart})})
};
/** Too long, and too much memory, to be measured with the others: only where it is named. */
const apart: ReadonlySet<string> = new Set(["scale"]);

if (values.only !== undefined && !(values.only in parts)) {
  console.error(`unknown part: "${values.only}": expected one of ${Object.keys(parts).join(", ")}`);
  process.exit(1);
}

const [processor] = cpus();
const memory = Math.round(totalmem() / 1e9);
console.log(
  `${cpus().length} x ${processor?.model ?? "unknown processor"}, ${memory} GB, Node ${process.versions.node}`
);
for (const [name, part] of Object.entries(parts)) {
  if (values.only === undefined ? apart.has(name) : values.only !== name) continue;
  if (name !== "build" && name !== "import" && !(await isFresh(root))) await buildSite({root});
  console.log(`\nbefore ${name}: load ${loadavg()[0]?.toFixed(1)}; ${noise()}`);
  await part();
}
