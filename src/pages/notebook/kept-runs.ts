import {createStore, get, set, type UseStore} from "idb-keyval";
import type {KeptRun} from "../../notebook/compare-runs.js";

/** What the notebooks of this browser gave when they were run last, by their ids. Every way rejects where the browser keeps nothing. */
export interface RunStore {
  read: (id: string) => Promise<KeptRun | null>;
  /** Keeps a run; one that is too large is not kept. */
  write: (id: string, run: KeptRun) => Promise<void>;
}

/** Most characters of a run, as JSON. */
const longest = 4_000_000;

/** The runs that this browser keeps. */
export function openRunStore(): RunStore {
  let opened: UseStore | null = null;
  const store = () => (opened ??= createStore("sightline-notebook-runs", "runs"));
  return {
    async read(id) {
      const text = await get<string>(id, store());
      return text === undefined ? null : (JSON.parse(text) as KeptRun);
    },
    async write(id, run) {
      const text = JSON.stringify(run, (_, value) =>
        typeof value === "bigint" || (typeof value === "number" && !Number.isFinite(value)) ? String(value) : value
      );
      if (text.length <= longest) await set(id, text, store());
    }
  };
}
