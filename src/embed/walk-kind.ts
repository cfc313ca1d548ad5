import {trendTooltip} from "../exhibits/walk.js";

export default trendTooltip;
