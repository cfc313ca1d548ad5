/** What the site says of itself at `version.json`. */
export interface Edition {
  /** Key of the site's files. */
  version: string;
  /** When its newest figures were released, in words: "November 2025". */
  figures: string;
}

/** Milliseconds after which a page without a network asks for its host once more. */
const betweenTries = 5_000;

/** How a page is: as its host has it now, without a network, or of an edition that its host has replaced. */
export type Standing = "current" | "offline" | "replaced";

/**
 * Has the browser keep this page and what it is made of, by the site's service worker, so that it opens without a network;
 * and tells how the page stands, now and whenever that may have changed. Begins when the page has loaded.
 */
export function keepOffline(root: string, tell: (standing: Standing, figures: string) => void): void {
  const at = (path: string) => new URL(`${root}${path}`, document.baseURI).href;
  const own = ownEdition();
  if (own === null) return;
  let asked = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  const check = async () => {
    clearTimeout(again);
    const number = ++asked;
    const now = await standing(at("version.json"), own);
    // An answer that was asked for before another one may come after it.
    if (number !== asked) return;
    tell(now, own.figures);
    // The browser tells that there is a network before its host can be reached, and does not tell of every one.
    if (now === "offline") again = setTimeout(check, betweenTries);
  };
  for (const event of ["online", "offline"]) addEventListener(event, check);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") check();
  });
  check();
  register(at("sw.js")).catch(() => {
    // Where the browser has none, or forbids it, the site is as it was without.
  });
}

/** Takes away what is kept of the site on this device, and the worker that keeps it. */
export async function forget(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
  const names = (await caches.keys()).filter((name) => name.startsWith("sightline-"));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** The edition that this page is of, which the build writes into it; `null` where nothing is to be kept. */
export function ownEdition(): Edition | null {
  const {version, figures} = document.querySelector<HTMLMetaElement>('meta[name="edition"]')?.dataset ?? {};
  return version && figures ? {version, figures} : null;
}

async function standing(address: string, own: Edition): Promise<Standing> {
  let response: Response;
  try {
    response = await fetch(address, {cache: "no-store"});
  } catch {
    return "offline";
  }
  // A host that does not say is taken at its silence.
  if (!response.ok) return "current";
  const {version} = (await response.json().catch(() => own)) as Edition;
  return version === own.version ? "current" : "replaced";
}

async function register(address: string): Promise<void> {
  const {serviceWorker, connection} = navigator as Navigator & {connection?: {saveData?: boolean}};
  if (serviceWorker === undefined || connection?.saveData) return;
  await serviceWorker.register(address);
  const {active} = await serviceWorker.ready;
  const keep = (addresses: readonly string[]) => active?.postMessage({keep: addresses});
  keep([location.href]);
  // What was loaded before the worker was there has passed it by.
  const arrived = (entry: PerformanceEntry) => {
    // Where the browser tells, what did not arrive is not asked for again behind the page's back.
    const {responseStatus = 200} = entry as PerformanceResourceTiming;
    return responseStatus >= 200 && responseStatus < 400;
  };
  new PerformanceObserver((list) =>
    keep(
      list
        .getEntries()
        .filter(arrived)
        .map(({name}) => name)
    )
  ).observe({type: "resource", buffered: true});
}
