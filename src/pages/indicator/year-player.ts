import {markup} from "../../dom/element.js";
import type {IndicatorModel} from "../../exhibits/indicator-model.js";

/** How long a year is shown while the years play, in milliseconds. */
const dwell = 1100;

/** What the player tells the page; years that follow each other replace the address. */
export interface YearPlayerOptions {
  change: (year: number) => void;
}

/** The years of a map: a slider for keys and pointer, and a button that plays them. */
export interface YearPlayer {
  element: HTMLElement;
  update: (model: IndicatorModel) => void;
}

/** Builds the choice of a map's year. Readers who want no motion have the slider alone. */
export function yearPlayer(document: Document, {change}: YearPlayerOptions): YearPlayer {
  const {html} = markup(document);
  const window = document.defaultView;
  const slider = html("input", {type: "range", step: 1, min: 0, "aria-label": "Year of the map"});
  const output = html("output");
  const play = html("button", {type: "button", class: "play"}, ["Play the years"]);
  const element = html("div", {class: "year-player", role: "group", "aria-label": "Years of the map"}, [
    play,
    slider,
    output
  ]);
  let years: readonly number[] = [];
  let at = 0;
  let timer: number | undefined;

  const stop = () => {
    window?.clearTimeout(timer);
    timer = undefined;
    play.textContent = "Play the years";
  };
  const go = (place: number) => {
    const year = years[place];
    if (year === undefined) return;
    at = place;
    change(year);
  };
  const step = () => {
    // Who has left the page for another is not shown the rest.
    if (!element.isConnected || document.hidden || at >= years.length - 1) return stop();
    go(at + 1);
    timer = window?.setTimeout(step, dwell);
  };
  play.addEventListener("click", () => {
    if (timer !== undefined) return stop();
    play.textContent = "Pause";
    if (at >= years.length - 1) go(0);
    timer = window?.setTimeout(step, dwell);
  });
  slider.addEventListener("input", () => {
    stop();
    go(Number(slider.value));
  });

  return {
    element,
    update({rankable, ranked}) {
      years = rankable.map(({year}) => year).reverse();
      at = Math.max(0, years.indexOf(ranked?.year ?? Number.NaN));
      element.hidden = years.length < 2;
      play.hidden = window?.matchMedia("(prefers-reduced-motion: reduce)").matches ?? true;
      slider.max = String(Math.max(0, years.length - 1));
      slider.value = String(at);
      slider.setAttribute("aria-valuetext", ranked?.period ?? "");
      output.textContent = ranked?.period ?? "";
    }
  };
}
