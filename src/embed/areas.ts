import type {Area, AreaKind} from "../stats/model.js";

const kinds: readonly AreaKind[] = ["authority", "region", "sub-region", "country"];

/**
 * Areas as the few bytes that travel with the script: a line each, in the order of their slugs, which the files of values
 * keep: slug, name where it is not the slug's own words, kind, region, and the dates and successors of the few that have any.
 */
export function packAreas(areas: readonly Area[]): string {
  return [...areas]
    .sort((a, b) => (a.area < b.area ? -1 : 1))
    .map(({area, name, kind, region, opened, closed, successors}) =>
      [
        area,
        name === nameOf(area) ? "" : name,
        kinds.indexOf(kind) || "",
        region ?? "",
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
  return text.split("\n").map((line) => {
    const [area = "", name, kind, region, opened, closed, successors] = line.split("|");
    return {
      area,
      name: name || nameOf(area),
      kind: kinds[Number(kind || 0)] ?? "authority",
      la_code: null,
      ons_code: null,
      region: region || null,
      opened: opened || null,
      closed: closed || null,
      successors: successors || null,
      aliases: null
    };
  });
}

/** The words of a slug: "blackburn-with-darwen" is "Blackburn with Darwen". */
function nameOf(slug: string): string {
  return slug
    .split("-")
    .map((word) => (/^(and|of|the|upon|with|on|in)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");
}
