// One copy of the data for all charts of a page.
const arriving = new Map<string, Promise<unknown>>();

/** Longest wait for a file in milliseconds: after that the picture stays. */
const patience = 20_000;

/** A file of the site as JSON, fetched once; a failure is forgotten, so that a later chart tries afresh. */
export function arrived(url: string): Promise<unknown> {
  let file = arriving.get(url);
  if (file === undefined) {
    file = fetchJson(url);
    arriving.set(url, file);
    file.catch(() => arriving.delete(url));
  }
  return file;
}

/** Address of the figures of an indicator; `base` is that of the site, with a slash at its end. */
export function figuresAddress(indicator: string, base: string): string {
  return `${base}embed/data/${indicator}.json`;
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, AbortSignal.timeout ? {signal: AbortSignal.timeout(patience)} : {});
  if (!response.ok) throw new Error(`cannot fetch ${url}: status ${response.status}`);
  return response.json();
}
