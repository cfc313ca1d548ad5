import type {Interface} from "node:readline";
import type {Ask} from "./ask.js";

/** A way to ask on a terminal, or of lines that are piped in: each question takes the next line, and null comes after the last. */
export function linesOf(terminal: Interface): Ask {
  const waiting: ((line: string | null) => void)[] = [];
  const ready: string[] = [];
  let isOver = false;
  terminal.on("line", (line) => {
    const next = waiting.shift();
    if (next) next(line);
    else ready.push(line);
  });
  terminal.on("close", () => {
    isOver = true;
    for (const next of waiting.splice(0)) next(null);
  });
  return (question) => {
    process.stdout.write(question);
    const line = ready.shift();
    if (line !== undefined || isOver) return Promise.resolve(line ?? null);
    return new Promise((resolve) => waiting.push(resolve));
  };
}
