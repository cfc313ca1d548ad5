import {type Blob, resolveObjectURL} from "node:buffer";

/** A request as the engine posts it. */
export interface Posted {
  messageId?: number;
  type: string;
  data: unknown;
}

/** What the worker says to a request: an answer, an error, or nothing at all. */
export type Reply = {data: unknown} | {error: string} | undefined;

/** Stands for DuckDB's worker: notes what is posted, and answers as the test tells it. */
export class FakeWorker extends EventTarget {
  static started: FakeWorker[] = [];
  static reply: (request: Posted) => Reply = () => ({data: null});

  readonly posted: Posted[] = [];
  /** The script at the address that the page gave. */
  readonly script: Blob | undefined;
  terminated = false;

  constructor(readonly url: string) {
    super();
    this.script = resolveObjectURL(url);
    FakeWorker.started.push(this);
  }

  postMessage(request: Posted): void {
    this.posted.push(request);
    const reply = FakeWorker.reply(request);
    if (reply === undefined || request.messageId === undefined) return;
    const type = "error" in reply ? "ERROR" : "OK";
    const data = "error" in reply ? {message: reply.error} : reply.data;
    queueMicrotask(() => this.say({requestId: request.messageId, type, data}));
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent("message", {data}));
  }

  breakDown(message: string): void {
    this.dispatchEvent(Object.assign(new Event("error"), {message}));
  }

  terminate(): void {
    this.terminated = true;
  }
}
