import type {Area} from "../../../src/domain/tables.js";
import {readFirstSheet} from "../../files/excel.js";
import type {SourceFile} from "../../files/read-source.js";
import {listWords, quote, SourceError} from "../../files/source-error.js";
import type {OnsCode} from "../sources/release.js";
import type {AreaIndex} from "./area-index.js";
import type {RegisteredArea} from "./registered-area.js";
import {retiredCodes} from "./registry.js";

const header = ["LA Number", "LA Name", "Region"];

/** Region of each authority, by slugs, from the tool's list of authorities; refuses unknown areas and a list that lacks one. */
export async function readRegions(
  source: SourceFile,
  areas: AreaIndex,
  registered: readonly RegisteredArea[]
): Promise<Map<string, string>> {
  const [titles = [], ...rows] = await readFirstSheet(source);
  const missing = header.filter((title) => !titles.includes(title));
  if (missing.length) {
    throw new SourceError(
      `missing column: ${listWords(missing.map(quote))}`,
      {file: source.label, row: 1},
      `a first row with ${listWords(header.map(quote))}`
    );
  }
  const regions = new Map<string, string>();
  for (const [index, row] of rows.entries()) {
    const [code = null, name = null, region = null] = header.map((title) => row[titles.indexOf(title)]);
    if (code === null && name === null) continue;
    if (retiredCodes.has(Number(code))) continue;
    const place = {file: source.label, row: index + 2};
    const {area, kind} = areas.byCode(String(code), String(name), {...place, column: "LA Number"});
    if (regions.has(area)) throw new SourceError(`duplicate area: ${quote(name)}`, place, "each area once");
    const within = kind === "authority" ? areas.regionByName(String(region), {...place, column: "Region"}).area : "";
    regions.set(area, within);
  }
  const absent = registered.filter(({area}) => !regions.has(area));
  if (absent.length) {
    throw new SourceError(
      `missing area: ${listWords(absent.map(({name}) => name))}`,
      {file: source.label},
      `all ${registered.length} areas that Sightline knows`
    );
  }
  return regions;
}

/** The rows of the table `areas`: what is registered, with the codes and the regions of the sources. */
export function buildAreas(
  registered: readonly RegisteredArea[],
  regions: ReadonlyMap<string, string>,
  onsCodes: ReadonlyMap<string, OnsCode>
): Area[] {
  const uncoded = registered.filter(({area}) => !onsCodes.has(area));
  if (uncoded.length) {
    throw new SourceError(
      `missing nine-character code of ${listWords(uncoded.map(({name}) => name))}`,
      {},
      "a row of every area in at least one of the release files"
    );
  }
  return registered.map(({code, area, name, kind, opened, closed, successors, aliases}) => ({
    area,
    name,
    kind,
    la_code: code,
    ons_code: onsCodes.get(area)?.code ?? null,
    region: containing(area, kind, regions),
    opened: opened ?? null,
    closed: closed ?? null,
    successors: successors?.join(" ") ?? null,
    aliases: aliases?.join("|") ?? null
  }));
}

function containing(area: string, kind: Area["kind"], regions: ReadonlyMap<string, string>): string | null {
  if (kind === "country" || kind === "region") return null;
  if (kind === "sub-region") return "london";
  return regions.get(area) ?? null;
}
