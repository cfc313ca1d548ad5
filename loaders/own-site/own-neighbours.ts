import {group} from "d3-array";
import type {Neighbour, NeighbourModel} from "../../src/domain/tables.js";
import {quote, SourceError} from "../files/source-error.js";
import {columnIn, placeColumns} from "./file-form.js";
import type {FigureFile} from "./read-figures.js";

/** Names of columns, as `plainName` writes them. */
const neighbourColumns = ["neighbour", "neighbor", "neighbourcode", "neighbourname", "neighborcode", "neighborname"];
const rankColumns = ["rank", "order", "place", "position"];
const modelColumns = ["model", "grouping"];
/** What the tables call the first and the second grouping. */
const slots: readonly NeighbourModel[] = ["2025", "2021"];

/** The neighbours of a site, and what its groupings are called; an empty name where the file does not name its one. */
export interface OwnNeighbours {
  neighbours: Neighbour[];
  models: string[];
}

export interface NeighbourOptions {
  /** Slug of an area by its code or name; undefined for one that is not declared. */
  areaNamed: (text: string) => string | undefined;
  /** Slugs of the areas that are ranked and compared. */
  ranked: ReadonlySet<string>;
}

/** Whether a file names neighbours, by its columns. */
export function namesNeighbours({header}: Pick<FigureFile, "header">): boolean {
  return [neighbourColumns, rankColumns, placeColumns].every((names) => columnIn(header, names) >= 0);
}

/** The neighbours that a file names; what is wrong is added to `problems` with row and column. */
export function ownNeighbours(
  {file, header, rows}: FigureFile,
  {areaNamed, ranked}: NeighbourOptions,
  problems: SourceError[]
): OwnNeighbours {
  const column = (names: readonly string[], word: string) => {
    const found = columnIn(header, names);
    if (found >= 0) return found;
    throw new SourceError(
      `missing column: ${word}`,
      {file, row: 1},
      `area, neighbour and rank; it has ${header.join(", ")}`
    );
  };
  const at = {
    area: column(placeColumns, "area"),
    neighbour: column(neighbourColumns, "neighbour"),
    rank: column(rankColumns, "rank")
  };
  const modelColumn = columnIn(header, modelColumns);
  const models: string[] = [];
  const found: (Neighbour & {line: number})[] = [];
  for (const {line, cells} of rows) {
    const complain = (problem: string, name: keyof typeof at | number, expected: string) => {
      const place = typeof name === "number" ? name : at[name];
      problems.push(new SourceError(problem, {file, row: line, column: header[place] ?? ""}, expected));
    };
    const text = (place: number) => cells[place]?.trim() ?? "";
    const [area, neighbour] = (["area", "neighbour"] as const).map((name) => {
      const slug = areaNamed(text(at[name]));
      if (slug === undefined)
        complain(`unknown area: ${quote(text(at[name]))}`, name, "the code or name of an area of the configuration");
      else if (!ranked.has(slug))
        complain(`invalid ${name}: ${quote(text(at[name]))}`, name, "an area that is ranked, of the level area");
      return slug;
    });
    const rank = Number(text(at.rank) || Number.NaN);
    const isRank = Number.isInteger(rank) && rank >= 1;
    if (!isRank)
      complain(`invalid rank: ${quote(text(at.rank))}`, "rank", "1 for the closest, 2 for the next and so on");
    const name = modelColumn < 0 ? "" : text(modelColumn);
    if (!models.includes(name)) models.push(name);
    const model = slots[models.indexOf(name)];
    if (model === undefined)
      complain(`unknown model: ${quote(name)}`, modelColumn, `one of ${models.slice(0, 2).join(", ")}`);
    if (area !== undefined && area === neighbour)
      complain(`invalid neighbour: ${quote(text(at.neighbour))}`, "neighbour", "another area than its own");
    else if (area !== undefined && neighbour !== undefined && isRank && model !== undefined)
      found.push({model, area, neighbour, rank, closeness: null, line});
  }
  problems.push(...orderFaults(found, {file, rank: header[at.rank] ?? "", neighbour: header[at.neighbour] ?? ""}));
  if (rows.length === 0) problems.push(new SourceError("missing neighbours", {file}, "at least one row"));
  return {neighbours: found.map(({line: _, ...row}) => row), models};
}

/** Neighbours that are named twice, and places that two have or none. */
function orderFaults(
  found: readonly (Neighbour & {line: number})[],
  {file, rank, neighbour}: {file: string; rank: string; neighbour: string}
): SourceError[] {
  return [...group(found, ({model, area}) => `${model} ${area}`).values()].flatMap((rows) => {
    const faults: SourceError[] = [];
    rows.forEach((row, i) => {
      const before = rows.slice(0, i);
      const twice = before.find((other) => other.neighbour === row.neighbour);
      const beside = before.find((other) => other.rank === row.rank);
      if (twice)
        faults.push(
          new SourceError(
            `duplicate neighbour of ${row.area}: ${row.neighbour}`,
            {file, row: row.line, column: neighbour},
            `each once; row ${twice.line} has it, too`
          )
        );
      else if (beside)
        faults.push(
          new SourceError(
            `duplicate rank of ${row.area}: ${row.rank}`,
            {file, row: row.line, column: rank},
            `a rank of its own; row ${beside.line} has it, too`
          )
        );
      else if (row.rank > rows.length)
        faults.push(
          new SourceError(
            `invalid rank of ${row.area}: ${row.rank}`,
            {file, row: row.line, column: rank},
            `ranks 1 to ${rows.length}, as it has ${rows.length} neighbours`
          )
        );
    });
    return faults;
  });
}
