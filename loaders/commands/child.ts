import {type ChildProcess, type SpawnOptions, spawn} from "node:child_process";

const running = new Set<ChildProcess>();

// A child does not end with its parent: without this, a build that is stopped would go on writing.
process.on("exit", () => {
  for (const child of running) child.kill();
});

/** Starts a script with this Node; it is stopped when this process ends. `ended` resolves to its exit code. */
export function startNode(
  args: readonly string[],
  options: SpawnOptions
): {child: ChildProcess; ended: Promise<number>} {
  const child = spawn(process.execPath, args, options);
  running.add(child);
  const ended = new Promise<number>((resolve, reject) => {
    child.on("error", reject).on("close", (code) => resolve(code ?? 1));
  }).finally(() => running.delete(child));
  return {child, ended};
}
