/** Imports the small sources once, to be killed while it does: `update-once.ts <folder> <data>`. */
import {runUpdate} from "../../../../loaders/statistics/update.js";
import {smallCatalogue} from "./small-sources.js";

const [folder = "", data = ""] = process.argv.slice(2);

process.exitCode = await runUpdate(folder, smallCatalogue(), {data});
