import type {Area, AreaKind} from "../domain/tables.js";

const usual: AreaKind = "authority";
const kinds: readonly AreaKind[] = [usual, "region", "sub-region", "country"];
const firstLetter = 65;

/**
 * Areas as the few bytes that travel with the script, a line each: slug, name where it is not the slug's own words, kind and
 * region (a digit unless an authority, a letter for the place of the region among the areas that are none, by slug; nothing
 * where both are those of the line before), and the dates and successors of the few that have any.
 */
export function packAreas(areas: readonly Area[]): string {
  const sorted = [...areas].sort(bySlug);
  const wider = sorted.filter(({kind}) => kind !== "authority").map(({area}) => area);
  const placeOf = ({kind, region}: Area) =>
    `${kinds.indexOf(kind) || ""}${region === null ? "" : String.fromCharCode(firstLetter + wider.indexOf(region))}`;
  let before = "";
  return sorted
    .sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) < placeOf(b) ? -1 : 1))
    .map((one) => {
      const {area, name, opened, closed, successors} = one;
      const place = placeOf(one) === before ? "" : placeOf(one);
      before = placeOf(one);
      return [area, name === nameOf(area) ? "" : name, place, opened ?? "", closed ?? "", successors ?? ""]
        .join("|")
        .replace(/\|+$/, "");
    })
    .join("\n");
}

/** The areas that were packed, in the order of their slugs, which the files of values keep; without codes and former names. */
export function unpackAreas(text: string): Area[] {
  let before = "";
  const lines = text
    .split("\n")
    .map((line): string[] => {
      const [area = "", name = "", place = "", ...rest] = line.split("|");
      before = place || before;
      return [area, name, before, ...rest];
    })
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  const wider = lines.filter(([, , place = ""]) => /\d/.test(place)).map(([area = ""]) => area);
  return lines.map(([area = "", name, place = "", opened, closed, successors]) => ({
    area,
    name: name || nameOf(area),
    kind: kinds[Number.parseInt(place, 10) || 0] ?? usual,
    la_code: null,
    ons_code: null,
    region: wider[place.replace(/\d/, "").charCodeAt(0) - firstLetter] ?? null,
    opened: opened || null,
    closed: closed || null,
    successors: successors || null,
    aliases: null
  }));
}

function bySlug({area: a}: Area, {area: b}: Area): number {
  return a < b ? -1 : 1;
}

/** The words of a slug: "blackburn-with-darwen" is "Blackburn with Darwen". */
function nameOf(slug: string): string {
  return slug
    .replaceAll("-", " ")
    .replace(/\b(?!(?:and|of|the|upon|with|on|in)\b)[a-z]/g, (letter) => letter.toUpperCase());
}
