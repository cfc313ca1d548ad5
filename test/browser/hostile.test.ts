import fc from "fast-check";
import type {Page, Route} from "playwright-core";
import {describe, expect, it} from "vitest";
import {requestNames} from "../../src/state/request.js";
import {drawn, twoFrames, useHostPages} from "./support/host-pages.js";
import {eventually} from "./support/site.js";

const pages = useHostPages();

const site = "https://sightline.example";
const fallback = "<p>What stood here before.</p>";
const chart = `<sightline-chart indicator="children-in-care-rate" areas="warrington">${fallback}</sightline-chart>`;
const page = (body: string, head = "") =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>A page of others</title>${head}
  <script async src="${site}/embed.js"></script></head><body>${body}</body></html>`;

const words = [
  "",
  " ",
  "trend",
  "ranking",
  "number",
  "timeline",
  "children-in-care-rate",
  "children-in-care",
  "warrington",
  "warrington,halton,wigan,bolton,bury,oldham,rochdale",
  "england",
  "none",
  "NaN",
  "-1",
  "0",
  "1e309",
  "2016",
  "9999",
  "yes",
  "no",
  "dark",
  "__proto__",
  "constructor",
  "../../data/areas",
  "//example.org/x",
  "javascript:globalThis.broken=1",
  "data:text/html,<script>globalThis.broken=1</script>",
  "<img src=x onerror=globalThis.broken=1>",
  "</style><script>globalThis.broken=1</script>",
  "{{globalThis.broken=1}}",
  "\u202Egnp.exe",
  "\u0000\uFFFF\uD800",
  "x".repeat(5_000),
  "1|Name|percent|1|31 March|2016-2025|Source|2026-11-21|fWarrington:78,1,2",
  "1|Name|percent|1|31 March|2025-2016|Source|x|fA:1e308,1e308|eB:=-1e308",
  "1|<b>|pounds|6|calendar year|a~1990,b~2150|<i>|2026-11-21|fA:s,=5e-324|nB:1,1.2.3",
  "1|Name|number|0|31 March|2000-2199|Source|2026-99-99|fA:1,,,,x|fA:|rA:l,u,m,p"
];

/** Values that an attribute may have: those that some part understands, those that break things, and any text. */
const value = fc.oneof(
  fc.constantFrom(...words),
  fc.string({unit: "binary", maxLength: 60}),
  fc.array(fc.constantFrom(...words, ",", "|", "~", ":", ";"), {maxLength: 4}).map((parts) => parts.join("")),
  fc.integer().map(String)
);
const attributes = fc.dictionary(fc.constantFrom(...requestNames), value, {maxKeys: 7, noNullPrototype: true});

describe("attributes from anybody", () => {
  it("run no script and throw nothing: each of 10,000 shows a chart, a message, or what stood there", async () => {
    // Files that are not there, and the script's word for it in the console, are what is asked for.
    pages.expectProblem(/^status 404: .*\/embed\//);
    pages.expectProblem(/^console: /);
    const host = await pages.open(page(""));
    await host.waitForFunction(() => customElements.get("sightline-chart") !== undefined);
    const asked = new Set<string>();
    host.on("request", (request) => void asked.add(new URL(request.url()).pathname));
    const generated = fc.sample(attributes, {numRuns: 10_000, seed: 20261121});
    const seen: Record<string, number> = {};
    for (let i = 0; i < generated.length; i += 250) {
      const outcomes = await host.evaluate(attempt, generated.slice(i, i + 250));
      for (const outcome of outcomes) seen[outcome] = (seen[outcome] ?? 0) + 1;
    }
    expect(await host.evaluate(() => "broken" in globalThis)).toBe(false);
    expect(Object.keys(seen).sort()).toEqual(["drawn", "fallback", "message"]);
    expect(Object.values(seen).reduce((sum, count) => sum + count, 0)).toBe(10_000);
    expect([...asked].filter((path) => !/^\/embed\/(data|kinds)\/[a-z0-9/.-]+\.(json|js)$/.test(path))).toEqual([]);
    expect([...asked].filter((path) => path.includes(".."))).toEqual([]);
  }, 180_000);
});

/** Puts charts into the page, waits until each is settled, and says what each shows; runs in the page. */
async function attempt(sets: ReadonlyArray<Record<string, string>>): Promise<string[]> {
  const charts = sets.map((set) => {
    const chart = document.createElement("sightline-chart");
    for (const name of Object.keys(set)) chart.setAttribute(name, set[name] ?? "");
    chart.textContent = "What stood here before.";
    return chart;
  });
  const settled = charts.map((chart) => new Promise((resolve) => chart.addEventListener("sightline-settled", resolve)));
  document.body.replaceChildren(...charts);
  // Printing draws what is far below the screen.
  dispatchEvent(new Event("beforeprint"));
  await Promise.all(settled);
  return charts.map((chart) => {
    const root = chart.shadowRoot;
    const visible = (selector: string) => {
      const found = root?.querySelector<HTMLElement>(selector);
      return found ? found.getBoundingClientRect().height > 0 : false;
    };
    if (root?.querySelector("script, iframe, object, embed, img, [onerror], [onload]")) return "foreign element";
    for (const link of root?.querySelectorAll<HTMLAnchorElement | SVGAElement>("a") ?? [])
      if (
        !/^https?:/.test(String((link as HTMLAnchorElement).href?.valueOf() ?? "")) &&
        link instanceof HTMLAnchorElement
      )
        return "foreign link";
    if (/NaN|undefined|Infinity/.test(root?.querySelector("svg")?.outerHTML ?? "")) return "not a number";
    if (visible(".drawn")) return "drawn";
    if (visible(".message")) return "message";
    return chart.getBoundingClientRect().height > 0 ? "fallback" : "nothing";
  });
}

describe("styles of the page", () => {
  it.each([
    [
      "of every element",
      "*{color:red!important;background:lime!important;margin:9px!important;padding:9px!important;border:3px solid!important;display:inline!important;font-size:50px!important;letter-spacing:9px!important;text-transform:uppercase!important;fill:red!important;--ink:red!important;--paper:lime!important}"
    ],
    [
      "that hide pictures",
      "svg,svg *{display:none!important;opacity:0!important} sightline-chart{font:40px/3 cursive;letter-spacing:.5em;word-spacing:2em;text-indent:4em;text-align:right;visibility:inherit}"
    ],
    [
      "from right to left",
      "html{direction:rtl;text-align:right} sightline-chart{direction:rtl;unicode-bidi:bidi-override}"
    ],
    ["of a reset", "*,*::before,*::after{all:unset;box-sizing:border-box}"]
  ])("%s do not change how a chart is drawn", async (_, css) => {
    const plain = await look(await pages.open(framed("")));
    const styled = await look(await pages.open(framed(css)));
    expect(styled).toEqual(plain);
  });
});

/** A chart in a place of a fixed width, whatever the page's styles; its font is the page's own, so it is named. */
const framed = (css: string) =>
  page(
    `<section id="place">${chart}</section>`,
    `<style>${css} html body #place.place, #place{position:absolute!important;left:8px!important;display:block!important;width:600px!important;padding:0!important;border:0!important;margin:0!important}
    html body #place sightline-chart{padding:0!important;border:0!important;margin:0!important;font-family:sans-serif!important}</style>`
  );

