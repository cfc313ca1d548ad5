import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {escapeText} from "../../src/domain/escape-text.js";
import {leadIndicators} from "../../src/domain/leads.js";
import {nation, nationName, siteTitle} from "../../src/domain/site.js";
import type {Area, Indicator} from "../../src/domain/tables.js";
import {frameAddress, frameSize} from "../publish/site-address.js";
import {leadObservations} from "../tables/leads.js";
import type {Tables} from "../tables/read.js";
import {cardSize} from "./card.js";

/** What a program that embeds by address reads of a page (oembed.com, version 1.0). */
export interface Oembed {
  version: "1.0";
  type: "rich";
  provider_name: string;
  provider_url: string;
  title: string;
  width: number;
  height: number;
  html: string;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
}

/** Writes `oembed/area/<slug>.json` and `oembed/indicator/<slug>.json` of every area with figures and every indicator. */
export async function writeOembed(dist: string, rows: Tables, site: string): Promise<void> {
  for (const folder of ["area", "indicator"]) await mkdir(join(dist, "oembed", folder), {recursive: true});
  const write = (page: string, content: Oembed) =>
    writeFile(join(dist, "oembed", `${page}.json`), `${JSON.stringify(content)}\n`);
  const leads = firstLeads(rows);
  for (const area of rows.areas) {
    const indicator = leads.get(area.area) ?? rows.indicators[0];
    if (indicator) await write(`area/${area.area}`, areaOembed(area, indicator, site));
  }
  for (const indicator of rows.indicators)
    await write(`indicator/${indicator.indicator}`, indicatorOembed(indicator, site));
}

/** What embeds an area's page: the trend of one indicator, its first lead. */
export function areaOembed({area, name}: Area, {indicator, name: what}: Indicator, site: string): Oembed {
  return oembed(`${what}, ${name}`, {page: `area/${area}`, frame: frameAddress(site, {indicator, area}), site});
}

/** What embeds an indicator's page: England's trend. */
export function indicatorOembed({indicator, name}: Indicator, site: string): Oembed {
  const frame = frameAddress(site, {indicator, area: nation});
  return oembed(`${name}, ${nationName}`, {page: `indicator/${indicator}`, frame, site});
}

/** The first indicator at the head of each area's page; none for an area without figures. */
function firstLeads(rows: Tables): Map<string, Indicator> {
  const observations = leadObservations(rows);
  const measured = new Set(observations.map(({indicator}) => indicator));
  const candidates = rows.indicators.filter(({indicator}) => measured.has(indicator));
  const first = new Map<string, Indicator>();
  for (const slug of leadIndicators(candidates)) {
    const indicator = candidates.find((one) => one.indicator === slug);
    for (const {indicator: own, area} of observations)
      if (indicator && own === slug && !first.has(area)) first.set(area, indicator);
  }
  return first;
}

function oembed(title: string, {page, frame, site}: {page: string; frame: string; site: string}): Oembed {
  return {
    version: "1.0",
    type: "rich",
    provider_name: siteTitle,
    provider_url: site,
    title,
    ...frameSize,
    html: `<iframe src="${escapeText(frame)}" title="${escapeText(title)}" width="${frameSize.width}" height="${frameSize.height}" style="border:0;max-width:100%" loading="lazy"></iframe>`,
    thumbnail_url: `${site}card/${page}.png`,
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height
  };
}
