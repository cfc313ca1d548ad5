import {layOutTrend, trendSvg} from "../exhibits/trend-form.js";
import type {IndicatorParts} from "./kinds.js";
import {partsOf} from "./trend-kind.js";

/** A trend as small multiples, where there are too many lines to read. */
const multiplesParts: IndicatorParts = (model) => partsOf(model, {layOut: layOutTrend, draw: trendSvg});

export default multiplesParts;
