const preload = /<link rel="preload" as="style" href="[^":]+">\n?/g;
const stylesheet = /<link rel="stylesheet" type="text\/css" href="([^":]+)">/g;

/**
 * Puts the stylesheets of a page into it, so that it can be read where nothing but the page arrives; `read` gives the
 * content of a stylesheet by its address as the page has it. Throws where the page asks for none.
 */
export function inlineStyles(head: string, read: (href: string) => string): string {
  if (head.search(stylesheet) < 0)
    throw new Error('missing place: stylesheet, expected <link rel="stylesheet" type="text/css" href="…">');
  return head.replace(preload, "").replace(stylesheet, (_, href: string) => `<style>${read(href).trim()}</style>`);
}
