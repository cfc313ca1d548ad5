import {trendWalk} from "../exhibits/chart-stops.js";
import {drawable} from "../exhibits/exhibit.js";
import {trendCore} from "../exhibits/trend-core.js";
import {drawPanels, layOutPanels} from "../exhibits/trend-panels.js";

/** A trend as small multiples, where there are too many lines to read. */
export default drawable({...trendCore, layout: layOutPanels, draw: drawPanels, stops: trendWalk});
