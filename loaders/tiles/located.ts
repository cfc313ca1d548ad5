import {isOfToday} from "../../src/domain/tables.js";
import type {CsvFile} from "../files/csv.js";
import {SourceError} from "../files/source-error.js";
import type {Tables} from "../tables/read.js";
import type {Located} from "./places.js";

/**
 * The authorities of today in the order of their codes at the middle of their land, by a file with the columns `ons_code`, `name`, `longitude` and `latitude`; by name
 * where a boundary has had its code changed. Throws a SourceError where one has no row or no place.
 */
export function locate({header, rows, file}: CsvFile, areas: Tables["areas"]): Located[] {
  const column = (name: string) => {
    const place = header.indexOf(name);
    if (place < 0) throw new SourceError(`missing column: ${name}`, {file, row: 1}, "a column of that name");
    return place;
  };
  const [code, name, east, north] = ["ons_code", "name", "longitude", "latitude"].map(column) as [
    number,
    number,
    number,
    number
  ];
  const byCode = new Map(rows.map((row) => [row.cells[code], row]));
  const byName = new Map(rows.map((row) => [row.cells[name], row]));
  const ofToday = areas.filter(isOfToday).sort((a, b) => (a.la_code ?? 0) - (b.la_code ?? 0));
  return ofToday.map((area) => {
    const row = byCode.get(area.ons_code ?? "") ?? byName.get(area.name);
    const [longitude, latitude] = [Number(row?.cells[east] || Number.NaN), Number(row?.cells[north] || Number.NaN)];
    if (!row || Number.isNaN(longitude + latitude))
      throw new SourceError(`missing place of ${area.name}`, {file, row: row?.line ?? 1}, "its longitude and latitude");
    return {area: area.area, region: regionOf(area.region), longitude, latitude};
  });
}

/** London is one region here, Inner and Outer. */
function regionOf(region: string | null): string {
  return region === "inner-london" || region === "outer-london" ? "london" : (region ?? "");
}
