import {writeNotebook} from "../../notebook/file.js";
import type {Notebook} from "../../notebook/notebook.js";
import type {NotebookStore} from "./store.js";

/** How far a notebook is kept. */
export type KeptState =
  | {kind: "unkept"}
  | {kind: "writing"}
  | {kind: "kept"; at: number}
  | {kind: "copied"; from: string; of: string}
  | {kind: "failed"; reason: string};

/** Keeps the notebook of a page as it changes. */
export interface Keeping {
  /** The id under which it is kept; null while it is not. */
  id: () => string | null;
  /** Keeps what a reader changes, a moment later. */
  changed: (notebook: Notebook) => void;
  /** Keeps it at once. */
  now: () => Promise<void>;
  /** Begins with another notebook: a kept one, or one that is not kept until `changed`. */
  begin: (one: {id: string; revision: number; isOurs: boolean} | null) => void;
}

const pause = 600;

/** A new id for a notebook. */
export function notebookId(): string {
  return crypto.randomUUID().slice(0, 13);
}

/**
 * Keeps notebooks in this browser. One that another tab has open, or has written since, is left as that tab has it: what is changed
 * here goes on as a copy.
 */
export function createKeeping(
  store: NotebookStore,
  {told, moved}: {told: (state: KeptState) => void; moved: (id: string) => void}
): Keeping {
  let id: string | null = null;
  let revision: number | null = null;
  let isOurs = true;
  let waiting: {notebook: Notebook; timer: ReturnType<typeof setTimeout>} | null = null;
  let writing: Promise<void> = Promise.resolve();

  const becomeCopy = (notebook: Notebook) => {
    const of = id as string;
    id = notebookId();
    revision = null;
    isOurs = true;
    void holdLock(id);
    moved(id);
    told({kind: "copied", from: notebook.title, of});
  };
  const write = async (notebook: Notebook) => {
    told({kind: "writing"});
    const isCopy = id !== null && !isOurs;
    if (id === null || isCopy) {
      if (isCopy) becomeCopy(notebook);
      else {
        id = notebookId();
        void holdLock(id);
        moved(id);
      }
    }
    const at = Date.now();
    const text = writeNotebook(notebook);
    const {title} = notebook;
    try {
      if (!(await store.write({id: id as string, title, text, changed: at}, {after: revision}))) {
        becomeCopy(notebook);
        await store.write({id: id as string, title: `${title} (copy)`, text, changed: at}, {after: null});
      }
      revision = (revision ?? 0) + 1;
      await store.remember(id as string, {at, text});
      told({kind: "kept", at});
    } catch (error) {
      told({kind: "failed", reason: error instanceof Error ? error.message : String(error)});
    }
  };
  const now = () => {
    if (waiting) {
      const {notebook, timer} = waiting;
      clearTimeout(timer);
      waiting = null;
      writing = writing.then(() => write(notebook));
    }
    return writing;
  };
  return {
    id: () => id,
    changed(notebook) {
      if (waiting) clearTimeout(waiting.timer);
      waiting = {notebook, timer: setTimeout(() => void now(), pause)};
    },
    now,
    begin(one) {
      if (waiting) clearTimeout(waiting.timer);
      waiting = null;
      id = one?.id ?? null;
      revision = one?.revision ?? null;
      isOurs = one?.isOurs ?? true;
    }
  };
}

/**
 * Takes a notebook for this tab as long as it is open; resolves to false where another tab has it. Browsers without locks go by the
 * revision alone.
 */
export async function holdLock(id: string): Promise<boolean> {
  if (!("locks" in navigator)) return true;
  return new Promise((resolve) => {
    void navigator.locks.request(`sightline-notebook-${id}`, {ifAvailable: true}, (lock) => {
      resolve(lock !== null);
      // Held until the tab is closed or goes elsewhere.
      return lock === null ? undefined : new Promise<void>(() => {});
    });
  });
}
