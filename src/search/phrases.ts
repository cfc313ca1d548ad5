/** A page of the site that is neither an area's nor an indicator's, and the words under which it is looked for. */
export interface SitePage {
  slug: string;
  name: string;
  /** What is there. */
  detail: string;
  /** Address from the site's root. */
  href: string;
  /** Phrases that mean this page, as people type them. */
  phrases: readonly string[];
}

/** What analysts also call what a name says. */
export interface Synonym {
  /** Found in the normalised name or short name of an indicator. */
  says: RegExp;
  /** Other words for it, normalised. */
  also: readonly string[];
}
