import {availableParallelism} from "node:os";
import {startNode} from "./child.js";

/** Runs a script in as many processes as the machine has cores, each told its arguments, its share and how many there are; rejects where one fails. */
export async function runInShares(script: string, args: readonly string[], what: string): Promise<void> {
  const of = availableParallelism();
  await Promise.all(
    Array.from({length: of}, (_, share) => runShare(script, [...args, String(share), String(of)], what))
  );
}

async function runShare(script: string, args: readonly string[], what: string): Promise<void> {
  const {child, ended} = startNode(["--import", "tsx", script, ...args], {stdio: ["ignore", "ignore", "pipe"]});
  let words = "";
  child.stderr?.on("data", (data) => {
    words += String(data);
  });
  const code = await ended;
  if (code !== 0)
    throw new Error(`${what} could not be drawn (${child.signalCode ?? `exit code ${code}`}):\n${words.trim()}`);
}
