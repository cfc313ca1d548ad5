import {type AuthorityKind, authoritiesOfKind, authorityKinds, authorityKindWords} from "../domain/authority-kind.js";
import {modelNote} from "../domain/neighbour-models.js";
import {areasWord, areaWord, neighboursInShort, regionsInFull} from "../domain/site.js";
import {type Area, isOfToday, type NeighbourModel} from "../domain/tables.js";
import {isSlug, quote, type Reading} from "./params.js";

/** Groups that are found from one area. */
const groupsOfArea = ["region", "neighbours", "neighbours-2021", "wider", "wider-2021"] as const;

/** Areas that belong together: those of a kind, or those that one area leads to. */
export type AreaGroup =
  | {kind: "authorities" | "regions" | AuthorityKind; of: null}
  | {kind: (typeof groupsOfArea)[number]; of: string};

/** What a group is found from. */
export interface GroupSources {
  /** All areas. */
  areas: readonly Area[];
  /** Slugs of an area's ten neighbours, closest first; empty where it has none. */
  neighboursOf: (area: string, model: NeighbourModel) => readonly string[];
}

/** A group as addresses write it: `unitary`, `regions`, `region:north-west`, `neighbours:warrington`, `wider-2021:warrington`. */
export function formatGroup({kind, of}: AreaGroup): string {
  return of === null ? kind : `${kind}:${of}`;
}

/** The group that a text of an address means; undefined where it means none, having said why. */
export function parseGroup(text: string, {areas, nearest, problems}: Reading): AreaGroup | undefined {
  const [word = "", slug, ...more] = text.toLowerCase().split(":");
  const ofAll = (["authorities", "regions", ...authorityKinds] as const).find((kind) => kind === word);
  const ofArea = groupsOfArea.find((kind) => kind === word);
  if (ofAll !== undefined && slug === undefined) return {kind: ofAll, of: null};
  if (ofArea === undefined || slug === undefined || more.length > 0) {
    problems.push(
      `unknown group: ${quote(text)}, expected one such as "neighbours:warrington", "region:north-west" or "unitary"`
    );
    return undefined;
  }
  if (areas ? areas.has(slug) : isSlug(slug)) return {kind: ofArea, of: slug};
  const near = areas && nearest?.(slug, areas);
  problems.push(`unknown area of a group: ${quote(slug)}${near ? `, did you mean ${quote(near)}?` : ""}`);
  return undefined;
}

/** The areas of a group, by slug: the one that it is found from first, where that is an authority. Empty where there are none. */
export function areasOfGroup({kind, of}: AreaGroup, {areas, neighboursOf}: GroupSources): string[] {
  switch (kind) {
    case "authorities":
      return areas.filter((area) => area.kind === "authority" && isOfToday(area)).map(({area}) => area);
    case "regions":
      return areas.filter((area) => area.kind === "region").map(({area}) => area);
    case "region":
      return areas.filter((area) => isOfToday(area) && isWithin(area, of, areas)).map(({area}) => area);
    case "neighbours":
    case "neighbours-2021":
    case "wider":
    case "wider-2021": {
      const model = kind.endsWith("2021") ? "2021" : "2025";
      const ten = neighboursOf(of, model);
      if (ten.length === 0) return [];
      const theirs = kind.startsWith("wider") ? ten.flatMap((one) => neighboursOf(one, model)) : [];
      return [...new Set([of, ...ten, ...theirs])];
    }
    default:
      return authoritiesOfKind(areas, kind).map(({area}) => area);
  }
}

/** A group in words, as a heading or a note says it: "Warrington and its ten neighbours (2025 model)". */
export function groupWords({kind, of}: AreaGroup, areas: readonly Pick<Area, "area" | "name">[]): string {
  const name = areas.find(({area}) => area === of)?.name ?? of ?? "";
  const model = kind.endsWith("2021") ? "2021" : "2025";
  switch (kind) {
    case "authorities":
      return `every ${areaWord} of today`;
    case "regions":
      return regionsInFull;
    case "region":
      return `the ${areasWord} of ${name}`;
    case "neighbours":
    case "neighbours-2021":
      return `${name} and its ${neighboursInShort}${modelNote(model)}`;
    case "wider":
    case "wider-2021":
      return `${name}, its neighbours and theirs${modelNote(model)}`;
    default:
      return `all ${authorityKindWords[kind]}`;
  }
}

/** Whether an area lies in a region, also by way of Inner or Outer London. */
function isWithin({region}: Area, wanted: string, areas: readonly Area[]): boolean {
  if (region === null || region === wanted) return region === wanted;
  const wider = areas.find(({area}) => area === region);
  return wider !== undefined && isWithin(wider, wanted, areas);
}
