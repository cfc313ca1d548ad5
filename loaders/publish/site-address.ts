/**
 * Size of the frame that a pasted link unfolds to where embedding by address is known: high enough for a whole chart with
 * its notes at every width from 320 pixels on, which then fills it.
 */
export const frameSize = {width: 640, height: 700} as const;

/**
 * The address of the site's root, ending in a slash: absolute where the variable SITE_URL names the host, and otherwise
 * only the path that SITE_BASE names. Throws where SITE_URL is no address or its path is another.
 */
export function siteAddress({SITE_URL: url, SITE_BASE: base = "/"}: NodeJS.ProcessEnv = process.env): string {
  if (url === undefined || url.trim() === "") return base;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol))
    throw new Error(`invalid SITE_URL: "${url}", expected an address such as https://example.org`);
  const path = parsed.pathname.endsWith("/") ? parsed.pathname : `${parsed.pathname}/`;
  if (path !== "/" && path !== base)
    throw new Error(`invalid SITE_URL: "${url}", expected its path to be that of SITE_BASE, "${base}"`);
  return `${parsed.origin}${base}`;
}

/** The address of the page that holds one trend and nothing else, for a frame on somebody else's page. */
export function frameAddress(site: string, {indicator, area}: {indicator: string; area: string}): string {
  return `${site}embed/chart?chart=trend&indicator=${indicator}&areas=${area}`;
}
