import {type Child, markup} from "../../../src/dom/element.js";

/** Puts children into the parts of a scaffold. Throws where it has no part of a name. */
export function fillParts(scaffold: HTMLElement, parts: Readonly<Record<string, readonly Child[]>>): void {
  for (const [name, children] of Object.entries(parts)) {
    const part = scaffold.querySelector(`[data-part="${name}"]`);
    if (!part) throw new Error(`missing part: ${name}, expected an element with data-part="${name}" in the scaffold`);
    part.append(...markup(scaffold.ownerDocument).html("div", {}, children).childNodes);
  }
}

/** Keeps the place of controls that the page's script brings to life. */
export function inert(controls: HTMLElement): HTMLElement {
  controls.setAttribute("inert", "");
  return controls;
}
