import {listWords, quote, SourceError, type SourcePlace} from "../../files/source-error.js";
import type {RegisteredArea} from "./registered-area.js";
import {plainName} from "./registry.js";
import {formsOf, namesOf} from "./spellings.js";

/** Finds areas by the codes and names of the sources; every miss is a SourceError that names the place. */
export interface AreaIndex {
  /** The area with the tool's number, when the name beside it is one of its own. */
  byCode(code: number | string, name: string, place: SourcePlace): RegisteredArea;
  /** The area with the tool's number, where a source gives no name beside it. */
  byNumber(code: number | string, place: SourcePlace): RegisteredArea;
  /** The country, region or sub-region of a name. */
  regionByName(name: string, place: SourcePlace): RegisteredArea;
  /** The area of a slug, or undefined. */
  bySlug(slug: string): RegisteredArea | undefined;
}

const registryFile = "loaders/statistics/areas/authorities.ts";

/** An index of the registered areas. */
export function createAreaIndex(areas: readonly RegisteredArea[]): AreaIndex {
  const codes = new Map(areas.map((area) => [area.code, area]));
  const slugs = new Map(areas.map((area) => [area.area, area]));
  const ownNames = areas.map(({area, name}) => [area, plainName(name)] as const);
  const othersOf = (own: string) => new Set(ownNames.filter(([area]) => area !== own).map(([, name]) => name));
  const names = new Map(areas.map((area) => [area.area, new Set(namesOf(area, othersOf(area.area)))]));
  const regions = new Map(
    areas
      .filter(({kind}) => kind !== "authority")
      .flatMap((area) => [...(names.get(area.area) ?? [])].map((name) => [name, area] as const))
  );
  const checkedNames = new Map<string, RegisteredArea>();

  const byNumber = (code: number | string, place: SourcePlace, name = "") => {
    const area = codes.get(Number(code));
    if (area) return area;
    throw new SourceError(
      `unknown area: ${quote(code)}${name && `, ${quote(name)}`}`,
      place,
      `the code of one of the ${areas.length} areas in ${registryFile}; a new authority is added there`
    );
  };

  return {
    byNumber: (code, place) => byNumber(code, place),
    byCode(code, name, place) {
      const key = `${code}|${name}`;
      const checked = checkedNames.get(key);
      if (checked) return checked;
      const area = byNumber(code, place, name);
      const known = names.get(area.area);
      if (!formsOf(name, area).some((form) => known?.has(form))) {
        throw new SourceError(
          `unknown area: the code ${code} is named ${quote(name)}`,
          place,
          `${listWords([area.name, ...(area.spellings ?? [])].map(quote))} for that code; a new spelling is added in ${registryFile}`
        );
      }
      checkedNames.set(key, area);
      return area;
    },
    regionByName(name, place) {
      const region = regions.get(plainName(name));
      if (region) return region;
      throw new SourceError(
        `unknown region: ${quote(name)}`,
        place,
        "one of the nine regions, Inner London or Outer London"
      );
    },
    bySlug: (slug) => slugs.get(slug)
  };
}
