import {type ChildProcess, type SpawnOptions, type StdioOptions, spawn} from "node:child_process";

const running = new Set<ChildProcess>();
const endWithParent = new URL("end-with-parent.mjs", import.meta.url).href;

// A child that is busy learns late that its parent has gone: where this one ends in good order, it is told at once.
process.on("exit", () => {
  for (const child of running) child.kill();
});

/** Starts a script with this Node; it ends when this process does, even if that is killed. `ended` resolves to its exit code. */
export function startNode(
  args: readonly string[],
  options: SpawnOptions
): {child: ChildProcess; ended: Promise<number>} {
  const stdio = withChannel(options.stdio ?? "pipe");
  const child = spawn(process.execPath, ["--import", endWithParent, ...args], {...options, stdio});
  running.add(child);
  const ended = new Promise<number>((resolve, reject) => {
    child.on("error", reject).on("close", (code) => resolve(code ?? 1));
  }).finally(() => running.delete(child));
  return {child, ended};
}

function withChannel(stdio: StdioOptions): StdioOptions {
  const all = typeof stdio === "string" ? [stdio, stdio, stdio] : [...stdio];
  // Who talks with its child has a channel already, and a process can have one only.
  return all.includes("ipc") ? all : [...all, "ipc"];
}
