import {CacheableResponsePlugin} from "workbox-cacheable-response";
import {ExpirationPlugin} from "workbox-expiration";
import {enable as enableNavigationPreload} from "workbox-navigation-preload";
import {registerRoute} from "workbox-routing";
import {CacheFirst, NetworkFirst} from "workbox-strategies";
import {cachesToDrop, isKeptFile, isKeptPage} from "./kept.js";

/** Of the scope of a service worker, what this one uses; the browser's own types would clash with those of pages. */
interface Scope {
  registration: {scope: string};
  skipWaiting(): Promise<void>;
  clients: {claim(): Promise<void>};
  addEventListener(type: "install" | "activate" | "message", listen: (event: ScopeEvent) => void): void;
}
interface ScopeEvent {
  data?: unknown;
  waitUntil(promise: Promise<unknown>): void;
}

declare const self: Scope;
/** Written in by the build: the key of the site's files, and the paths of what every page needs. */
declare const sightlineVersion: string;
declare const sightlineShell: readonly string[];

const scope = new URL(self.registration.scope);
const names = {pages: `sightline-pages-${sightlineVersion}`, files: `sightline-files-${sightlineVersion}`};
/** As many pages as a reader comes back to; each has up to 400 kB. */
const mostPages = 60;
const whole = new CacheableResponsePlugin({statuses: [200]});

/** The page at an address, whatever its query and fragment ask of it: a static host sends the same. */
const pageKey = (url: string): string => {
  const {origin, pathname} = new URL(url);
  return `${origin}${pathname}`;
};

// A new name comes with new contents: what is kept once is right for good, also for a page of an earlier build.
const files = new CacheFirst({
  cacheName: names.files,
  plugins: [
    whole,
    {cachedResponseWillBeUsed: async ({cachedResponse, request}) => cachedResponse ?? (await caches.match(request))}
  ]
});
const pages = new NetworkFirst({
  cacheName: names.pages,
  plugins: [
    whole,
    new ExpirationPlugin({maxEntries: mostPages, purgeOnQuotaError: true}),
    {
      cacheKeyWillBeUsed: async ({request}) => pageKey(request.url),
      cachedResponseWillBeUsed: async ({cachedResponse, request}) =>
        cachedResponse ?? (await caches.match(pageKey(request.url))),
      // A redirected answer may not be given to a navigation later.
      cacheWillUpdate: async ({response}) => (response.redirected ? null : response),
      handlerDidError: async () => Response.redirect(new URL("offline", scope).href)
    }
  ]
});

registerRoute(({url}) => isKeptFile(url, scope), files);
registerRoute(({request, url}) => request.mode === "navigate" && isKeptPage(url, scope), pages);
// The worker's own start would hold up a page otherwise: the browser asks for it meanwhile.
enableNavigationPreload();

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  const {keep} = (event.data ?? {}) as {keep?: readonly string[]};
  if (Array.isArray(keep)) event.waitUntil(keepAll(keep));
});

async function install(): Promise<void> {
  await keepAll(sightlineShell.map((path) => new URL(path, scope).href));
  // No page mixes two builds by it: files are named by their contents, and those of the build before stay.
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  for (const name of cachesToDrop(await caches.keys(), sightlineVersion)) await caches.delete(name);
  await self.clients.claim();
}

/** Keeps what a page has loaded before this worker was there, and the page itself. */
async function keepAll(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const url = new URL(address);
    if (isKeptFile(url, scope)) await keep(names.files, url.href, () => caches.match(url.href));
    else if (isKeptPage(url, scope))
      await keep(names.pages, pageKey(url.href), async () => (await caches.open(names.pages)).match(pageKey(url.href)));
  }
}

async function keep(name: string, address: string, known: () => Promise<Response | undefined>): Promise<void> {
  try {
    if (await known()) return;
    const response = await fetch(address);
    if (response.ok && !response.redirected) await (await caches.open(name)).put(address, response);
  } catch {
    // What cannot be kept now, for want of a network or of room, is kept when it is next asked for.
  }
}
