import {markup} from "../dom/element.js";
import type {Measure} from "./text.js";

/** The texts of a drawing by weight, so that a font can be cut to them. */
export type TextsByWeight = Record<400 | 600, string>;

interface Inherited {
  size: number;
  bold: boolean;
}

const boldFrom = 600;

/**
 * Makes a drawing fit to leave the site: links become groups (they would lead nowhere from a file), what only the site's
 * scripts read goes, and every text is given the width that it has in the site's face, so that nothing runs into anything
 * where another face has to stand in. Changes the drawing; the texts that it has are returned.
 */
export function makePortable(root: SVGSVGElement, measure: Measure): TextsByWeight {
  const texts: TextsByWeight = {400: "", 600: ""};
  const {ownerDocument: document} = root;
  const {svg} = markup(document);
  for (const link of [...root.querySelectorAll("a")]) {
    link.replaceWith(svg("g", {}, [...link.childNodes]));
  }
  for (const element of root.querySelectorAll("*")) {
    // Nobody is told of the parts of an image: its own description stands for them.
    for (const {name} of [...element.attributes]) if (/^(data-|aria-|role$)/.test(name)) element.removeAttribute(name);
    if (element.getAttribute("font-family") === root.getAttribute("font-family"))
      element.removeAttribute("font-family");
  }
  visit(root, {size: 16, bold: false});
  return texts;

  function visit(element: Element, inherited: Inherited): void {
    const style = {
      size: Number(element.getAttribute("font-size") ?? inherited.size),
      bold: Number(element.getAttribute("font-weight") ?? (inherited.bold ? boldFrom : 400)) >= boldFrom
    };
    if (element.localName === "text") {
      fixText(element, style);
      return;
    }
    for (const child of [...element.children]) visit(child, style);
  }

  function fixText(element: Element, style: Inherited): void {
    const parts = [...element.childNodes];
    if (parts.every((part) => part.nodeType === 3)) {
      fixWidth(element, style);
      return;
    }
    for (const part of parts) {
      if (part.nodeType === 3 && part.textContent) {
        const span = svg("tspan", {}, [part.textContent]);
        element.replaceChild(span, part);
        fixWidth(span, style);
      } else if (part.nodeType === 1) {
        const child = part as Element;
        const weight = child.getAttribute("font-weight");
        fixWidth(child, {...style, bold: weight === null ? style.bold : Number(weight) >= boldFrom});
      }
    }
  }

  function fixWidth(element: Element, {size, bold}: Inherited): void {
    const text = element.textContent ?? "";
    texts[bold ? 600 : 400] += text;
    if (text.trim().length < 2) return;
    element.setAttribute("textLength", String(Math.round(measure(text, size, {bold}) * 10) / 10));
    element.setAttribute("lengthAdjust", "spacingAndGlyphs");
  }
}

/** A drawing as the bytes of a file; `style` is put into it. */
export function svgFile(root: SVGSVGElement, style = ""): string {
  const markup = root.outerHTML;
  return style === "" ? `${markup}\n` : `${markup.replace(">", () => `><style>${style}</style>`)}\n`;
}
