// Plain JavaScript without dependencies: it runs on a fresh clone, where nothing is installed and TypeScript does not run.
import {dirname, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {installMissing, requireNode} from "./install.mjs";

const commands = ["start", "test", "build", "dev"];
/** Programs that read their own arguments. */
const programs = {
  statistics: "../statistics/cli.ts",
  reports: "../reports/cli.ts",
  figure: "../figure/cli.ts",
  compare: "../comparison/cli.ts",
  search: "../search/cli.ts",
  tiles: "../tiles/cli.ts",
  notebook: "../notebook/cli.ts",
  serve: "../serve/cli.ts",
  new: "../own-site/cli.ts",
  bench: "../../bench/run.ts"
};

// Ending through exit, and not by the signal itself, lets a command stop the programs that it has started.
for (const [signal, number] of Object.entries({SIGHUP: 1, SIGINT: 2, SIGTERM: 15}))
  process.once(signal, () => process.exit(128 + number));

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const [command = "", ...args] = process.argv.slice(2);

try {
  const known = [...commands, ...Object.keys(programs)];
  if (!known.includes(command)) throw new Error(`unknown command: "${command}": expected one of ${known.join(", ")}`);
  requireNode(root);
  installMissing(root);
  const {register} = await import("tsx/esm/api");
  register();
  if (command in programs) {
    process.argv.splice(1, 2, fileURLToPath(new URL(programs[command], import.meta.url)));
    await import(programs[command]);
  } else {
    const {run} = await import(`./${command}.ts`);
    process.exitCode = await run({root, args});
  }
} catch (error) {
  console.error(`npm ${command}: ${error.message}`);
  if (process.env.DEBUG) console.error(error);
  process.exitCode = 1;
}
