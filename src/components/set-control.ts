import {markup} from "../dom/element.js";

/** Ticks a box or not, in a page that is written to a file too. */
export function tick(box: HTMLInputElement, ticked: boolean): void {
  box.toggleAttribute("checked", ticked);
  box.checked = ticked;
}

/** Chooses one of a select's options, in a page that is written to a file too. */
export function pick(element: HTMLSelectElement, value: string): void {
  for (const option of element.options) if (option.value === value) option.selected = true;
}

/** Gives a choice its values, with words of their own where they have any, and picks one. */
export function options(
  element: HTMLSelectElement,
  values: readonly string[],
  value: string,
  words: ReadonlyMap<string, string> = new Map()
): void {
  const {ownerDocument: document} = element;
  element.replaceChildren(
    ...values.map((one) => markup(document).html("option", {value: one}, [words.get(one) ?? one]))
  );
  pick(element, value);
}
