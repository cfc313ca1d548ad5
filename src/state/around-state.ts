import {exampleIndicator} from "../domain/site.js";
import {isSlug, quote} from "./params.js";
import {strangeNames} from "./strange-names.js";

/** What a reader chose of figures around inspections: the slug of an indicator. */
export interface AroundState {
  indicator: string;
}

/** What is shown where an address says nothing. */
export const defaultAroundState: Readonly<AroundState> = Object.freeze({indicator: exampleIndicator});

/** Names of the choices. */
export const aroundNames: readonly string[] = ["indicator"];

/** The choice that a query describes; never throws: what is not understood is named in `problems`. */
export function parseAroundState(
  search: string,
  {indicators}: {indicators?: ReadonlySet<string>} = {}
): {state: AroundState; problems: string[]} {
  const query = new URLSearchParams(search);
  const asked = query.get("indicator")?.trim().toLowerCase() ?? "";
  const isKnown = isSlug(asked) && (indicators?.has(asked) ?? true);
  return {
    state: isKnown ? {indicator: asked} : defaultAroundState,
    problems: [
      ...(isKnown || asked === ""
        ? []
        : [`unknown indicator: ${quote(asked)}, expected one that is a share, a rate or a score`]),
      ...strangeNames(query, aroundNames)
    ]
  };
}

/** The query of a choice, with a leading "?" unless it is shown anyway. */
export function formatAroundState({indicator}: AroundState): string {
  return indicator === defaultAroundState.indicator ? "" : `?indicator=${indicator}`;
}
