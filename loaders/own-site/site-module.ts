import type {Configuration} from "./configuration.js";
import {slugOf, slugsOf} from "./slug.js";

/** The text of `src/domain/site.ts` for a configuration, which has one nation. */
export function siteModule({title, families, areas, indicators}: Configuration): string {
  const slugs = slugsOf(areas.map(({name}) => name));
  const at = areas.findIndex(({level}) => level === "nation");
  const ids = indicators.map(({id, name}) => id ?? slugOf(name));
  const constants = {
    siteTitle: title,
    families,
    isDefaultSite: false,
    exampleIndicators: [ids[0], ids[1] ?? ids[0]],
    exampleArea: slugs[areas.findIndex(({level}) => level === "area")],
    nation: slugs[at],
    nationName: areas[at]?.name
  };
  const lines = Object.entries(constants).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`);
  return `/** What is true of this site and of no other, from its \`sightline.config.json\`. */\n${lines.join("")}`;
}
