import {markup} from "../../dom/element.js";

/** What a reader can do with an authority of a chart. */
export interface PickOptions {
  /** Slugs of the areas in the charts already. */
  chosen: readonly string[];
  add: (area: string) => void;
}

/**
 * Lets a reader add the authority that he is at: by a click or the Enter key, and the tooltip says so. A finger covers many
 * authorities, so a tap only reads, and the tooltip holds a button. Wants the listeners of the tooltip to be there already.
 */
export function pickFromPlot(plot: HTMLElement, {chosen, add}: PickOptions): void {
  const chart = plot.querySelector("svg");
  const tooltip = plot.querySelector<HTMLElement>(".tooltip");
  if (!chart || !tooltip) return;
  const {ownerDocument: document} = plot;
  const {html} = markup(document);
  let touched = false;
  const at = () => (tooltip.hidden ? undefined : tooltip.querySelector<HTMLElement>("[data-key]")?.dataset.key);
  const offer = (words: string | null) => {
    const area = at();
    // What the tooltip says anew at every stop has no offer yet.
    if (area === undefined || tooltip.querySelector(".offer, button")) return;
    if (chosen.includes(area)) tooltip.append(html("p", {class: "offer"}, ["In the charts"]));
    else if (words !== null) tooltip.append(html("p", {class: "offer"}, [words]));
    else {
      const button = html("button", {type: "button"}, ["Add to chart"]);
      button.addEventListener("click", () => add(area));
      tooltip.append(button);
    }
  };
  const pick = () => {
    const area = at();
    if (area !== undefined && !chosen.includes(area)) add(area);
  };
  const point = ({pointerType}: PointerEvent) => {
    touched = pointerType === "touch";
    offer(touched ? null : "Click to add");
  };
  chart.style.cursor = "pointer";
  chart.addEventListener("pointermove", point);
  chart.addEventListener("pointerdown", point);
  chart.addEventListener("keydown", ({key}) => {
    if (key === "Enter") pick();
    else offer("Enter to add");
  });
  chart.addEventListener("click", () => {
    if (!touched) pick();
  });
  // A tap on the button leaves the chart its focus, with which the tooltip would go.
  tooltip.addEventListener("mousedown", (event) => event.preventDefault());
}
