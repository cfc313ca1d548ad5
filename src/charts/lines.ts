import {withoutBreaks} from "../domain/unbroken.js";
import {type Measure, wrapText} from "./text.js";

/** A text in lines that keep its figures whole; in the picture its spaces are those of any text. */
export function linesOf(
  text: string,
  ...size: [width: number, size: number, options?: {bold?: boolean; measure?: Measure}]
): string[] {
  return wrapText(withoutBreaks(text), ...size).map((line) => line.replaceAll("\u00a0", " "));
}
