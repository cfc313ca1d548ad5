import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Area} from "../../src/domain/tables.js";
import type {Place, PlaceKind} from "../../src/search/place.js";
import {normalise} from "../../src/search/words.js";
import {readCsv} from "../files/csv.js";
import {quote, SourceError} from "../files/source-error.js";
import {type ReadRow, readRows, refuse} from "./rows.js";
import {defineTable, type Table} from "./table.js";

const kinds: Record<PlaceKind, string> = {
  county: "a ceremonial or former county, by the authorities of today in it",
  "combined authority": "authorities that act together",
  "children’s trust": "a body that runs the services of its authorities, or did",
  district: "a district of a county, which has no children's services",
  "former district": "a district that was abolished",
  town: "a town or a part of one",
  abbreviation: "another way to write an area's name"
};

/** Names that are no authority's; the search alone reads them. */
export const places: Table<Place> = defineTable<Place>({
  name: "places",
  description: "A name under which people look for an authority that is called otherwise.",
  key: ["place"],
  order: ["kind", "place"],
  columns: {
    place: {type: "text", nullable: false, description: "The name as people write it."},
    kind: {type: "text", nullable: false, description: "What it is.", values: kinds},
    areas: {
      type: "text",
      nullable: false,
      form: {pattern: /^[a-z-]+( [a-z-]+)*$/, words: "names of areas with spaces between"},
      description: "The areas that it lies in, consists of or means."
    }
  }
});

/**
 * Reads `data/places.csv`. Throws one error that names file, line and column of everything that is wrong: forms, areas
 * that are unknown or no more, and names that are alike once case, accents and punctuation are left out.
 */
export async function readPlaces(folder: string, areas: readonly Area[]): Promise<Place[]> {
  const file = "data/places.csv";
  // A folder of other figures than these may do without.
  if (!existsSync(join(folder, "places.csv"))) return [];
  const problems: SourceError[] = [];
  const rows = readRows(places, await readCsv(join(folder, "places.csv"), file), problems);
  problems.push(...checkPlaces(rows, areas, file));
  refuse(problems);
  return rows.map(({row}) => row);
}

function checkPlaces(rows: readonly ReadRow<Place>[], areas: readonly Area[], file: string): SourceError[] {
  const today = new Set(areas.filter(({closed}) => closed === null).map(({area}) => area));
  const lines = new Map<string, number>();
  return rows.flatMap(({line, row}) => {
    const name = normalise(row.place);
    const before = lines.get(name);
    lines.set(name, line);
    const problems = row.areas
      .split(" ")
      .filter((area) => !today.has(area))
      .map(
        (area) =>
          new SourceError(
            `unknown area: ${quote(area)}`,
            {file, row: line, column: "areas"},
            "areas of areas.csv that are not abolished"
          )
      );
    if (before !== undefined)
      problems.push(
        new SourceError(
          `duplicate place: ${quote(row.place)}`,
          {file, row: line, column: "place"},
          `a name that does not read as that of line ${before}`
        )
      );
    return problems;
  });
}
