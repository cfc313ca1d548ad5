import {createServer, type Server} from "node:http";
import type {Browser, BrowserContext, BrowserContextOptions, ElementHandle, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, expect} from "vitest";
import {siteFolder} from "../../../loaders/commands/build-site.js";
import {launchChromium} from "../../../loaders/commands/chromium.js";
import {createSiteServer, listen} from "../../../loaders/commands/site-server.js";
import {bePatient} from "./patience.js";
import {watchProblems} from "./problems.js";

/** How somebody else's page is opened: Playwright's own words for the context, and what the test prepares. */
export interface HostPageOptions extends BrowserContextOptions {
  /** The Content-Security-Policy that the page is sent with; none by default. */
  policy?: string;
  /** Whether the page isolates itself: it then takes from other hosts only what they release; default false. */
  isolated?: boolean;
  /** Other files of the page's own host by their paths. */
  files?: Readonly<Record<string, string>>;
  /** Prepares the page before it goes anywhere: scripts of its own, routes. */
  before?: (page: Page) => Promise<unknown>;
}

/** The built site on one port, pages of others on another, and a browser to open them in. */
export interface HostPages {
  /** Address of the site without a slash at the end; known from the first test on. */
  site: string;
  /** Opens a page with this markup, in which `https://sightline.example` stands for the site. */
  open(markup: string, options?: HostPageOptions): Promise<Page>;
  /** Lets pass, until the test ends, what the test itself brings about. */
  expectProblem(words: RegExp): void;
}

const types: Readonly<Record<string, string>> = {".css": "text/css", ".js": "text/javascript"};
const common: BrowserContextOptions = {viewport: {width: 1440, height: 900}, locale: "en-GB"};

/** Starts both servers and the browser for the tests of a file; after every test the guards of the site's own pages speak. */
export function useHostPages(): HostPages {
  const problems: string[] = [];
  let expected: RegExp[] = [];
  let contexts: BrowserContext[] = [];
  let served: {markup: string; policy?: string | undefined; isolated: boolean; files: Readonly<Record<string, string>>};
  let browser: Browser;
  let host = "";
  const servers: Server[] = [];

  const pages: HostPages = {
    site: "",
    async open(markup, {policy, isolated = false, files = {}, before, ...options} = {}) {
      const named = (text: string) => text.replaceAll("https://sightline.example", pages.site);
      served = {markup: named(markup), policy: policy && named(policy), isolated, files};
      const context = await browser.newContext({...common, ...options});
      contexts.push(context);
      bePatient(context);
      watchProblems(context, [pages.site, host], problems);
      const page = await context.newPage();
      await before?.(page);
      await page.goto(`${host}/article`);
      return page;
    },
    expectProblem: (words) => void expected.push(words)
  };

  beforeAll(async () => {
    const site = createSiteServer(siteFolder(process.cwd()));
    const others = createServer(({url = "/"}, response) => {
      const file = served.files[url];
      response.setHeader("Content-Type", `${types[/\.\w+$/.exec(url)?.[0] ?? ""] ?? "text/html"}; charset=utf-8`);
      if (served.isolated) response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
      if (served.policy) response.setHeader("Content-Security-Policy", served.policy);
      if (url === "/favicon.ico") response.statusCode = 204;
      response.end(file ?? served.markup);
    });
    servers.push(site, others);
    [pages.site, host, browser] = await Promise.all([
      listen(site),
      listen(others),
      launchChromium({
        args: [
          "--disable-gpu",
          "--disable-background-networking",
          "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
        ]
      })
    ]);
  });

  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    const unexpected = problems.splice(0).filter((problem) => !expected.some((words) => words.test(problem)));
    expected = [];
    expect(unexpected, "what the browser complained of").toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });

  return pages;
}

/** Scrolls through a page, a chart at a time, until every chart on it has drawn or said why not. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => customElements.get("sightline-chart") !== undefined);
  const charts = page.locator("sightline-chart");
  for (const chart of (await charts.elementHandles()) as ElementHandle<Element>[]) {
    await chart.evaluate((element) => element.scrollIntoView({block: "center", behavior: "instant"}));
    await page.waitForFunction(
      (element) => element.shadowRoot?.querySelector(".drawn, .message") || !element.isConnected,
      chart
    );
  }
  await twoFrames(page);
}

/** Waits until what was changed has been laid out, painted and seen by the page's observers. */
export async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
