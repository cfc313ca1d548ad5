import {breakableParts} from "../domain/unbroken.js";
import {type Child, markup} from "./element.js";

/** A text whose figures keep to their line: "per 10,000", "page 7", "30 July 2024". It reads and copies as it was. */
export function unbroken(text: string, document: Document): Child[] {
  return breakableParts(text).map((part, i) =>
    i % 2 === 1 ? markup(document).html("span", {class: "unbroken"}, [part]) : part
  );
}
