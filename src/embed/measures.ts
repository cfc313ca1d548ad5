import {textWidth} from "../charts/text.js";

/** Size of the heading in pixels, as the stylesheet has it. */
const headingSize = 19;

/** How much wider than the site's face a heading is that the page's own face has set; 1 where it is not wider. */
export function typeWidthOf(heading: HTMLElement | null): number {
  if (!heading) return 1;
  const range = document.createRange();
  range.selectNodeContents(heading);
  const width = [...range.getClientRects()].reduce((sum, line) => sum + line.width, 0);
  const expected = textWidth(heading.textContent ?? "", headingSize, {bold: true});
  return Math.max(1, Math.min(1.5, width / expected));
}

/** The height of what is drawn, borders and fractions of a pixel included: nothing below may move by either. */
export function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0;
}
