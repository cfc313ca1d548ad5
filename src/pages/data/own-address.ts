/** What stands for the address of the site's data folder in text that was written without knowing it. */
export const placeholder = "https://HOST/data/";

/** Puts the site's own address into examples, so that they can be copied and run as they stand. */
export function fillAddress(elements: Iterable<Element>, folder: URL): void {
  for (const element of elements)
    element.textContent = (element.textContent ?? "").replaceAll(placeholder, folder.href);
}
