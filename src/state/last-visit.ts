const key = "sightline:last-area";

/** The parts of `localStorage` needed. */
export type VisitStorage = Pick<Storage, "getItem" | "setItem">;

export interface LastVisitOptions {
  /** Default, the browser's `localStorage`, which a reader may have forbidden: then nothing is remembered. */
  storage?: VisitStorage;
}

/** The slug of the area last looked at in this browser, or null where none is remembered. */
export function lastArea({storage}: LastVisitOptions = {}): string | null {
  try {
    const slug = (storage ?? globalThis.localStorage).getItem(key);
    return slug !== null && /^[a-z0-9-]+$/.test(slug) ? slug : null;
  } catch {
    // Reading `localStorage` throws where the reader forbids storage, and it is undefined outside a browser.
    return null;
  }
}

/** Remember the slug of the area being looked at; does nothing where storage is forbidden or full. */
export function rememberArea(slug: string, {storage}: LastVisitOptions = {}): void {
  try {
    (storage ?? globalThis.localStorage).setItem(key, slug);
  } catch {
    // Not remembering is harmless; failing to show a page would not be.
  }
}
