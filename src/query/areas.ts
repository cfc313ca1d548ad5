import type {Area, Neighbour, NeighbourModel} from "../domain/tables.js";
import type {Question} from "../engine/question.js";

/** Every area, by kind (authorities first) and then by name. */
export function allAreas(): Question<Area> {
  return {
    sql: `
SELECT area, name, kind, la_code, ons_code, region, opened, closed, successors, aliases
FROM areas
ORDER BY
  CASE kind WHEN 'authority' THEN 0 WHEN 'region' THEN 1 WHEN 'sub-region' THEN 2 ELSE 3 END,
  name,
  area`,
    params: [],
    tables: ["areas"]
  };
}

/** A statistical neighbour with its name. */
export type NamedNeighbour = Pick<Neighbour, "neighbour" | "rank" | "closeness"> & {name: string};

/** The ten statistical neighbours of an authority, closest first; none for a region or England. */
export function neighboursOf(area: string, model: NeighbourModel): Question<NamedNeighbour> {
  return {
    sql: `
SELECT n.neighbour, a.name, n.rank, n.closeness
FROM neighbours AS n
JOIN areas AS a ON a.area = n.neighbour
WHERE n.area = ?
  AND n.model = ?
ORDER BY n.rank`,
    params: [area, model],
    tables: ["areas", "neighbours"]
  };
}
