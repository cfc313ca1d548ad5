import {type Child, markup} from "../../dom/element.js";

/** Words in which what stands between backticks is code; a backtick without another stays one. */
export function inCode(text: string, document: Document): Child[] {
  return text
    .split(/(`[^`]*`)/)
    .filter((part) => part !== "")
    .map((part) => (/^`.*`$/s.test(part) ? markup(document).html("code", {}, [part.slice(1, -1)]) : part));
}
