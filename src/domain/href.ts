/**
 * What a link leads to or a picture is loaded from, safe by how it begins: a place of the page, a way from it, or the web. A text of the data
 * is none until `webHref` has looked at it, and none of these can run code.
 */
export type Href = `${"#" | "?" | "/" | "./" | "../" | "http://" | "https://"}${string}`;

/** A text as an address of the web; throws at all else, such as "javascript:alert(1)". */
export function webHref(text: string): Href {
  if (isWeb(text)) return text;
  throw new Error(`invalid href: ${text}, expected https://…`);
}

function isWeb(text: string): text is `https://${string}` {
  return /^https?:\/\//i.test(text);
}
