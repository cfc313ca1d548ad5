import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {chartOf, charts, isDrawn, page, site, trend} from "./support/articles.js";
import {drawn, useHostPages} from "./support/host-pages.js";
import {eventually} from "./support/site.js";

const pages = useHostPages();

describe("a place that takes its width from its content", () => {
  const places: Record<string, string> = {
    "a centred column": `<main style="display:flex;flex-direction:column;align-items:center"><article style="max-width:640px">${chartOf()}</article></main>`,
    "an item of a row": `<div style="display:flex"><div>${chartOf()}</div></div>`,
    "a row itself": `<div style="display:flex;justify-content:center">${chartOf()}</div>`,
    "a row beside words": `<div style="display:flex">${chartOf()}<p style="flex:1;min-width:60px">${"Words beside. ".repeat(20)}</p></div>`,
    "a grid that centres": `<div style="display:grid;place-items:center">${chartOf()}</div>`,
    "an inline block": `<div style="display:inline-block">${chartOf()}</div>`,
    "the chart as an inline block": `<style>sightline-chart{display:inline-block}</style>${chartOf()}`,
    "a float": `<figure class="alignleft" style="float:left;margin:0">${chartOf()}</figure><p>Words that flow.</p>`,
    "a cell": `<table><tr><td>${chartOf()}</td></tr></table>`,
    "a cell beside words": `<table><tr><td>${chartOf()}</td><td>Words</td></tr></table>`,
    "content that fits": `<div style="width:fit-content">${chartOf()}</div>`,
    "an absolute box": `<div style="position:relative;height:900px"><div style="position:absolute">${chartOf()}</div></div>`,
    "a chart without fallback": `<div style="display:flex;justify-content:center">${chartOf(trend, "")}</div>`,
    "a list without bullets": `<ul style="display:inline-flex;padding:0;margin:0;list-style:none"><li>${chartOf()}</li></ul>`
  };
  it.each(Object.keys(places))("draws a chart that fits the screen: %s", async (name) => {
    for (const [width, least] of [
      [1000, 500],
      [360, 214]
    ] as const) {
      const host = await pages.open(page(places[name] ?? ""), {viewport: {width, height: 900}});
      await isDrawn(host);
      const box = await charts(host).boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(
        name.includes("beside") && width < 500 ? 200 : Math.min(least, width - 40)
      );
      expect(await host.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      // Drawn at its own width: not the picture of another, scaled.
      await eventually(async () => {
        const drawnAt = Number(await charts(host).getAttribute("width"));
        return Math.abs(drawnAt - ((await charts(host).boundingBox())?.width ?? 0));
      }).toBeLessThanOrEqual(1);
    }
  });
});

describe("a browser or a page that lacks or breaks something", () => {
  const breaks: Record<string, string> = {
    "no style sheets by hand, as Safari before 16.4": `window.CSSStyleSheet = function () { throw new TypeError("Illegal constructor") }`,
    "style sheets that cannot be filled": "CSSStyleSheet.prototype.replaceSync = undefined",
    "style sheets that a root does not take": `Object.defineProperty(ShadowRoot.prototype, "adoptedStyleSheets", {set() { throw new TypeError("no") }})`,
    "no IntersectionObserver": "delete window.IntersectionObserver",
    "no ResizeObserver": "delete window.ResizeObserver",
    "neither observer": "delete window.IntersectionObserver; delete window.ResizeObserver",
    "no fetch": "delete window.fetch",
    "no AbortSignal.timeout": "delete AbortSignal.timeout",
    "no requestIdleCallback": "delete window.requestIdleCallback",
    "no SVG": `document.createElementNS = () => { throw new Error("no SVG") }`,
    "no ranges": `document.createRange = () => { throw new Error("no ranges") }`,
    "no replaceChildren": "delete Element.prototype.replaceChildren",
    "no URLSearchParams": "delete window.URLSearchParams",
    "no performance entries": "performance.getEntriesByType = undefined",
    "no custom elements": `Object.defineProperty(window, "customElements", {value: undefined})`,
    "no shadow roots": "delete Element.prototype.attachShadow"
  };
  it.each(Object.keys(breaks))("shows the chart or what stood there: %s", async (name) => {
    pages.expectProblem(/^(console|uncaught): /);
    const before = (host: Page) => host.addInitScript({content: breaks[name] ?? ""});
    const host = await pages.open(page(chartOf()), {before});
    await host.waitForLoadState("networkidle");
    const state = () =>
      host.evaluate(() => {
        const chart = document.querySelector("sightline-chart");
        const visible = (element: Element | null | undefined) => (element?.getBoundingClientRect().height ?? 0) > 0;
        if (visible(chart?.shadowRoot?.querySelector(".plot > svg"))) return "drawn";
        return visible(chart?.querySelector("p")) ? "fallback" : "nothing";
      });
    const optional = /Observer|idle|observer|timeout/.test(name);
    await eventually(state).toBe(optional ? "drawn" : await state());
    expect(await state()).not.toBe("nothing");
  });
});

describe("a page that hides a chart", () => {
  const hidden: Record<string, [attributes: string, css: string]> = {
    "by its attribute": ["hidden", ""],
    "by a style": ['style="display:none"', ""],
    "by a rule": ['class="off"', ".off{display:none}"],
    "by a rule that insists": ['class="off"', ".off{display:none!important}"],
    "by a rule of the element": ["", "sightline-chart{display:none}"]
  };
  it.each(Object.keys(hidden))("is obeyed %s, and the chart is drawn once it is shown", async (name) => {
    const [attributes, css] = hidden[name] ?? ["", ""];
    const host = await pages.open(page(chartOf(`${attributes} ${trend}`), {head: `<style id="css">${css}</style>`}));
    await host.waitForLoadState("networkidle");
    expect(await host.locator("sightline-chart").isVisible()).toBe(false);
    await host.evaluate(() => {
      document.querySelector("#css")?.remove();
      for (const name of ["hidden", "style", "class"]) document.querySelector("sightline-chart")?.removeAttribute(name);
    });
    await isDrawn(host);
  });

  it("is obeyed in print alone, and by a display of its own", async () => {
    const css = ".noprint{display:inline-block!important;width:400px} @media print{.noprint{display:none!important}}";
    const host = await pages.open(page(chartOf(`class="noprint" ${trend}`), {head: `<style>${css}</style>`}));
    await isDrawn(host);
    expect(await host.locator("sightline-chart").evaluate((chart) => getComputedStyle(chart).display)).toBe(
      "inline-block"
    );
    await host.emulateMedia({media: "print"});
    expect(await host.locator("sightline-chart").isVisible()).toBe(false);
  });
});

describe("colours that a reader's device forces", () => {
  it.each([
    ["light", "dark"],
    ["dark", "light"],
    ["dark", "dark"],
    ["light", "light"],
    ["auto", "dark"]
  ] as const)("are those of a chart of the theme %s too, on %s paper", async (theme, colorScheme) => {
    const host = await pages.open(
      page(chartOf(`theme="${theme}" indicator="children-in-care-rate" areas="warrington"`)),
      {
        colorScheme,
        forcedColors: "active"
      }
    );
    await isDrawn(host);
    const faint = await host.locator("sightline-chart").evaluate((chart) => {
      const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
      const luminance = (colour: string) => {
        if (!canvas) return 0;
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) =>
          part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4
        );
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const root = chart.shadowRoot?.querySelector(".root") as Element;
      const paper = luminance(getComputedStyle(root).backgroundColor);
      const contrast = (colour: string) => {
        const [high, low] = [luminance(colour), paper].sort((a, b) => b - a) as [number, number];
        return (high + 0.05) / (low + 0.05);
      };
      const texts = [...root.querySelectorAll("text, tspan")].filter(
        (text) => contrast(getComputedStyle(text).fill) < 4.5
      );
      const lines = [...root.querySelectorAll("[data-series] path[stroke]")].filter(
        (line) => contrast(getComputedStyle(line).stroke) < 3
      );
      return [...texts, ...lines].map((element) => element.outerHTML.slice(0, 120));
    });
    expect(faint).toEqual([]);
  });
});

