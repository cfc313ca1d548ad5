import type {DeclaredArea} from "./configuration.js";
import {formOf, rowReader} from "./file-form.js";
import type {FigureFile} from "./read-figures.js";

/** Name columns of the open standard that belong to the columns of codes. */
const nameColumns: Readonly<Record<string, readonly string[]>> = {
  national: ["country_name"],
  regional: ["region_name"],
  "local authority": ["la_name"],
  "local authority district": ["lad_name"]
};

const plainNames = ["area_name", "areaname", "name"];
const plainLevels: Readonly<Record<string, DeclaredArea["level"]>> = {
  nation: "nation",
  national: "nation",
  country: "nation",
  region: "region",
  regional: "region"
};

/**
 * The areas that the files have figures of. Where none is the whole, one without figures is put first, named as `title`
 * says: others are compared with it where it has some.
 */
export function proposeAreas(files: readonly FigureFile[], title: string): DeclaredArea[] {
  const areas = new Map<string, DeclaredArea>();
  for (const file of files)
    for (const area of formOf(file.header) === "open-standard" ? standardAreas(file) : plainAreas(file))
      if (area.code !== "" && !areas.has(area.code)) areas.set(area.code, area);
  const found = [...areas.values()];
  const nations = found.filter(({level}) => level === "nation");
  const [nation] = nations.length ? nations : [{code: "whole", name: title, level: "nation" as const}];
  const known = new Set(found.map(({code}) => code));
  return [
    ...(nation ? [nation] : []),
    ...found
      .filter((area) => area !== nation)
      .map(({parent, ...area}): DeclaredArea => {
        const level = area.level === "nation" ? "region" : area.level;
        return parent !== undefined && known.has(parent) && level === "area"
          ? {...area, level, parent}
          : {...area, level};
      })
  ];
}

function standardAreas(file: FigureFile): DeclaredArea[] {
  const reader = rowReader(file);
  const at = (name: string) => file.header.indexOf(name);
  return file.rows.flatMap(({cells}): DeclaredArea[] => {
    const code = reader.areaOf(cells);
    const level = (cells[at("geographic_level")] ?? "").trim().toLowerCase();
    if (code === null) return [];
    const name = nameColumns[level]?.map((column) => cells[at(column)]?.trim() ?? "").find((one) => one !== "");
    const parent = cells[at("region_code")]?.trim();
    if (level === "national") return [{code, name: name ?? code, level: "nation"}];
    if (level === "regional") return [{code, name: name ?? code, level: "region"}];
    return [{code, name: name ?? code, level: "area", ...(parent && {parent})}];
  });
}

function plainAreas(file: FigureFile): DeclaredArea[] {
  const reader = rowReader(file);
  const lower = file.header.map((name) => name.toLowerCase());
  const nameColumn = lower.findIndex((name) => plainNames.includes(name));
  const levelColumn = lower.findIndex((name) => ["level", "kind", "geography_type", "area_type"].includes(name));
  const parentColumn = lower.findIndex((name) => ["parent", "region", "region_code"].includes(name));
  return file.rows.map(({cells}) => {
    const code = reader.areaOf(cells) ?? "";
    const parent = cells[parentColumn]?.trim();
    return {
      code,
      name: cells[nameColumn]?.trim() || code,
      level: plainLevels[(cells[levelColumn] ?? "").trim().toLowerCase()] ?? "area",
      ...(parent && {parent})
    };
  });
}
