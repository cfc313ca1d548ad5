import type {Area} from "../domain/tables.js";

/** The areas that texts of a result mean. */
export interface AreaFinder {
  /** The area of a slug, a name or a code; one that nobody here knows is an area of its own. */
  of: (text: string) => Area;
  /** Whether an area is of the site. */
  isKnown: (area: Area) => boolean;
}

/** Finds areas by slug, name in any case, or official code. */
export function areaFinder(areas: readonly Area[]): AreaFinder {
  const byWord = new Map<string, Area>();
  const add = (word: string | number | null, area: Area) => {
    const key = String(word ?? "").toLowerCase();
    if (key !== "" && !byWord.has(key)) byWord.set(key, area);
  };
  for (const area of areas) add(area.area, area);
  // Those of today have a name before those that were abolished.
  for (const area of [...areas].sort((a, b) => Number(a.closed !== null) - Number(b.closed !== null)))
    for (const word of [area.name, area.ons_code, area.la_code]) add(word, area);
  const own = new Map<string, Area>();
  return {
    of(text) {
      const found = byWord.get(text.toLowerCase()) ?? own.get(text);
      if (found) return found;
      const made = unknownArea(text);
      own.set(text, made);
      return made;
    },
    isKnown: (area) => byWord.get(area.area) === area
  };
}

/** What a result calls an area and the site does not know: it can be drawn and named, and nothing is known of it. */
function unknownArea(name: string): Area {
  return {
    area: `own: ${name}`,
    name,
    kind: "authority",
    la_code: null,
    ons_code: null,
    region: null,
    opened: null,
    closed: null,
    successors: null,
    aliases: null
  };
}
