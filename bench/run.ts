import {cpus, loadavg, totalmem} from "node:os";
import {parseArgs} from "node:util";
import {buildSite, isFresh, siteFolder} from "../loaders/commands/build-site.js";
import {benchBuild} from "./build.js";
import {benchPages} from "./pages.js";
import {benchSizes} from "./sizes.js";

const parts = ["build", "sizes", "pages"];

const {values} = parseArgs({options: {only: {type: "string"}, runs: {type: "string", default: "5"}}});
if (values.only !== undefined && !parts.includes(values.only)) {
  console.error(`unknown part: "${values.only}": expected one of ${parts.join(", ")}`);
  process.exit(1);
}
const wants = (part: string) => values.only === undefined || values.only === part;
const root = process.cwd();

const [processor] = cpus();
const memory = Math.round(totalmem() / 1e9);
console.log(
  `${cpus().length} x ${processor?.model ?? "unknown processor"}, ${memory} GB, Node ${process.versions.node}`
);
console.log(
  `load before the start: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(", ")} (figures are worth little where it is not near 0)`
);

if (wants("build")) await benchBuild(root);
else if (!(await isFresh(root))) await buildSite({root});
if (wants("sizes")) benchSizes(siteFolder(root));
if (wants("pages")) await benchPages(siteFolder(root), {runs: Number(values.runs)});
