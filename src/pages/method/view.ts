import {anchoredHeading} from "../../components/anchored-heading.js";
import type {DrawnPage} from "../../components/drawn-page.js";
import {type Child, markup} from "../../dom/element.js";
import {examples, workedWords} from "./examples.js";
import type {WorkedFigures} from "./figures.js";
import {explained} from "./statistics.js";

/**
 * The page of methods: every statistic with its formula, its source, an example on figures of today, and what it cannot say; without
 * examples where there are no such figures.
 */
export function methodView(figures: WorkedFigures | null, {document}: {document: Document}): DrawnPage {
  const {html} = markup(document);
  const p = (...children: Child[]) => html("p", {}, children);
  const row = (name: string, ...value: Child[]) => [html("dt", {}, [name]), html("dd", {}, value)];
  return {
    view: html("div", {class: "page", "data-view": "method"}, [
      anchoredHeading(document, 1, {text: "The statistics, one by one"}),
      html("p", {class: "lede"}, [
        "What a figure is can be read off the source. Whether it is high, whether it has changed, and whether either is more than chance has to be worked out. This is how, with the same two figures as examples throughout."
      ]),
      ...(figures ? workedWords(figures) : []).map((words) => p(words)),
      html("nav", {class: "statistics-list", "aria-label": "Statistics"}, [
        html(
          "ul",
          {},
          explained.map(({id, name}) => html("li", {}, [html("a", {href: `#${id}`}, [name])]))
        )
      ]),
      ...explained.flatMap((one) => [
        anchoredHeading(document, 2, {text: one.name, id: one.id}),
        html("div", {class: "statistic"}, [
          p(one.words),
          html("p", {class: "formula"}, [one.formula]),
          html("dl", {}, [
            ...example(figures && examples[one.id](figures)),
            ...row("Source", one.source),
            ...row("Not given", one.none),
            ...row("Cannot say", one.cannot)
          ])
        ])
      ]),
      anchoredHeading(document, 2, {text: "What none of them can say"}),
      p(
        "The counts are complete: nobody was sampled. An interval is about the practice behind a year, as if that year were one of many that might have been. It is not a margin of error."
      ),
      p(
        "Nothing is adjusted for the families of a place. A verdict compares what was recorded, not how well anybody worked, and no statistic here has been shown to foretell what inspectors find."
      ),
      p(
        "Counts below 10 can halve or double by chance, and percentages of fewer than 30 children move in large steps. The Isles of Scilly and the City of London, with a handful of children, are left out of what describes all authorities together."
      ),
      p(
        "All of it can be checked: ",
        html("a", {href: "./data#comparison"}, ["the table of comparisons"]),
        " has every column for every figure, and ",
        html("a", {href: "./about"}, ["how figures are chosen"]),
        " says where they come from."
      )
    ])
  };

  function example(text: string | null): Child[] {
    return text === null ? [] : row("Example", text);
  }
}
