import {basename} from "node:path";
import type {ReadDocument, Wants} from "../document.js";
import {ReportError} from "../text/report-error.js";
import type {WorkerReply, WorkerRequest} from "./messages.js";

/** Answers the process that started this one: reads each file it names, and says what was read or why it could not be. */
export function serve(read: (path: string, wants: Wants) => Promise<ReadDocument>): void {
  const reply = (message: WorkerReply) => process.send?.(message);
  process.on("message", async ({path, wants}: WorkerRequest) => {
    try {
      reply({kind: "read", document: await read(path, wants)});
    } catch (error) {
      reply({kind: "problem", message: describe(error, path)});
    }
  });
  // What ends a program with its parent lets go of the channel; this one lives for what comes over it.
  process.channel?.ref();
  // Without the process that asks there is nothing to do.
  process.on("disconnect", () => process.exit());
  reply({kind: "ready"});
}

/** One line, whatever it was: foreseen faults in their own words, others with the file. */
function describe(error: unknown, path: string): string {
  if (error instanceof ReportError) return oneLine(error.message);
  const file = basename(path);
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === "ENOENT") return `missing file (${file}): expected a PDF or text file`;
  if (code === "EISDIR") return `invalid file (${file}): expected a PDF or text file, not a folder`;
  if (code === "EACCES") return `unreadable file (${file}): expected permission to read it`;
  return oneLine(
    `unreadable report: ${error instanceof Error ? error.message : String(error)} (${file}): expected a report`
  );
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, " ");
}
