import {quote} from "../files/source-error.js";
import type {DeclaredArea, DeclaredFile} from "./configuration.js";
import {ConfigurationError} from "./configuration-error.js";
import {columnIn, formOf, nameColumn, rowReader} from "./file-form.js";
import type {FigureFile} from "./read-figures.js";

/** Name columns of the open standard that belong to the columns of codes. */
const nameColumns: Readonly<Record<string, readonly string[]>> = {
  national: ["country_name"],
  regional: ["region_name"],
  "local authority": ["la_name"],
  "local authority district": ["lad_name"]
};

/** What rows of all together are called, and how codes of the statistical offices of the United Kingdom begin for a country. */
const wholeNames = /^(total|all|all areas|whole|national|nation|country|overall)$/i;
const wholeCodes = /^[EKNSW](92|0[234])\d{6}$/;
const kingdoms = /^(the )?(united kingdom|uk|great britain|gb)$/i;
const nations = /^(england|wales|scotland|northern ireland)$/i;

/** What is known of the areas beside their rows. */
export interface ProposeAreasOptions {
  /** Name of the site, which the whole takes where no row is of it. */
  title: string;
  /** Name or code of the area that is the whole; told by its level, its name or its code where it is not said. */
  whole?: string;
  /** What is declared of a file. */
  declared: (file: string) => DeclaredFile | undefined;
}
const plainLevels: Readonly<Record<string, DeclaredArea["level"]>> = {
  nation: "nation",
  national: "nation",
  country: "nation",
  region: "region",
  regional: "region"
};

/**
 * The areas that the files have figures of. Where none is the whole, one without figures is put first, named as `title`
 * says: others are compared with it where it has some. Throws a ConfigurationError where no area is called as `whole` says.
 */
export function proposeAreas(
  files: readonly FigureFile[],
  {title, whole, declared}: ProposeAreasOptions
): DeclaredArea[] {
  const areas = new Map<string, DeclaredArea>();
  for (const file of files)
    for (const area of formOf(file.header) === "open-standard"
      ? standardAreas(file)
      : plainAreas(file, declared(file.file)))
      if (area.code !== "" && !areas.has(area.code)) areas.set(area.code, area);
  const found = withoutNamesAlone([...areas.values()]);
  const nation = wholeOf(found, whole) ?? {code: "whole", name: title, level: "nation" as const};
  const known = new Set(found.map(({code}) => code));
  return [
    {...nation, level: "nation"},
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

/** The area that is the whole: the one that is said, or the first that is one by its level, its name or its code. */
function wholeOf(found: readonly DeclaredArea[], said: string | undefined): DeclaredArea | undefined {
  if (said === undefined)
    return (
      found.find(({level}) => level === "nation") ??
      found.find(({name, code}) => wholeNames.test(name) || wholeCodes.test(code)) ??
      found.find(({name}) => kingdoms.test(name)) ??
      onlyOne(found.filter(({name}) => nations.test(name)))
    );
  const one = found.find(({name, code}) => [name, code].some((word) => word.toLowerCase() === said.toLowerCase()));
  if (one) return one;
  const some = found.slice(0, 5).map(({name}) => quote(name));
  throw new ConfigurationError([
    `unknown area: ${quote(said)}, expected the name or code of one of ${found.length}, such as ${some.join(", ")}`
  ]);
}

/** The one of a list that has but one: of several nations none is the whole of the others. */
function onlyOne<One>(list: readonly One[]): One | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** Areas by their codes: one that a file has by its name alone is that which another file has with a code. */
function withoutNamesAlone(areas: readonly DeclaredArea[]): DeclaredArea[] {
  const coded = new Set(areas.flatMap(({code, name}) => (code === name ? [] : [name.toLowerCase()])));
  return areas.filter(({code, name}) => code !== name || !coded.has(name.toLowerCase()));
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

function plainAreas(file: FigureFile, declared: DeclaredFile | undefined): DeclaredArea[] {
  const reader = rowReader(file, declared);
  const names = nameColumn(file.header, reader.areaColumn);
  const levelColumn = columnIn(file.header, ["level", "kind", "geographytype", "areatype"]);
  const parentColumn = columnIn(file.header, ["parent", "parentcode", "regioncode", "region"]);
  return file.rows.map(({cells}) => {
    const code = reader.areaOf(cells) ?? "";
    const parent = cells[parentColumn]?.trim();
    return {
      code,
      name: cells[names]?.trim() || code,
      level: plainLevels[(cells[levelColumn] ?? "").trim().toLowerCase()] ?? "area",
      ...(parent && {parent})
    };
  });
}
