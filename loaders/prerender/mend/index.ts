import type {DrawnPage} from "../../../src/components/drawn-page.js";
import type {Edition} from "../../../src/offline/keep.js";
import {addEdition} from "../../offline/edition.js";
import type {SitePage} from "../../pages/site-page.js";
import {withContentPolicy} from "../../publish/content-policy.js";
import {addContent} from "./content.js";
import {hintEngine} from "./engine-hint.js";
import {addLanguage, addressFaces, addTitle, allowZoom} from "./head.js";
import {addHeadTags} from "./head-tags.js";
import {inlineStyles} from "./inline-styles.js";

/** Which page is mended, and what it is to have. */
export interface MendOptions {
  /** Address of the page without an ending: `area/warrington`. */
  address: string;
  page: SitePage;
  /** What it was drawn as; null for a page whose shell has its words. */
  drawn: DrawnPage | null;
  edition: Edition | null;
  /** Address of the site's root, ending in a slash. */
  site: string;
  /** The content of a stylesheet by its address as the page has it. */
  readStyles: (href: string) => string;
}

const headEnd = "</head>\n";

/**
 * Makes of a page that Framework rendered the one that readers get, in one pass: its content, its title and tags, its styles,
 * and the policy of what it may load. Each step throws where its place is missing, and the error names the page.
 */
export function mendPage(html: string, options: MendOptions): string {
  try {
    return mended(html, options);
  } catch (cause) {
    throw new Error(`${(cause as Error).message} (page ${options.address})`, {cause});
  }
}

function mended(html: string, {address, page, drawn, edition, site, readStyles}: MendOptions): string {
  const end = html.indexOf(headEnd);
  if (end < 0) throw new Error(`missing place: end of the head, expected ${headEnd.trim()} and a new line`);
  const body = addContent(html.slice(end + headEnd.length), drawn?.view ?? null);
  const title = drawn?.title ?? page.title;
  if (title === undefined)
    throw new Error(`missing title: expected one in loaders/pages/list.ts or from what is drawn`);
  const said = {title, description: drawn?.description ?? page.description};
  let head = html.slice(0, end + headEnd.length);
  head = addLanguage(head);
  head = allowZoom(head);
  head = addTitle(head, said);
  head = addressFaces(head);
  head = addHeadTags(head, {...said, address, page, site});
  head = hintEngine(head, {address, page, edition});
  head = addEdition(head, edition);
  head = inlineStyles(head, readStyles);
  // Last: of the page's scripts only those run that its head has now; there are no others.
  return `${withContentPolicy(head)}${body}`;
}
