import {quote} from "./params.js";

/** What others add to addresses, and nobody chose. */
const isTracking = /^(utm_|fbclid|gclid|msclkid|mc_)/;

/**
 * What of a query is none of a page's choices, in words for the reader: names that it does not know, and a choice that is given more than
 * once. `known` are the names of the choices. What others add to follow readers about is passed over.
 */
export function strangeNames(query: URLSearchParams, known: readonly string[]): string[] {
  const names = [...new Set(query.keys())];
  return [
    ...names
      .filter((name) => known.includes(name) && query.getAll(name).length > 1)
      .map((name) => `${name} is given ${query.getAll(name).length} times, the first is taken`),
    ...names
      .filter((name) => !known.includes(name) && !isTracking.test(name))
      .map((name) => `unknown choice: ${quote(name)}`)
  ];
}
