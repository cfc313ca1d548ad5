import {qualityView} from "../../../src/pages/quality/view.js";
import {dataFolder} from "../../tables/index.js";
import {readProseQuality, readQuality} from "../reading-quality.js";
import type {Draw} from "../work.js";

/** How well reports are read. */
export const draw: Draw = async ({document}) =>
  qualityView(await readQuality(dataFolder), {prose: await readProseQuality(dataFolder), document});
