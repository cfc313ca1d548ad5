import {fork} from "node:child_process";
import {availableParallelism} from "node:os";

/** Runs a script in as many processes as the machine has cores, each told its arguments, its share and how many there are; rejects where one fails. */
export async function runInShares(script: string, args: readonly string[], what: string): Promise<void> {
  const of = availableParallelism();
  await Promise.all(
    Array.from({length: of}, (_, share) => runShare(script, [...args, String(share), String(of)], what))
  );
}

function runShare(script: string, args: readonly string[], what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(script, [...args], {execArgv: ["--import", "tsx"], silent: true});
    let words = "";
    child.stderr?.on("data", (data) => {
      words += String(data);
    });
    child.on("error", reject);
    child.on("exit", (code, signal) =>
      code === 0
        ? resolve()
        : reject(new Error(`${what} could not be drawn (${signal ?? `exit code ${code}`}):\n${words.trim()}`))
    );
  });
}
