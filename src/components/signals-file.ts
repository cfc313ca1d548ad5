import type {SignalFile} from "../domain/signals.js";
import {arrived} from "../figures/files.js";

/** What moved in the figures of a year; `base` is the site's address with a slash at its end. Rejects where there is no such year. */
export function signalsOf(year: number, base: string): Promise<SignalFile> {
  return arrived(`${base}embed/data/signals/${year}.json`) as Promise<SignalFile>;
}
