import type {ReadDocument} from "../document.js";
import type {Figure} from "../model.js";
import type {OfficialSeries} from "./official.js";
import {rules} from "./rules.js";

/** A doubt about a figure, with the page to look at. */
export interface Warning {
  page: number;
  /** One line without place: `doubtful children-in-care 2940 (current): far from the official 280 of 2015`. */
  words: string;
}

/** Figures whose qualifiers say which checks they fail, and the same as warnings. */
export interface CheckedFigures {
  figures: Figure[];
  warnings: Warning[];
}

/** Checks the figures of a document against each other, its date and the official figures; none is changed or left out. */
export function checkDocument(
  {identity, figures}: Pick<ReadDocument, "identity" | "figures">,
  official?: OfficialSeries
): CheckedFigures {
  const warnings: Warning[] = [];
  const checked = figures.map((figure) => {
    const names: string[] = [];
    for (const {name, doubt} of rules) {
      const words = doubt(figure, {identity, figures, official});
      if (words === null) continue;
      names.push(name);
      warnings.push({
        page: figure.page,
        words: `doubtful ${figure.indicator} ${figure.value} (${figure.role}): ${words}`
      });
    }
    return names.length ? {...figure, qualifier: [figure.qualifier, ...names].filter(Boolean).join(" ")} : figure;
  });
  return {figures: checked, warnings};
}
