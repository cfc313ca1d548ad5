import {framedChart} from "../charts/framed.js";
import type {Palette} from "../charts/palette.js";
import type {Measure} from "../charts/text.js";
import type {Shown} from "./exhibit.js";

/** How a picture is made of what an exhibit shows. */
export interface PictureOptions {
  document: Document;
  palette: Palette;
  /** Width of the chart in pixels, its frame not counted. */
  width: number;
  /** How wide its words are; default, as they are estimated. */
  measure?: Measure | undefined;
  /** Words after its source; default none. */
  credit?: string;
}

/** What an exhibit shows as a picture that stands by itself: framed with title, unit, notes and source, its marks leading nowhere. */
export function pictureOf(
  shown: Shown,
  {document, palette, width, measure, credit = ""}: PictureOptions
): {svg: SVGSVGElement; title: string} {
  const {title, subtitle, source, printedNotes: notes} = shown.say({links: false});
  const frame = {title, subtitle, notes, source: `${source}${credit}`, document, palette, ...(measure && {measure})};
  return {svg: framedChart(shown.draw({document, palette, width}), frame), title};
}
