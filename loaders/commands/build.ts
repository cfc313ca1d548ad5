import {buildSite, siteFolder} from "./build-site.js";
import type {Command} from "./command.js";
import {ownFolder, runOwnSite} from "./own-site.js";

/** `npm run build`: builds the site into `dist/`, or that of the folder that is named or that `SIGHTLINE_CONFIG` names. */
export const run: Command = async ({root, args}) => {
  const {folder, rest} = ownFolder(args, process.env);
  if (folder !== null) return runOwnSite("build", {root, folder, args: rest});
  const start = performance.now();
  console.log("building the site");
  await buildSite({root});
  console.log(`built ${siteFolder(root)} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return 0;
};
