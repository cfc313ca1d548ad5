import {inPlace} from "../../publish/place.js";

const place = {name: "content", at: '<div id="page"></div>'};

/**
 * Puts what a page was drawn as into its place. Throws where the page has none, and where a page that is not drawn has one:
 * a reader without scripts would see nothing.
 */
export function addContent(body: string, view: {outerHTML: string} | null): string {
  if (view) return inPlace(body, place, () => `<div id="page">${view.outerHTML}</div>`);
  if (body.includes(place.at)) throw new Error(`missing content: expected the page to be drawn into ${place.at}`);
  return body;
}
