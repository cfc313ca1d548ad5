import type {Examples} from "./examples.js";

/** One statistic as the page of methods explains it. */
export interface Explained {
  /** Its anchor. */
  id: keyof Examples;
  /** The files of `src/stats` that work it out. */
  files: readonly string[];
  name: string;
  /** What a reader asks, and what is worked out to answer it. */
  words: string;
  /** In the symbols that the words name. */
  formula: string;
  /** Who defined it. */
  source: string;
  /** When none is given. */
  none: string;
  /** What it does not say. */
  cannot: string;
}
