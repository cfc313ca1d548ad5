import {describe, expect, it} from "vitest";
import {chartOf, isDrawn, page, site, trend} from "./support/articles.js";
import {type HostPageOptions, useHostPages} from "./support/host-pages.js";

const pages = useHostPages();

describe("a script that comes in another way", () => {
  const inline = async () =>
    (await (await fetch(`${pages.site}/embed.js`)).text()).replaceAll("</script", "<\\/script");
  const open = (script: string, attributes = trend, options: HostPageOptions = {}) =>
    pages.open(page(chartOf(attributes), {script}), options);
  const ranking = `chart="ranking" ${trend}`;

  it.each([trend, ranking])("finds its figures as a module: %s", async (attributes) => {
    await isDrawn(await open(`<script type="module" src="${site}/embed.js"></script>`, attributes));
  });

  it.each([trend, ranking])("finds its figures by import(): %s", async (attributes) => {
    await isDrawn(await open(`<script type="module">await import("${site}/embed.js?v=2")</script>`, attributes));
    await isDrawn(await open(`<script>import("${site}/embed.js")</script>`, attributes));
  });

  it("finds them in a tag that a script of the page adds", async () => {
    const add = `<script>document.head.append(Object.assign(document.createElement("script"), {src: "${site}/embed.js"}))</script>`;
    await isDrawn(await open(add, ranking));
  });

  it("finds them where its text stands in the page, as the builder's snippet says where the site is", async () => {
    const host = await open(
      `<script>addEventListener("load", () => {${await inline()}})</script>`,
      `${trend} site="${site}/"`
    );
    await isDrawn(host);
    expect(await host.locator("footer a").getAttribute("href")).toMatch(
      new RegExp(`^${pages.site}/indicator/children-in-care-rate`)
    );
  });

  it("finds them in a bundle of the page's own, and beside a script of another name", async () => {
    const files = {"/bundle.js": await inline()};
    await isDrawn(await open(`<script async src="/bundle.js"></script>`, `${trend} site="${site}"`, {files}));
  });

  it("finds them as a blob, which the page has fetched from the site", async () => {
    const blob = `<script>fetch("${site}/embed.js").then((r) => r.text()).then((text) => {
      const src = URL.createObjectURL(new Blob([text], {type: "text/javascript"}));
      document.head.append(Object.assign(document.createElement("script"), {src}));
    })</script>`;
    await isDrawn(await open(blob, ranking));
  });

  it("says so where nothing tells where the site is, asks nobody, and leaves what stood there", async () => {
    pages.expectProblem(/unknown site: name the script embed\.js, or write site=/);
    const asked: string[] = [];
    const host = await open(`<script>addEventListener("load", () => {${await inline()}})</script>`, trend, {
      before: async (host) => void host.on("request", (request) => asked.push(new URL(request.url()).pathname))
    });
    await host.waitForEvent("console");
    expect(await host.getByText("What stood here before.").isVisible()).toBe(true);
    expect(asked.filter((path) => path.includes("embed"))).toEqual([]);
  });

  it("runs no code from an address that markup names", async () => {
    pages.expectProblem(/unknown site|^console/);
    const asked: string[] = [];
    const host = await open(
      `<script>addEventListener("load", () => {${await inline()}})</script>`,
      `${ranking} site="${site}/"`,
      {
        before: async (host) => void host.on("request", (request) => asked.push(new URL(request.url()).pathname))
      }
    );
    await host.waitForEvent("console");
    expect(asked.filter((path) => path.endsWith(".js"))).toEqual([]);
  });
});