/** Where every part of the chart stands and how it is painted. */
async function look(host: Page): Promise<string[]> {
  await drawn(host);
  return host.locator("sightline-chart").evaluate((chart) => {
    const root = chart.shadowRoot?.querySelector(".root");
    const from = root?.getBoundingClientRect();
    const shown = [...(root?.querySelectorAll("*") ?? []), ...(root ? [root] : [])].filter(
      (element) => element.getClientRects().length > 0
    );
    return shown.map((element) => {
      const {x, y, width, height} = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const place = [x - (from?.x ?? 0), y - (from?.y ?? 0), width, height].map((number) => number.toFixed(1));
      const paint = [
        style.color,
        style.fill,
        style.backgroundColor,
        style.display,
        style.direction,
        style.fontSize,
        style.letterSpacing,
        style.textTransform
      ];
      return [element.tagName, ...place, ...paint].join(" ");
    });
  });
}

describe("data that does not arrive", () => {
  const answers: Array<[string, (route: Route) => Promise<void>]> = [
    ["is not there", (route) => route.fulfill({status: 404, body: "not found"})],
    ["is cut off", (route) => route.fulfill({contentType: "application/json", body: '{"form":1,"areas":"b'})],
    ["is a page", (route) => route.fulfill({contentType: "text/html", body: "<!doctype html><h1>Sign in</h1>"})],
    ["is of other areas", (route) => route.fulfill({json: {form: 1, areas: "00000000", rows: ""}})],
    ["is of another form", (route) => route.fulfill({json: {form: 2}})],
    ["is nothing", (route) => route.fulfill({json: null})],
    [
      "has other types",
      async (route) => {
        const answer = await route.fetch();
        await route.fulfill({
          json: {...(await answer.json()), indicator: {name: 5, unit: []}, periods: {}, decimals: "x"}
        });
      }
    ],
    [
      "has an unknown unit",
      async (route) => {
        const answer = await route.fetch();
        const file = await answer.json();
        await route.fulfill({json: {...file, indicator: {...file.indicator, unit: "parsecs"}}});
      }
    ],
    ["is refused", (route) => route.abort("connectionrefused")]
  ];
  it.each(answers)("leaves what stood there where it %s", async (_, answer) => {
    pages.expectProblem(/^(status 404|console|failed request): .*(embed|sightline-chart)/);
    const host = await pages.open(page(chart, counting), {
      before: (host) => host.route(/\/embed\/data\/children-in-care-rate\.json$/, answer)
    });
    await tried(host, 1);
    expect(await shown(host)).toBe("fallback");
    await host.locator("sightline-chart").evaluate((chart) => chart.setAttribute("areas", "halton"));
    await tried(host, 2);
    expect(await shown(host)).toBe("fallback");
  });

  it("leaves what stood there while it is on its way, and gives up", async () => {
    pages.expectProblem(/^(console|failed request): .*(embed|sightline-chart)/);
    let asked: Promise<unknown> | undefined;
    const host = await pages.open(page(chart, counting), {
      before: async (host) => {
        asked = host.waitForRequest(/\/embed\/data\//);
        await host.route(/\/embed\/data\//, () => new Promise(() => {}));
      }
    });
    await asked;
    await twoFrames(host);
    expect(await shown(host)).toBe("fallback");
    expect(await host.evaluate("settled")).toBe(0);
    await tried(host, 1);
    expect(await shown(host)).toBe("fallback");
  });
});

/** Counts how often charts have come to an end, drawn or not. */
const counting = '<script>settled = 0; addEventListener("sightline-settled", () => settled++, true)</script>';

/** Waits until charts have come to an end so often: a script waits 20 seconds for its data. */
async function tried(host: Page, times: number): Promise<void> {
  await host.waitForFunction(`settled >= ${times}`);
}

/** What a chart shows. */
async function shown(host: Page): Promise<string> {
  const message = await host.locator("sightline-chart .drawn, sightline-chart .message").count();
  return message === 0 && (await host.getByText("What stood here before.").isVisible()) ? "fallback" : "something else";
}

describe("a page with scripts of its own", () => {
  it("keeps its own d3 and everything else that it had", async () => {
    const host = await pages.open(
      page(
        chart,
        "<script>globalThis.d3={version:'3.5'};globalThis.before=0;globalThis.before=Object.keys(globalThis).length</script>"
      )
    );
    await drawn(host);
    expect(await host.evaluate(() => (globalThis as unknown as {d3: {version: string}}).d3.version)).toBe("3.5");
    expect(await host.evaluate("Object.keys(globalThis).length - before")).toBe(0);
  });

  it("keeps an element of this name that was there first", async () => {
    const own = `<script>customElements.define("sightline-chart", class extends HTMLElement {
      connectedCallback() { this.textContent = "an older version"; }
    })</script>`;
    const host = await pages.open(page(chart, own));
    await host.waitForLoadState("networkidle");
    expect(await host.locator("sightline-chart").textContent()).toContain("an older version");
  });

  it("may name the script twice", async () => {
    const host = await pages.open(page(chart, `<script async src="${site}/embed.js?again"></script>`));
    await drawn(host);
    expect(await host.locator(".plot > svg").count()).toBe(1);
  });

  it("may change, move and remove a chart while it is drawn", async () => {
    const host = await pages.open(page(`${chart}<div id="elsewhere"></div>`));
    await host.evaluate(`(async () => {
      const chart = document.querySelector("sightline-chart");
      for (let i = 0; i < 40; i++) {
        chart.setAttribute("areas", i % 2 ? "halton" : "wigan");
        if (i % 5 === 0) document.querySelector("#elsewhere").append(chart);
        if (i % 7 === 0) chart.remove(), document.body.append(chart);
        await new Promise((resolve) => setTimeout(resolve, i % 3 ? 0 : 20));
      }
    })()`);
    await drawn(host);
    await eventually(() => host.locator("h2").textContent()).toContain("Halton");
  });
});
