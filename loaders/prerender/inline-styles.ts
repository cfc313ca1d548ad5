const preload = /<link rel="preload" as="style" href="[^":]+">\n?/g;
const stylesheet = /<link rel="stylesheet" type="text\/css" href="([^":]+)">/g;

/**
 * Puts the stylesheets of a page into it, so that it can be read where nothing but the page arrives; `read` gives the
 * content of a stylesheet by its address as the page has it.
 */
export function inlineStyles(page: string, read: (href: string) => string): string {
  return page.replace(preload, "").replace(stylesheet, (_, href: string) => `<style>${read(href).trim()}</style>`);
}
