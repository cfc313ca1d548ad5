import type {PlacedLabel, TrendLayout} from "../charts/trend-types.js";
import {markup} from "../dom/element.js";

/** What a reader does with the name at the end of a line. */
interface NameOptions {
  layer: SVGGElement;
  /** Called with the key of the name that has the focus, and with null when none has it any more. */
  at: (key: string | null) => void;
  /** Called with the key of the name that is pressed by Enter or Space, and with null at Escape. */
  press: (key: string | null) => void;
}

/**
 * Lays buttons over the names at the ends of lines, of which the drawing knows nothing: one stop of the Tab key with arrows between them.
 * Gives what says which of them is pressed.
 */
export function lineNames(layout: TrendLayout, {layer, at, press}: NameOptions): (pressed: string | null) => void {
  const {svg} = markup(layer.ownerDocument);
  const buttons = [...layout.labels]
    .sort((a, b) => a.y - b.y)
    .map((label, i) =>
      svg("rect", {
        ...place(label, layout),
        fill: "none",
        "pointer-events": "all",
        class: "line-name",
        role: "button",
        tabindex: i === 0 ? 0 : -1,
        "aria-label": `${label.series.label} ${label.value}`,
        "data-name": label.series.key
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

function place({x, y, lines}: PlacedLabel, {width, textSize}: TrendLayout) {
  const lineHeight = Math.round(textSize * 1.18);
  return {x: x - 3, y: y - textSize - 1, width: width - x + 3, height: lines.length * lineHeight + 3};
}
