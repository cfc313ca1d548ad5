import type {Address} from "../../components/live.js";
import {isSlug, listItems, quote} from "../../state/params.js";
import {parseScatterState, type ScatterState, scatterNames} from "../../state/scatter-state.js";
import {strangeNames} from "../../state/strange-names.js";

/** Slugs of the indicators there are; default, any well-formed slug is taken. */
interface ScatterReading {
  indicators?: ReadonlySet<string>;
}

/** The choices that an address of the page describes, and in words what of it was ignored; never throws. */
export function parseScatterAddress(search: string, {indicators}: ScatterReading = {}): Address<ScatterState> {
  const {state, problems} = parseScatterState(search, indicators && {indicators});
  const query = new URLSearchParams(search);
  const areas = [...new Set(listItems(query.get("areas") ?? ""))];
  const {length} = areas.filter(isSlug);
  return {
    state,
    problems: [
      ...problems.filter((problem) => !problem.startsWith("unknown area")),
      ...areas.filter((one) => !isSlug(one)).map((one) => `unknown area: ${quote(one)}`),
      ...(length > state.areas.length ? [`${length} areas, of which the first ${state.areas.length} are marked`] : []),
      ...strangeNames(query, scatterNames)
    ]
  };
}

/** The address without areas that there are not. */
export function withoutStrangers(
  {state, problems}: Address<ScatterState>,
  known: ReadonlySet<string>
): Address<ScatterState> {
  const strange = state.areas.filter((area) => !known.has(area));
  if (strange.length === 0) return {state, problems};
  return {
    state: {...state, areas: state.areas.filter((area) => known.has(area))},
    problems: [...problems, ...strange.map((area) => `unknown area: ${quote(area)}`)]
  };
}
