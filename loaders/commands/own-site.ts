import {spawn} from "node:child_process";
import {once} from "node:events";
import {join} from "node:path";
import {stageSite} from "../own-site/stage.js";

/** Names the folder of a site of one's own where the command line names none. */
const variable = "SIGHTLINE_CONFIG";

/** The folder of the site that is meant, and the arguments without it; null for the default site. */
export function ownFolder(
  args: readonly string[],
  environment: NodeJS.ProcessEnv
): {folder: string | null; rest: string[]} {
  const [first, ...others] = args;
  if (first !== undefined && !first.startsWith("-")) return {folder: first, rest: others};
  return {folder: environment[variable] || null, rest: [...args]};
}

/** Runs a command for the site of a folder's configuration; resolves to its exit code. Errors as of `stageSite`. */
export async function runOwnSite(
  command: string,
  {root, folder, args}: {root: string; folder: string; args: readonly string[]}
): Promise<number> {
  const stage = await stageSite(root, folder);
  const {[variable]: _, ...env} = process.env;
  const child = spawn(process.execPath, [join(stage, "loaders/commands/run.mjs"), command, ...args], {
    cwd: stage,
    env,
    stdio: "inherit"
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.removeAllListeners(signal).on(signal, () => child.kill(signal));
  const [code] = (await once(child, "exit")) as [number | null];
  if (command === "build" && code === 0) console.log(`the site is in ${join(stage, "dist")}`);
  return code ?? 1;
}
