import {isSlug} from "./params.js";

const key = "sightline:area-set";

/** The parts of `localStorage` needed. */
type SetStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Where a set is kept. */
export interface KeptSetOptions {
  /** Default, the browser's `localStorage`, which a reader may have forbidden: then nothing is kept. */
  storage?: SetStorage;
}

/** The areas that a reader keeps in this browser, by slug; empty where none are. */
export function keptSet({storage}: KeptSetOptions = {}): string[] {
  try {
    const text = (storage ?? globalThis.localStorage).getItem(key) ?? "";
    return text.split(",").filter(isSlug);
  } catch {
    // Reading `localStorage` throws where the reader forbids storage, and it is undefined outside a browser.
    return [];
  }
}

/** Keeps areas in this browser, or forgets them where there are none; says whether that was allowed. */
export function keepSet(areas: readonly string[], {storage}: KeptSetOptions = {}): boolean {
  try {
    const own = storage ?? globalThis.localStorage;
    if (areas.length === 0) own.removeItem(key);
    else own.setItem(key, areas.join(","));
    return true;
  } catch {
    return false;
  }
}
