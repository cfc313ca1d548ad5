import {trendWalk} from "../exhibits/chart-stops.js";
import {walk} from "./walk.js";

/** Walks through any exhibit, and what can be walked through of the one that `embed.js` has by itself. */
export default {walk, trendWalk};
