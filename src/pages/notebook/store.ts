import {createStore, del, get, type UseStore, update, values} from "idb-keyval";

/** A notebook as this browser keeps it. */
export interface Kept {
  id: string;
  title: string;
  /** Its file. */
  text: string;
  /** When it was changed last, in milliseconds since 1970. */
  changed: number;
  /** Counts its changes: who wants to write on top of another one than he read has been overtaken. */
  revision: number;
  /** When it was deleted; null where it was not. */
  deleted: number | null;
}

/** A notebook as it once was. */
export interface PastState {
  at: number;
  text: string;
}

/** Notebooks that this browser keeps. Every way rejects where it keeps nothing, as in some private windows. */
export interface NotebookStore {
  all: () => Promise<Kept[]>;
  read: (id: string) => Promise<Kept | null>;
  /** Writes a notebook; false, and nothing written, where it is another by now than the revision that was read. */
  write: (kept: Omit<Kept, "revision" | "deleted">, options: {after: number | null}) => Promise<boolean>;
  remove: (id: string, at: number | null) => Promise<void>;
  /** Takes away for good what was deleted before a moment. */
  clean: (before: number) => Promise<void>;
  past: (id: string) => Promise<readonly PastState[]>;
  remember: (id: string, state: PastState) => Promise<void>;
}

/** How many states of a notebook are kept. */
export const mostStates = 50;
/** States nearer to each other than that are one: nobody goes back by single letters. */
const stateEvery = 60_000;

/** The store of this browser. */
export function openStore(): NotebookStore {
  let opened: {notebooks: UseStore; states: UseStore} | null = null;
  // Opened at first use: a page that is only read asks for nothing.
  const stores = () =>
    (opened ??= {
      notebooks: createStore("sightline-notebooks", "notebooks"),
      states: createStore("sightline-notebook-states", "states")
    });
  return {
    async all() {
      const found = await values<Kept>(stores().notebooks);
      return found.sort((a, b) => b.changed - a.changed);
    },
    read: async (id) => (await get<Kept>(id, stores().notebooks)) ?? null,
    async write(kept, {after}) {
      let isWritten = false;
      await update<Kept | undefined>(
        kept.id,
        (held) => {
          isWritten = (held?.revision ?? null) === after;
          return isWritten ? {...kept, revision: (after ?? 0) + 1, deleted: null} : held;
        },
        stores().notebooks
      );
      return isWritten;
    },
    async remove(id, at) {
      await update<Kept | undefined>(id, (held) => held && {...held, deleted: at}, stores().notebooks);
    },
    async clean(before) {
      for (const {id, deleted} of await values<Kept>(stores().notebooks))
        if (deleted !== null && deleted < before)
          await Promise.all([del(id, stores().notebooks), del(id, stores().states)]);
    },
    past: async (id) => (await get<PastState[]>(id, stores().states)) ?? [],
    async remember(id, state) {
      await update<PastState[]>(id, (past = []) => withState(past, state), stores().states);
    }
  };
}

/** Past states with one more, newest last: it takes the place of the last where that is hardly older. */
export function withState(past: readonly PastState[], state: PastState): PastState[] {
  const last = past.at(-1);
  if (last?.text === state.text) return [...past];
  const before = past.at(-2);
  const isNear = last && before && state.at - before.at < stateEvery;
  return [...(isNear ? past.slice(0, -1) : past), state].slice(-mostStates);
}
