import type {AreaKind} from "../../../src/domain/tables.js";

/** What is known of an area beyond what the sources say: its tidy name, its address on the site, its history. */
export interface RegisteredArea {
  /** Number under which the interactive tool lists it: the Department's three-digit code for an authority. */
  code: number;
  /** Slug: a permanent address, so it never changes once published. */
  area: string;
  name: string;
  kind: AreaKind;
  /** ISO date from which it exists, where that is after 1 April 2009. */
  opened?: string;
  /** ISO date on which it was abolished. */
  closed?: string;
  /** Slugs of the areas that followed an abolished one. */
  successors?: readonly string[];
  /** Other and former names that people type. */
  aliases?: readonly string[];
  /** What sources call it, where that is not its name. */
  spellings?: readonly string[];
}
