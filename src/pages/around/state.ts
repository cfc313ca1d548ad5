import type {Address} from "../../components/live.js";
import {isSlug, quote} from "../../state/params.js";
import {strangeNames} from "../../state/strange-names.js";

/** What a reader chose: the slug of an indicator. */
export interface AroundState {
  indicator: string;
}

/** What the page shows where its address says nothing, and what it can show. */
export interface AroundReading {
  first: string;
  known: ReadonlySet<string>;
}

/** The choice that an address describes; never throws: what is not understood is named in `problems`. */
export function parseAroundState(search: string, {first, known}: AroundReading): Address<AroundState> {
  const query = new URLSearchParams(search);
  const asked = query.get("indicator")?.trim().toLowerCase() ?? "";
  const isKnown = isSlug(asked) && known.has(asked);
  return {
    state: {indicator: isKnown ? asked : first},
    problems: [
      ...(isKnown || asked === "" ? [] : [`unknown indicator: ${quote(asked)}, expected one of the list`]),
      ...strangeNames(query, ["indicator"])
    ]
  };
}
