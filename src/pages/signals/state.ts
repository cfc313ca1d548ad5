import {type SignalTier, tiers} from "../../domain/signals.js";
import {isSlug, oneOf, quote, type Reading} from "../../state/params.js";
import {strangeNames} from "../../state/strange-names.js";

/** Ways in which a figure can stand out; "" is any. */
export const directions = ["", "up", "down", "better", "worse"] as const;
export type SignalDirection = (typeof directions)[number];

/** What a reader chose on the page of what moved; "" is all of a kind. */
export interface SignalState {
  /** Slug of an authority or a region. */
  area: string;
  /** Family, as its anchor is called. */
  family: string;
  tier: "" | SignalTier;
  direction: SignalDirection;
  /** Year in which the periods end; default the newest. */
  year?: number;
}

export const defaultSignalState: SignalState = {area: "", family: "", tier: "", direction: ""};

/** A choice of the page as its address writes it: `parse` gives undefined where nothing was understood, having said why. */
interface SignalParam<Key extends keyof SignalState = keyof SignalState> {
  /** Its word in the address. */
  name: Key;
  parse: (text: string, reading: Reading) => SignalState[Key] | undefined;
  format: (value: SignalState[Key]) => string;
}

/** The choices in the order in which addresses have them. */
const signalParams: readonly SignalParam[] = [
  param("area", slugOf("area")),
  param("family", slugOf("family")),
  param("tier", {
    parse(text, {problems}) {
      const found = tiers.find((one) => one === text.toUpperCase());
      if (!found) problems.push(`unknown tier: ${quote(text)}, expected A, B, C or D`);
      return found;
    },
    format: (tier) => tier.toLowerCase()
  }),
  param("direction", oneOf<SignalDirection>("direction", directions)),
  param("year", {
    parse(text, {problems}) {
      if (/^\d{4}$/.test(text)) return Number(text);
      problems.push(`invalid year: ${quote(text)}, expected a year such as 2025`);
      return undefined;
    },
    format: (year) => String(year ?? "")
  })
];

/** What an address asks for; never throws: what it does not know keeps its default and is named in `problems`. */
export function parseSignalState(search: string): {state: SignalState; problems: string[]} {
  const query = new URLSearchParams(search);
  const problems: string[] = [];
  const state: Record<string, unknown> = {...defaultSignalState};
  for (const {name, parse} of signalParams) {
    const text = query.get(name)?.trim();
    const value = text ? parse(text, {problems}) : undefined;
    if (value !== undefined) state[name] = value;
  }
  problems.push(
    ...strangeNames(
      query,
      signalParams.map(({name}) => name)
    )
  );
  return {state: state as unknown as SignalState, problems};
}

/** The query of a state: "?area=warrington&tier=d"; empty where all is default. */
export function formatSignalState(state: SignalState): "" | `?${string}` {
  const parts = signalParams.flatMap(({name, format}) => {
    const text = format(state[name]);
    return text ? `${name}=${text}` : [];
  });
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

function slugOf(name: string): Pick<SignalParam<"area" | "family">, "parse" | "format"> {
  return {
    parse(text, {problems}) {
      const slug = text.toLowerCase();
      if (isSlug(slug)) return slug;
      problems.push(`unknown ${name}: ${quote(text)}`);
      return undefined;
    },
    format: (slug) => slug
  };
}

function param<Key extends keyof SignalState>(
  name: Key,
  rest: Pick<SignalParam<Key>, "parse" | "format">
): SignalParam {
  // Each one is read and written with the type of its own key alone.
  return {name, ...rest} as unknown as SignalParam;
}
