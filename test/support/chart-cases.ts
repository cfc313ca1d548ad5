import {parseHTML} from "linkedom";
import {lightPalette} from "../../src/charts/palette.js";
import {chartCases as casesOn} from "../../src/pages/gallery/cases.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");

/** The cases of the gallery on light paper, as the reviewed drawings have them. */
export const chartCases = casesOn({document, palette: lightPalette});
