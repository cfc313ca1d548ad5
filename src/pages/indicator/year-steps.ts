import {markup} from "../../dom/element.js";

/** Buttons that step through the years of a select, whose latest stands first; each is dead where there is no further one. */
export function yearSteps(document: Document, year: HTMLSelectElement) {
  const {html} = markup(document);
  const step = (by: number, text: string, label: string) => {
    const button = html("button", {type: "button", class: "step", "aria-label": label}, [text]);
    button.addEventListener("click", () => {
      year.selectedIndex += by;
      year.dispatchEvent(new Event("change"));
    });
    return button;
  };
  const earlier = step(1, "‹", "A year earlier");
  const later = step(-1, "›", "A year later");
  return {
    earlier,
    later,
    update() {
      const place = [...year.options].findIndex((option) => option.selected);
      earlier.disabled = place >= year.options.length - 1;
      later.disabled = place <= 0;
    }
  };
}
