import {trendTooltip} from "../components/chart-tooltip.js";

export default trendTooltip;
