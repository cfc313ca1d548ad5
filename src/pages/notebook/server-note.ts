import {markup} from "../../dom/element.js";

/** What a reader of a site whose figures a server answers must know of its notebooks. */
const words =
  "This site’s pages ask its server, which answers named questions only. A notebook’s queries run in this browser instead, over whole tables that it downloads as they are named.";

/** Says in the head of a page of notebooks what the site's server does not answer; nothing where the site has none. */
export function noteServer(head: HTMLElement, address: string | undefined = globalThis.SITE_ENGINE): void {
  if (!address) return;
  const {html} = markup(head.ownerDocument);
  head.append(html("p", {class: "muted"}, [words]));
}
