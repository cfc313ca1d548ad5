import {familySlug} from "../../domain/indicator-words.js";
import {nation, nationName} from "../../domain/site.js";
import {families} from "../../domain/tables.js";
import {listOf} from "../../domain/words.js";
import {quote, yearOf} from "../../state/params.js";

/** Names of the choices of a profile in an address. */
export const profileNames = ["sort", "family", "clear", "since"] as const;

/** What the rows of a profile can be put in order by: in words, and in which order first. */
export const profileOrders = {
  [nation]: {words: `by distance from ${nationName}`, first: "descending"},
  change: {words: "by change", first: "descending"},
  rank: {words: "by rank", first: "ascending"}
} as const;

export type ProfileOrder = keyof typeof profileOrders;

/** How the rows of a profile stand. */
export interface ProfileState {
  /** What they are in order by; default their topics. */
  sort?: {by: ProfileOrder; order: "ascending" | "descending"};
  /** Slug of the topic that they are held to; default all. */
  family?: string;
  /** Whether they are held to those of which a test finds something. */
  clear?: true;
  /** The year that changes are counted from; default the one before each figure's. */
  since?: number;
}

/** The parameters of a profile in an address; what is not understood is left out and named in `problems`. */
export function parseProfileState(query: URLSearchParams): {state: ProfileState; problems: string[]} {
  const problems: string[] = [];
  const state: ProfileState = {};
  const text = (name: string) => query.get(name)?.trim().toLowerCase() ?? "";
  const [by = "", order] = text("sort").split("-");
  if (isOrder(by) && (order === undefined || order === "ascending" || order === "descending"))
    state.sort = {by, order: order ?? profileOrders[by].first};
  else if (text("sort") !== "")
    problems.push(`unknown sort: ${quote(text("sort"))}, expected ${listOf(Object.keys(profileOrders), "or")}`);
  const family = text("family");
  if (families.some((one) => familySlug(one) === family)) state.family = family;
  else if (family !== "") problems.push(`unknown family: ${quote(family)}, expected the name of a topic`);
  const clear = text("clear");
  if (clear === "yes") state.clear = true;
  else if (clear !== "" && clear !== "no") problems.push(`unknown clear: ${quote(clear)}, expected yes or no`);
  const since = text("since") === "" ? undefined : yearOf("since").parse(text("since"), {problems});
  if (since !== undefined) state.since = since;
  return {state, problems};
}

/** The parameters of a profile as an address writes them, without what is shown anyway: "sort=rank&clear=yes". */
export function formatProfileState({sort, family, clear, since}: ProfileState): string {
  const parts = [
    sort && `sort=${sort.by}${sort.order === profileOrders[sort.by].first ? "" : `-${sort.order}`}`,
    family && `family=${family}`,
    clear && "clear=yes",
    since && `since=${since}`
  ];
  return parts.filter(Boolean).join("&");
}

function isOrder(word: string): word is ProfileOrder {
  return Object.hasOwn(profileOrders, word);
}
