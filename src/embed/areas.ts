import type {Area, AreaKind} from "../stats/model.js";

const kinds: readonly AreaKind[] = ["authority", "region", "sub-region", "country"];
const firstLetter = 65;

/**
 * Areas as the few bytes that travel with the script: a line each, in the order of their slugs, which the files of values
 * keep: slug, name where it is not the slug's own words, kind and region (a digit unless an authority, a letter for the
 * place of the region among the areas that are none), and the dates and successors of the few that have any.
 */
export function packAreas(areas: readonly Area[]): string {
  const sorted = [...areas].sort((a, b) => (a.area < b.area ? -1 : 1));
  const wider = sorted.filter(({kind}) => kind !== "authority").map(({area}) => area);
  return sorted
    .map(({area, name, kind, region, opened, closed, successors}) =>
      [
        area,
        name === nameOf(area) ? "" : name,
        `${kinds.indexOf(kind) || ""}${region === null ? "" : String.fromCharCode(firstLetter + wider.indexOf(region))}`,
        opened ?? "",
        closed ?? "",
        successors ?? ""
      ]
        .join("|")
        .replace(/\|+$/, "")
    )
    .join("\n");
}

/** The areas that were packed; codes and former names are not among what travels. */
export function unpackAreas(text: string): Area[] {
  const lines = text.split("\n").map((line) => line.split("|"));
  const wider = lines.filter(([, , place = ""]) => /\d/.test(place)).map(([area = ""]) => area);
  return lines.map(([area = "", name, place = "", opened, closed, successors]) => ({
    area,
    name: name || nameOf(area),
    kind: kinds[Number.parseInt(place, 10) || 0] ?? "authority",
    la_code: null,
    ons_code: null,
    region: wider[place.replace(/\d/, "").charCodeAt(0) - firstLetter] ?? null,
    opened: opened || null,
    closed: closed || null,
    successors: successors || null,
    aliases: null
  }));
}

/** The words of a slug: "blackburn-with-darwen" is "Blackburn with Darwen". */
function nameOf(slug: string): string {
  return slug
    .replaceAll("-", " ")
    .replace(/\b(?!(?:and|of|the|upon|with|on|in)\b)[a-z]/g, (letter) => letter.toUpperCase());
}
