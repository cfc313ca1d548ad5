import type {Page} from "playwright-core";

/** Texts of charts, which axe leaves out, that stand out from the paper by less than 4.5 to 1. */
export function faintText(page: Page): Promise<string[]> {
  return page.locator("svg text:visible").evaluateAll((texts) => {
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? [])
        .map(Number)
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    /** The paper on which a chart stands: its own, or that of the page. */
    const paperOf = (text: Element) => {
      let sheet: Element | null = text;
      while (sheet && getComputedStyle(sheet).backgroundColor === "rgba(0, 0, 0, 0)") sheet = sheet.parentElement;
      return getComputedStyle(sheet ?? document.documentElement).backgroundColor;
    };
    /** The colour of the bar that a text was drawn on, or of the paper. */
    const behind = (text: Element) => {
      const {left, right, top, bottom} = text.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const bars = [...(text.closest("svg")?.querySelectorAll("rect") ?? [])].filter((bar) => {
        const box = bar.getBoundingClientRect();
        const isBefore = (bar.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
        const isFull = getComputedStyle(bar).fillOpacity === "1";
        return isBefore && isFull && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
      });
      const bar = bars.at(-1);
      return bar ? getComputedStyle(bar).fill : paperOf(text);
    };
    return texts.flatMap((text) => {
      const own = luminance(getComputedStyle(text).fill);
      const ground = luminance(behind(text));
      const ratio = (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
      return ratio < 4.5 ? [`${text.textContent}: ${getComputedStyle(text).fill}, ${ratio.toFixed(2)} to 1`] : [];
    });
  });
}
