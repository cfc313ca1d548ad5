import {markup} from "../dom/element.js";
import type {LineName} from "./lines.js";

/** What a reader does with the name of a line. */
interface NameOptions {
  layer: SVGGElement;
  /** Called with the key of the name that has the focus, and with null when none has it any more. */
  at: (key: string | null) => void;
  /** Called with the key of the name that is pressed by Enter or Space, and with null at Escape. */
  press: (key: string | null) => void;
}

/**
 * Lays buttons over the names of lines, of which the drawing knows nothing: one stop of the Tab key with arrows between them.
 * Gives what says which of them is pressed.
 */
export function lineNames(
  names: readonly LineName[],
  {layer, at, press}: NameOptions
): (pressed: string | null) => void {
  const {svg} = markup(layer.ownerDocument);
  const buttons = [...names]
    .sort((a, b) => a.y - b.y)
    .map(({key, words, ...place}, i) =>
      svg("rect", {
        ...place,
        fill: "none",
        "pointer-events": "all",
        class: "line-name",
        role: "button",
        tabindex: i === 0 ? 0 : -1,
        "aria-label": words,
        "data-name": key
      })
    );
  for (const [i, button] of buttons.entries()) {
    button.addEventListener("focus", () => {
      for (const one of buttons) one.setAttribute("tabindex", one === button ? "0" : "-1");
      at(button.dataset.name ?? null);
    });
    button.addEventListener("blur", () => at(null));
    button.addEventListener("keydown", (event) => {
      const step = {ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1}[event.key];
      if (step !== undefined) buttons[(i + step + buttons.length) % buttons.length]?.focus();
      else if (event.key === "Enter" || event.key === " ") press(button.dataset.name ?? null);
      else if (event.key === "Escape") press(null);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }
  layer.append(...buttons);
  return (pressed) => {
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.name === pressed));
  };
}
