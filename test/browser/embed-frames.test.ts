import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {useHostPages} from "./support/host-pages.js";
import {eventually} from "./support/site.js";

const pages = useHostPages();

const site = "https://sightline.example";
const pictured = `${site}/embed/chart/children-in-care-rate/warrington`;
const page = (body: string) => `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Frames</title>${body}`;
const frameOf = (src: string, rest = 'width="100%" height="420"') =>
  `<iframe src="${src}" title="A chart" ${rest}></iframe>`;
const listen = `<script async src="${site}/embed/listen.js"></script>`;

/** How many pixels of its content the only frame of a page does not show; 0 where it shows all. */
async function unseen(host: Page): Promise<number> {
  const frame = host.frames().find((one) => one !== host.mainFrame());
  if (!frame || (await frame.locator(".plot > svg").count()) === 0) return Number.NaN;
  return frame.evaluate(() => {
    const {bottom} = document.querySelector("sightline-chart")?.getBoundingClientRect() ?? {bottom: Number.NaN};
    return Math.max(0, Math.ceil(bottom - 0.5 - innerHeight));
  });
}

describe("a frame whose page has rules of its own", () => {
  const rules: Record<string, [css: string, before: string, after: string]> = {
    none: ["", "", ""],
    "the shape of a video": [
      ".w{position:relative;max-width:400px}.w::before{content:'';display:block;padding-top:56.25%}.w iframe{position:absolute;inset:0;width:100%;height:100%}",
      '<div class="w">',
      "</div>"
    ],
    "the older shape of a video": [
      ".w{position:relative;padding-bottom:56.25%;height:0;overflow:hidden}.w iframe{position:absolute;top:0;left:0;width:100%;height:100%}",
      '<div style="max-width:400px"><div class="w">',
      "</div></div>"
    ],
    "a border inside": ["iframe{box-sizing:border-box;border:5px solid #888;padding:10px}", "", ""],
    "a border outside": ["iframe{box-sizing:content-box;border:7px solid;padding:3px}", "", ""],
    "borders of parts of pixels": ["*{box-sizing:border-box} iframe{border:1.5px solid;padding:2.3%}", "", ""],
    "a height that insists": ["iframe{height:300px!important}", "", ""],
    "a greatest height": ["iframe{max-height:350px!important}", "", ""],
    "a height of the screen": ["iframe{height:50vh;aspect-ratio:16/9}", "", ""]
  };
  it.each(Object.keys(rules))("shows the whole chart: %s", async (name) => {
    const [css, before, after] = rules[name] ?? ["", "", ""];
    const host = await pages.open(
      page(`<style>${css}</style>${before}${frameOf(pictured)}${after}<p id="next">Next</p>${listen}`),
      {viewport: {width: 700, height: 800}}
    );
    await eventually(() => unseen(host)).toBe(0);
    const frame = await host.locator("iframe").boundingBox();
    const next = await host.locator("#next").boundingBox();
    expect((next?.y ?? 0) - ((frame?.y ?? 0) + (frame?.height ?? 0)), "what follows is not covered").toBeGreaterThan(
      -1
    );
  });
});

describe("a frame in a shadow root", () => {
  it.each(["one", "nested", "late"])("gets its height: %s", async (kind) => {
    const markup = JSON.stringify(frameOf(pictured));
    const script = `<div id="x"></div><script>
      const attach = () => {
        let root = x.attachShadow({mode: "open"});
        if (${kind === "nested"}) {
          root.innerHTML = "<section><div id=y></div></section>";
          root = root.querySelector("#y").attachShadow({mode: "open"});
        }
        root.innerHTML = ${markup};
      };
      if (${kind === "late"}) addEventListener("load", () => setTimeout(attach)); else attach();
    </script>${listen}`;
    const host = await pages.open(page(script));
    await host.locator("iframe").waitFor();
    await eventually(() => unseen(host)).toBe(0);
    await eventually(async () => (await host.locator("iframe").boundingBox())?.height).not.toBe(420);
  });
});

describe("a frame of a fixed height, of which nobody takes care", () => {
  const oembeds = [
    "area/warrington",
    "area/cornwall",
    "area/cumbria",
    "indicator/children-in-care-rate",
    "indicator/care-leavers-neet"
  ];
  it.each(oembeds)("shows the whole chart as oEmbed writes it, from 320 to 640 pixels: %s", async (name) => {
    const {html} = (await (await fetch(`${pages.site}/oembed/${name}.json`)).json()) as {html: string};
    const address = /src="([^"]+)"/.exec(html)?.[1]?.replace(/^(https?:\/\/[^/]+)?\//, `${site}/`) ?? "";
    const height = /height="(\d+)"/.exec(html)?.[1];
    for (const width of [320, 340, 390, 414, 500, 640]) {
      const host = await pages.open(
        page(
          `<style>body{margin:0}</style>${frameOf(address, `width="${width}" height="${height}" style="border:0;max-width:100%"`)}`
        ),
        {viewport: {width: Math.max(width, 320), height: 900}}
      );
      await eventually(() => unseen(host)).toBe(0);
    }
  });
});

describe("an address that was escaped twice", () => {
  const query = ["chart=trend", "indicator=children-in-care-rate", "areas=halton", "compare=none"];
  it.each(["&amp;amp;", "&amp;amp;amp;", "&amp;#038;", "&amp;#38;", "&amp;amp%3B"])(
    "is understood: %s",
    async (and) => {
      const host = await pages.open(page(frameOf(`${pictured}?${query.join(and)}`)));
      const heading = host.frameLocator("iframe").locator("h2");
      await eventually(() => heading.textContent()).toMatch(/Halton, 20/);
    }
  );
});

describe("a frame that asks for what there is not", () => {
  it("says what is unknown and what was perhaps meant", async () => {
    pages.expectProblem(/^(status 404|console)/);
    const host = await pages.open(
      page(frameOf(`${site}/embed/chart?indicator=children-in-car-rate&amp;areas=warrington`))
    );
    const body = host.frameLocator("iframe").locator("body");
    await eventually(() => body.textContent()).toContain("unknown indicator “children-in-car-rate”");
    expect(await body.locator("a").getAttribute("href")).toBe(`${pages.site}/indicator/children-in-care-rate`);
  });

  it.each([
    "",
    "?indicator=%00",
    "?chart=pie&indicator=children-in-care-rate",
    "?chart=timeline&areas=nowhere",
    "?values=1|x",
    "?indicator=neet-16-17&areas=atlantis"
  ])("is not blank: %s", async (query) => {
    pages.expectProblem(/^(status 404|console)/);
    const host = await pages.open(page(frameOf(`${site}/embed/chart${query.replaceAll("&", "&amp;")}`)));
    const body = host.frameLocator("iframe").locator("sightline-chart");
    await eventually(async () =>
      (await body.getByText(/cannot be drawn/).count()) > 0 ? body.getByText(/cannot be drawn/).isVisible() : false
    ).toBe(true);
  });

  it("is not blank where its script or a part of the browser is missing", async () => {
    pages.expectProblem(/^(failed request|console|uncaught)/);
    const host = await pages.open(page(frameOf(pictured)), {
      before: (host) => host.route(/\/embed\.js$/, (route) => route.abort("connectionrefused"))
    });
    await eventually(() => host.frameLocator("iframe").locator("body").textContent()).toContain("cannot be drawn now");
    const bare = await pages.open(page(frameOf(pictured)), {
      before: (host) => host.addInitScript("delete window.ResizeObserver; delete window.IntersectionObserver")
    });
    await bare.frameLocator("iframe").locator(".plot > svg").waitFor();
  });
});
