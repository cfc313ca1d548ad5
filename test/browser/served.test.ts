import type {Page} from "playwright-core";
import {afterAll, afterEach, describe, expect, it} from "vitest";
import {type Fault, openServedSite, type ServedSite} from "./support/served-site.js";
import {eventually, live, useSite} from "./support/site.js";
import {engineFiles, withoutSmallFiles} from "./support/small-files.js";

let served: ServedSite;
const site = useSite({
  async serve() {
    served = await openServedSite();
    return served.server;
  }
});
afterEach(() => served.fail(null));
afterAll(() => served?.remove());

/** The page of an area asks the server at once; that of an indicator asks it where its small files do not come, and at some choices. */
const area = "/area/aldermoor";
const indicator = "/indicator/library-loans";
const inVain = "The figures could not be loaded. Check the connection and try again.";

const faults: [string, Fault][] = [
  [
    "is gone",
    ({socket}) => {
      socket.destroy();
      return true;
    }
  ],
  [
    "is busy",
    (_, response) => {
      response.writeHead(503, {"Retry-After": "1"}).end("busy: try again\n");
      return true;
    }
  ],
  [
    "is gone behind a proxy",
    (_, response) => {
      response.writeHead(502, {"Content-Type": "text/html"}).end("<h1>Bad gateway</h1>");
      return true;
    }
  ],
  [
    "cuts its answers off",
    (_, response) => {
      response.writeHead(200, {"Content-Type": "application/vnd.apache.arrow.stream"});
      response.write(Buffer.from([0xff, 0xff, 0xff, 0xff, 200, 0, 0, 0, 1]), () => response.destroy());
      return true;
    }
  ]
];

/** Lets questions wait; gives what lets them go on. */
function slow(): () => void {
  let goOn = () => {};
  const waiting = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  served.fail(async () => {
    await waiting;
    return false;
  });
  return goOn;
}

const open = (path: string) => site.open(path, {hasTouch: false, before: withoutSmallFiles});
const message = async (page: Page) => (await page.locator('[data-part="message"]').textContent()) ?? "";
const charts = (page: Page) => page.locator(".plot > svg:visible").count();
const lines = (page: Page) => page.locator('[data-figure="trend"] [data-label]').allTextContents();

/** A choice as a link within the page makes it, and as going back does. */
async function choose(page: Page, search: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, search);
}

describe("a site whose pages ask a server", () => {
  it("asks it by names, and loads neither engine nor tables", async () => {
    site.expectProblem(/\/embed\/data\//);
    const loaded: string[] = [];
    for (const path of [area, indicator]) {
      const page = await site.open(path, {
        hasTouch: false,
        before: async (page) => {
          await withoutSmallFiles(page);
          page.on("request", (request) => void loaded.push(new URL(request.url()).pathname));
        }
      });
      await live(page);
    }
    expect(loaded.filter((path) => engineFiles.test(path))).toEqual([]);
    expect(served.asked().length).toBeGreaterThan(0);
    for (const address of served.asked())
      expect(decodeURIComponent(address)).toMatch(/^\/api\/[0-9a-f]+\/[a-zA-Z]+\?args=\[/);
    expect(served.asked().join(" ")).not.toMatch(/SELECT/i);
  });

  it.each(faults)("that %s at the start keeps its charts, says so, and goes on at another try", async (_, fault) => {
    site.expectProblem(/\/api\/|\/embed\/data\/|could not be loaded/);
    served.fail(fault);
    const page = await open(area);
    const drawn = await charts(page);
    await eventually(() => message(page)).toContain(inVain);
    expect(await charts(page)).toBe(drawn);
    expect(drawn).toBeGreaterThan(0);
    const retry = page.getByRole("button", {name: "Try again"});
    const first = await retry.elementHandle();
    await retry.click();
    await eventually(() => first?.evaluate((button) => button.isConnected)).toBe(false);
    await eventually(() => message(page)).toContain(inVain);
    await eventually(() => retry.evaluate((button) => button === document.activeElement)).toBe(true);
    served.fail(null);
    await page.keyboard.press("Enter");
    await live(page);
    await eventually(() => message(page)).toBe("");
    expect(await charts(page)).toBe(drawn);
  });

  it.each(faults)("that %s at a choice keeps what was shown and the choice", async (_, fault) => {
    site.expectProblem(/\/api\/|\/embed\/data\/|could not be loaded/);
    const page = await live(await open(indicator));
    const before = await lines(page);
    const drawn = await charts(page);
    served.fail(fault);
    await choose(page, "?areas=aldermoor");
    await eventually(() => message(page)).toContain(inVain);
    expect(await charts(page)).toBe(drawn);
    expect(before.length).toBeGreaterThan(0);
    served.fail(null);
    await page.getByRole("button", {name: "Try again"}).click();
    await eventually(() => lines(page)).toContainEqual(expect.stringContaining("Aldermoor"));
    await eventually(() => message(page)).toBe("");
    expect(new URL(page.url()).search).toBe("?areas=aldermoor");
  });

  it("that is slow keeps its charts, says that it is loading, and is live when the answers come", async () => {
    site.expectProblem(/\/embed\/data\//);
    const goOn = slow();
    const page = await open(area);
    await eventually(() => message(page)).toMatch(/^Loading the figures/);
    expect(await charts(page)).toBeGreaterThan(0);
    goOn();
    await live(page);
    await eventually(() => message(page)).toBe("");
  });

  it("that fails once is asked again before anybody is told", async () => {
    let failed = 0;
    site.expectProblem(/\/api\/|\/embed\/data\//);
    served.fail(({socket}) => {
      failed += 1;
      if (failed > 4) return false;
      socket.destroy();
      return true;
    });
    const page = await live(await open(area));
    expect(failed).toBeGreaterThan(4);
    expect(await message(page)).toBe("");
  });

  it("that holds another edition by now says that reloading helps", async () => {
    site.expectProblem(/\/api\/|\/embed\/data\/|reload the page/);
    served.fail((_, response) => {
      response.writeHead(410).end("another edition of the tables is here: load the page again\n");
      return true;
    });
    const page = await open(area);
    await eventually(() => message(page)).toContain("reload the page");
    expect(await charts(page)).toBeGreaterThan(0);
  });
});

describe("a notebook of a site whose pages ask a server", () => {
  it("says that the server answers named questions only, and runs its queries in the browser", async () => {
    const asked = served.asked().length;
    const page = await live(await site.open("/notebook", {hasTouch: false}));
    expect(await page.locator('[data-part="head"]').textContent()).toContain("named questions only");
    const query = page
      .locator(".cell")
      .filter({has: page.locator("input.cell-name")})
      .first();
    await query.locator("pre.sql, .cm-content").first().click();
    await query.locator(".cm-content").fill("SELECT 'areas: ' || count(*) AS counted FROM areas");
    await query.getByRole("button", {name: "Run", exact: true}).click();
    await eventually(() => query.getAttribute("data-state")).toBe("done");
    await eventually(() => query.getByRole("grid").textContent()).toMatch(/areas: \d+/);
    expect(served.asked().slice(asked)).toEqual([]);
  });
});
