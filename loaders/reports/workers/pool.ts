import type {ChildProcess} from "node:child_process";
import {createRequire} from "node:module";
import {availableParallelism} from "node:os";
import {basename} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {startNode} from "../../files/child.js";
import type {ReadDocument, Wants} from "../document.js";
import type {WorkerReply, WorkerRequest} from "./messages.js";

const ownWorker = fileURLToPath(new URL("worker.ts", import.meta.url));
/** More would need more memory than a gigabyte between them. */
const mostWorkers = 4;
/** Megabytes of JavaScript objects that one worker may hold: a damaged file costs its worker, not the machine. */
const workerMemory = 256;

/** What became of a file: what was read out of it, or one line that says why nothing was. */
export type FileResult = {path: string; document: ReadDocument} | {path: string; problem: string};

export interface PoolOptions {
  /** What is wanted besides figures and judgements; nothing by default. */
  wants?: Wants;
  /** Seconds that one file may take; 60 by default. */
  limit?: number;
  /** Processes; one for each core by default, at most four. */
  size?: number;
  /** Script that the processes run; the one beside this file by default. */
  worker?: string;
  /** Called when a file is done, in the order in which they end. */
  onDone?: (result: FileResult) => void;
}

/**
 * Reads files in worker processes and resolves to what became of each, in the order given. A file that takes too long or
 * brings its worker down costs itself alone: the worker is replaced. Rejects when a worker does not even start.
 */
export async function readFiles(
  paths: readonly string[],
  {
    wants = {},
    limit = 60,
    size = Math.min(availableParallelism(), mostWorkers),
    worker = ownWorker,
    onDone = () => {}
  }: PoolOptions = {}
): Promise<FileResult[]> {
  const results: FileResult[] = new Array(paths.length);
  const queue = paths.entries();
  let failed = false;
  const work = async () => {
    let reader: Reader | null = null;
    try {
      for (let next = queue.next(); !next.done && !failed; next = queue.next()) {
        const [index, path] = next.value;
        reader ??= await startReader(worker);
        const answer = await reader.read({path, wants}, limit);
        const result = "document" in answer ? {path, document: answer.document} : {path, problem: answer.problem};
        if (!reader.isAlive()) reader = null;
        results[index] = result;
        onDone(result);
      }
    } catch (cause) {
      // What one worker cannot do, such as start, the others need not go on with.
      failed = true;
      throw cause;
    } finally {
      reader?.stop();
    }
  };
  await Promise.all(Array.from({length: Math.max(1, Math.min(size, paths.length))}, work));
  return results;
}

/** A worker process that reads one file at a time. */
interface Reader {
  read(request: WorkerRequest, limit: number): Promise<{document: ReadDocument} | {problem: string}>;
  isAlive(): boolean;
  stop(): void;
}

async function startReader(worker: string): Promise<Reader> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const {child} = startNode([`--max-old-space-size=${workerMemory}`, "--import", tsx, worker], {
    stdio: ["ignore", "ignore", "pipe", "ipc"]
  });
  let words = "";
  child.stderr?.on("data", (data) => {
    words = `${words}${data}`.slice(-2000);
  });
  let alive = true;
  child.once("exit", () => {
    alive = false;
  });
  const first = await nextEvent(child, null);
  if (first.kind !== "reply" || first.reply.kind !== "ready") {
    child.kill("SIGKILL");
    throw new Error(`the reader of reports did not start:\n${words.trim()}`);
  }
  const end = () => {
    alive = false;
    child.kill("SIGKILL");
  };
  return {
    isAlive: () => alive,
    stop: end,
    async read(request, limit) {
      const file = basename(request.path);
      if (child.connected) child.send(request, () => {});
      const event = await nextEvent(child, limit);
      if (event.kind === "reply" && event.reply.kind === "read") return {document: event.reply.document};
      if (event.kind === "reply" && event.reply.kind === "problem") return {problem: event.reply.message};
      end();
      if (event.kind === "late")
        return {problem: `unreadable report: it takes more than ${limit} seconds (${file}): expected a report`};
      return {problem: `unreadable report: reading it ended the process that did (${file}): expected a report`};
    }
  };
}

type WorkerEvent = {kind: "reply"; reply: WorkerReply} | {kind: "exit"} | {kind: "late"};

/** What a worker does next: it answers, ends, or does neither within the limit in seconds (null for none). */
function nextEvent(child: ChildProcess, limit: number | null): Promise<WorkerEvent> {
  return new Promise((resolve) => {
    const settle = (event: WorkerEvent) => {
      clearTimeout(timer);
      child.off("message", onMessage).off("exit", onExit).off("error", onExit);
      resolve(event);
    };
    const onMessage = (reply: WorkerReply) => settle({kind: "reply", reply});
    const onExit = () => settle({kind: "exit"});
    const timer = limit === null ? undefined : setTimeout(() => settle({kind: "late"}), limit * 1000);
    child.on("message", onMessage).on("exit", onExit).on("error", onExit);
    if (child.exitCode !== null || child.signalCode !== null) onExit();
  });
}
