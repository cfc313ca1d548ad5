import type {Server} from "node:http";
import type {Browser, BrowserContext, BrowserContextOptions, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, expect} from "vitest";
import {siteFolder} from "../../../loaders/commands/build-site.js";
import {launchChromium} from "../../../loaders/commands/chromium.js";
import {createSiteServer, listen} from "../../../loaders/commands/site-server.js";
import {bePatient, patience} from "./patience.js";
import {watchProblems} from "./problems.js";

/** How a page is opened: Playwright's own words for the context, and what runs before the page's scripts. */
export interface OpenOptions extends BrowserContextOptions {
  /** Prepares the page before it goes anywhere: scripts of its own, routes. */
  before?: (page: Page) => Promise<unknown>;
  /** How much of the page has arrived before the test goes on; default "load", all that it asks for itself. */
  until?: "commit" | "load";
}

/** The built site on a server of its own, and a browser to open its pages in. */
export interface Site {
  /** Address without a slash at the end; known from the first test on. */
  origin: string;
  /** Opens a page of the site by its path. Pages opened without options share a cache; each test begins unvisited. */
  open(path: string, options?: OpenOptions): Promise<Page>;
  /** As `open`, but once for all tests of a file that only look, or leave the page as they found it. */
  keep(path: string): Promise<Page>;
  /** Takes an open page to another path, as a reader who types an address. */
  go(page: Page, path: string): Promise<Page>;
  /** Lets pass, until the test ends, what the test itself brings about: a file kept back, a page that is not there. */
  expectProblem(words: RegExp): void;
}

const window = {width: 1440, height: 900};
const common: BrowserContextOptions = {
  viewport: window,
  locale: "en-GB",
  reducedMotion: "reduce",
  // What a service worker keeps or fetches passes the guards and faults of a test by.
  serviceWorkers: "block"
};

/**
 * Starts server and browser for the tests of a file. After every test the guards speak: no request to another origin,
 * nothing in the console, no uncaught error, no file that did not arrive, unless the test expected it.
 */
export function useSite({
  serve = async () => createSiteServer(siteFolder(process.cwd()))
}: {
  /** Makes the server; default one of the built site. */
  serve?: () => Promise<Server>;
} = {}): Site {
  const problems: string[] = [];
  let expected: RegExp[] = [];
  let own: BrowserContext[] = [];
  const kept = new Map<string, Page>();
  let server: Server;
  let browser: Browser;
  let shared: BrowserContext;

  const contextOf = async (options: BrowserContextOptions) => {
    const context = await browser.newContext({...common, ...options});
    bePatient(context);
    watchProblems(context, site.origin, problems);
    return context;
  };

  const site: Site = {
    origin: "",
    async open(path, {before, until = "load", ...options} = {}) {
      const isPlain = Object.keys(options).length === 0;
      // What the page would preload for its scripts is refused with them, in these words.
      if (options.javaScriptEnabled === false) expected.push(/^failed request: .*: csp$/);
      const context = isPlain ? shared : await contextOf(options);
      if (!isPlain) own.push(context);
      const page = await context.newPage();
      await before?.(page);
      await page.goto(`${site.origin}${path}`, {waitUntil: until});
      return page;
    },
    async keep(path) {
      const page = kept.get(path) ?? (await site.open(path));
      kept.set(path, page);
      // The browser is slow to paint a page behind another, and to hand it the pointer.
      await page.bringToFront();
      return page.url() === `${site.origin}${path}` ? page : site.go(page, path);
    },
    async go(page, path) {
      await page.goto(`${site.origin}${path}`);
      return page;
    },
    expectProblem: (words) => void expected.push(words)
  };

  beforeAll(async () => {
    server = await serve();
    [site.origin, browser] = await Promise.all([
      listen(server),
      launchChromium({
        args: [
          "--disable-gpu",
          "--disable-background-networking",
          // No other host has an address: a request that slips past the guards arrives nowhere.
          "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
        ]
      })
    ]);
    shared = await contextOf({});
  });

  afterEach(async () => {
    for (const page of shared.pages()) {
      // A page that never came has no storage either.
      await page.evaluate(() => localStorage.clear()).catch(() => {});
      if (![...kept.values()].includes(page)) await page.close();
    }
    await Promise.all(own.map((context) => context.close()));
    own = [];
    const unexpected = problems.splice(0).filter((problem) => !expected.some((words) => words.test(problem)));
    expected = [];
    expect(unexpected, "what the browser complained of").toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  return site;
}

/** Waits until the scripts have taken over: the engine has answered, and what it answered is on the page. */
export async function live(page: Page): Promise<Page> {
  await page.waitForFunction(() => performance.getEntriesByName("page live").length > 0);
  return page;
}

/** Polls until an assertion holds: `await eventually(() => page.title()).toBe("...")`. */
export function eventually<T>(read: () => T | Promise<T>) {
  return expect.poll(read, {timeout: patience, interval: 30});
}
