import {areasWord} from "./site.js";
import {type Area, isOfToday} from "./tables.js";

/** The kinds of authority, in the words of addresses. */
export const authorityKinds = ["unitary", "county", "metropolitan", "london"] as const;

/** Two authorities too small to say anything of how authorities differ: shown, but left out of every dispersion and every line. */
export const tinyAuthorities: ReadonlySet<string> = new Set(["isles-of-scilly", "city-of-london"]);

/** What kind of council an authority is. */
export type AuthorityKind = (typeof authorityKinds)[number];

/** The first letters of the codes that the Office for National Statistics gives each kind (its Register of Geographic Codes). */
const kinds: Readonly<Record<string, AuthorityKind>> = {
  E06: "unitary",
  E08: "metropolitan",
  E09: "london",
  E10: "county"
};

/** What the authorities of a kind are called. */
export const authorityKindWords: Readonly<Record<AuthorityKind, string>> = {
  unitary: `unitary ${areasWord}`,
  county: "county councils",
  metropolitan: "metropolitan boroughs",
  london: "London boroughs"
};

/**
 * The kind of an authority by its statistical code; null for what is none. The codes count the Isles of Scilly among unitary authorities
 * and the City of London among London boroughs.
 */
export function authorityKind({kind, ons_code}: Pick<Area, "kind" | "ons_code">): AuthorityKind | null {
  return kind === "authority" ? (kinds[ons_code?.slice(0, 3) ?? ""] ?? null) : null;
}

/** The authorities of today that are of a kind. */
export function authoritiesOfKind(areas: readonly Area[], kind: AuthorityKind): Area[] {
  return areas.filter((area) => isOfToday(area) && authorityKind(area) === kind);
}
