import {buildSite, siteFolder} from "./build-site.js";
import type {Command} from "./command.js";

/** `npm run build`: builds the site into `dist/`. */
export const run: Command = async ({root}) => {
  const start = performance.now();
  console.log("building the site");
  await buildSite({root});
  console.log(`built ${siteFolder(root)} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return 0;
};