describe("a tag that is not closed", () => {
  it("does not take the rest of the article away, and says so to its author", async () => {
    pages.expectProblem(/close it by <\/sightline-chart>/);
    const host = await pages.open(
      page(`<p>before</p><sightline-chart ${trend} /><p>AFTER: the rest of the article</p><h2>Its next part</h2>`)
    );
    await isDrawn(host);
    expect(await host.getByText("the rest of the article").isVisible()).toBe(true);
  });
});

describe("a page that is printed before anybody has scrolled", () => {
  it("has all its charts drawn", async () => {
    const far = `<div style="height:9000px">x</div>${chartOf()}<div style="height:4000px">x</div>${chartOf(`chart="ranking" ${trend}`)}`;
    const host = await pages.open(page(far));
    await eventually(() => charts(host).count()).toBe(2);
    expect(await host.evaluate(() => scrollY)).toBe(0);
    await host.emulateMedia({media: "print"});
    expect(await charts(host).first().isVisible()).toBe(true);
    expect(await host.getByText("What stood here before.").first().isVisible()).toBe(false);
  });
});

describe("a page that isolates itself", () => {
  it("has charts in elements and in frames", async () => {
    const frame = `<iframe src="${site}/embed/chart?indicator=children-in-care-rate&amp;areas=warrington" title="A chart" width="100%" height="420"></iframe>`;
    const host = await pages.open(page(`${chartOf()}${frame}`), {isolated: true});
    await isDrawn(host);
    await host.frameLocator("iframe").locator(".plot > svg").waitFor();
    const kept = `<script async crossorigin src="${site}/embed.js"></script>`;
    await isDrawn(await pages.open(page(chartOf(), {script: kept}), {isolated: true}));
  });
});

describe("marks of reported figures", () => {
  it("lead to the site, in place of the whole page", async () => {
    const host = await pages.open(page(chartOf('indicator="children-in-care-rate" areas="warrington"')));
    await isDrawn(host);
    const links = await host
      .locator(".plot a")
      .evaluateAll((all) => all.map((link) => [link.getAttribute("href"), link.getAttribute("target")]));
    expect(links.length).toBeGreaterThan(0);
    for (const [href, target] of links) {
      expect(href).toMatch(new RegExp(`^${pages.site}/report/`));
      expect(target).toBe("_top");
    }
  });
});

describe("a frozen snippet of the release 0.1.0", () => {
  const frozen = readFileSync("test/browser/snippets/0.1.0/trend-frozen.html", "utf8");
  it("that may have false years says that it must be copied again, above what stands there", async () => {
    const wrong = frozen.replace("|2016-2025|", "|2014-2025|").replaceAll("https://HOST", site);
    const host = await pages.open(`<!doctype html><html lang="en-GB"><title>An article</title>${wrong}`);
    await eventually(() => host.locator(".message").textContent()).toContain("copy the snippet anew");
    expect(await host.getByText("69 in Warrington in 2025").isVisible()).toBe(true);
    expect(await charts(host).count()).toBe(0);
  });
});

describe("many charts", () => {
  it("settle whatever the order in which they come", async () => {
    const host = await pages.open(page([1, 2, 3].map(() => `<div style="display:flex">${chartOf()}</div>`).join("")));
    await drawn(host);
    expect(await charts(host).count()).toBe(3);
  });
});
