import type {Answer} from "../../src/engine/database.js";

/** What the process that asks tells the one that has the database. */
export type ToDatabase =
  | {kind: "open"; id: number; memory: string | undefined; most: number}
  | {kind: "load"; id: number; table: string; file: string}
  | {kind: "run"; id: number; sql: string}
  | {kind: "interrupt"; id: number};

/** What that one tells of it: the answer to a message by its number, or that more memory is in use than there may be. */
export type FromDatabase = {id: number; answer: Answer | null} | {id: number; error: string} | {isOutOfMemory: true};
