import {quote} from "../../files/source-error.js";
import type {Answer} from "./api-answer.js";

/** The parts of a set of changes, with what each tells of: the name of its list, and the noun in words. */
const parts = [
  ["filters", "filter"],
  ["indicators", "column of figures"],
  ["geographicLevels", "geographic level"],
  ["locationGroups", "group of places"],
  ["timePeriods", "period"]
] as const;

/** A set of changes between two versions, in words, a line each; throws an `ApiError` where it is not as described. */
export function changeWords(changes: Answer): string[] {
  const plain = parts.flatMap(([name, noun]) =>
    changes.has(name)
      ? changes
          .at(name)
          .list()
          .map((one) => words(noun, one))
      : []
  );
  const options = changes.has("filterOptions")
    ? changes
        .at("filterOptions")
        .list()
        .flatMap((group) =>
          group
            .at("options")
            .list()
            .map((one) => words(`option of ${label(group.at("filter"))}`, one))
        )
    : [];
  const places = changes.has("locationOptions")
    ? changes
        .at("locationOptions")
        .list()
        .flatMap((group) =>
          group
            .at("options")
            .list()
            .map((one) => words(`place (${label(group.at("level"))})`, one))
        )
    : [];
  return [...plain, ...options, ...places];
}

function words(noun: string, change: Answer): string {
  const [before, after] = ["previousState", "currentState"].map((name) => (change.has(name) ? change.at(name) : null));
  if (before && after) return `changed ${noun}: ${label(before)} is now ${label(after)}`;
  if (before) return `gone: ${noun} ${label(before)}`;
  if (after) return `new: ${noun} ${label(after)}`;
  throw change.unlike("a state before or after");
}

/** By what a reader knows it: its label, with the column where it has one. */
function label(state: Answer): string {
  const inner = state.has("level") ? state.at("level") : state;
  const name = inner.optional("label") ?? inner.optional("code") ?? "";
  const column = inner.optional("column");
  return column === null ? quote(name) : `${quote(name)} (${column})`;
}
