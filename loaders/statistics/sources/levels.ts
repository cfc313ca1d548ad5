/** The levels of an open-standard file that the site shows. */
export const shownLevels = ["National", "Regional", "Local authority"] as const;

/** The other levels that the Department's standard for open data knows; their rows are valid and not of the site. */
export const otherLevels: ReadonlySet<string> = new Set([
  "English devolved area",
  "Institution",
  "Local authority district",
  "Local enterprise partnership",
  "Local skills improvement plan area",
  "MAT",
  "Mayoral combined authority",
  "Multi-academy trust",
  "Opportunity area",
  "Parliamentary constituency",
  "Planning area",
  "Police force area",
  "Provider",
  "RSC region",
  "Regional school commissioner region",
  "School",
  "Sponsor",
  "Ward"
]);

/** Countries other than England, and several together, that a national row can be of. */
export const otherCountries: ReadonlySet<string> = new Set([
  "England and Wales",
  "England, Wales and Northern Ireland",
  "Great Britain",
  "Northern Ireland",
  "Outside of England and unknown",
  "Outside of the United Kingdom and unknown",
  "Scotland",
  "United Kingdom",
  "Wales"
]);

/** What stands for a region or an authority where a row is of none of those in England. */
const nowhere = /^(unknown|not known|outside (of )?(england|(the )?united kingdom|uk)( and unknown)?)$/i;

/** True for the name of a row that is of no region or authority: those whose place is not known, or is abroad. */
export function isNowhere(name: string): boolean {
  return nowhere.test(name.trim());
}

/** True for what stands in place of a code where an area has none: `z` (not applicable) or `x` (not available). */
export function isNoCode(code: string): boolean {
  return code === "z" || code === "x";
}
