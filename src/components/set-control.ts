/** Ticks a box or not, in a page that is written to a file too. */
export function tick(box: HTMLInputElement, ticked: boolean): void {
  box.toggleAttribute("checked", ticked);
  box.checked = ticked;
}

/** Chooses one of a select's options, in a page that is written to a file too. */
export function pick(element: HTMLSelectElement, value: string): void {
  for (const option of element.options) if (option.value === value) option.selected = true;
}
