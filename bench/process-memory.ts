import {spawn} from "node:child_process";
import {readdirSync, readFileSync} from "node:fs";

/** What a program took. */
export interface ProgramCost {
  seconds: number;
  /** Highest sum of resident memory of the program and all that it started, in bytes; null where there is no /proc. */
  peak: number | null;
  code: number;
  /** What it printed. */
  output: string;
}

/** Milliseconds between two looks at the memory. */
const interval = 100;

/** Runs a script with this Node and watches the memory of its whole process tree. */
export async function measureProgram(args: readonly string[], root: string): Promise<ProgramCost> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {cwd: root, stdio: ["ignore", "pipe", "pipe"]});
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk) => chunks.push(chunk));
  child.stderr.on("data", (chunk) => chunks.push(chunk));
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, treeMemory(child.pid ?? -1));
  }, interval);
  const code = await new Promise<number>((resolve, reject) => {
    child.on("error", reject).on("close", (code) => resolve(code ?? 1));
  }).finally(() => clearInterval(watch));
  const seconds = (performance.now() - start) / 1000;
  return {seconds, peak: peak || null, code, output: Buffer.concat(chunks).toString()};
}

/** Resident memory in bytes of a process and its descendants; 0 where the system does not say. Shared pages count for each. */
function treeMemory(root: number): number {
  const children = new Map<number, number[]>();
  const memory = new Map<number, number>();
  for (const name of processNumbers()) {
    try {
      const status = readFileSync(`/proc/${name}/status`, "utf8");
      const number = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
      const parent = number("PPid");
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
      memory.set(Number(name), number("VmRSS") * 1024);
    } catch {
      // It has ended since the folder was listed.
    }
  }
  const sum = (id: number): number =>
    (memory.get(id) ?? 0) + (children.get(id) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(root);
}

/** Numbers of the processes there are; none where there is no /proc. */
export function processNumbers(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
