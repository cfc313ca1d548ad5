import {anArea, areasWord, isDefaultSite} from "../domain/site.js";
import type {Area} from "../domain/tables.js";
import type {ChartState} from "../state/chart-state.js";
import type {IndicatorModel} from "./indicator-model.js";

/** What the ranking and the table are held to. */
export interface Held {
  /** Which authorities, as a title says it: "authorities in the North West". */
  words: string;
  has: (area: Area) => boolean;
  /** The region, where it is one. */
  region: Area | null;
}

/** What is needed to know who is among them. */
export type HeldOf = Pick<IndicatorModel, "byArea" | "chosen" | "neighbours"> & {
  state: Pick<ChartState, "within" | "find">;
};

/** What a state holds the ranking and the table to; null where that is every authority. */
export function heldTo(model: HeldOf): Held | null {
  const {find} = model.state;
  const set = setOf(model);
  if (!find) return set;
  const part = plainName(find);
  return {
    words: `${set?.words ?? areasWord} named “${find}”`,
    has: (area) => (set?.has(area) ?? true) && plainName(area.name).includes(part),
    region: set?.region ?? null
  };
}

/** The name of a region within a sentence: "the North West", "London"; as it is on a site of other regions than England's nine. */
export function regionWords({name}: Pick<Area, "name">): string {
  return !isDefaultSite || name.includes("London") || name.startsWith("Yorkshire") ? name : `the ${name}`;
}

/** What is wrong with what a state holds to, in words for the reader. */
export function heldProblems(model: HeldOf): string[] {
  const {within} = model.state;
  if (within === undefined || setOf(model)) return [];
  if (within === "neighbours") return [`no neighbours: choose ${anArea} first`];
  if (within === "chosen") return ["no chosen areas: choose some first"];
  return [`unknown region: "${within}", expected one such as "north-west"`];
}

function setOf({byArea, chosen, neighbours, state: {within}}: HeldOf): Held | null {
  if (within === undefined) return null;
  const [first] = chosen;
  if (within === "neighbours") {
    const near = new Set(neighbours.map(({neighbour}) => neighbour));
    return near.size > 0 && first
      ? {
          words: `${first.name} and its statistical neighbours`,
          has: ({area}) => area === first.area || near.has(area),
          region: null
        }
      : null;
  }
  if (within === "chosen")
    return first
      ? {words: "chosen areas", has: ({area}) => chosen.some((one) => one.area === area), region: null}
      : null;
  const region = byArea.get(within);
  if (region?.kind !== "region" && region?.kind !== "sub-region") return null;
  // London is made up of Inner and Outer London.
  const has = ({region: of}: Area) => of === within || (of !== null && byArea.get(of)?.region === within);
  return {words: `${areasWord} in ${regionWords(region)}`, has, region};
}

/** A text as names are compared: without case, accents and apostrophes. */
export function plainName(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’']/g, "");
}
