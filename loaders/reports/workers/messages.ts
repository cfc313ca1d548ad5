import type {ReadDocument, Wants} from "../document.js";

/** What a worker is asked: to read one file. */
export interface WorkerRequest {
  path: string;
  wants: Wants;
}

/** What a worker says: that it is ready, what it has read, or the line that says why it could not. */
export type WorkerReply = {kind: "ready"} | {kind: "read"; document: ReadDocument} | {kind: "problem"; message: string};
