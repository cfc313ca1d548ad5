import {qualityPage, readQuality} from "../loaders/pages/quality.js";

process.stdout.write(qualityPage(await readQuality("data")));
