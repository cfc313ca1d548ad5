import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {siteFolder} from "../../loaders/commands/build-site.js";
import {eventually, live, useSite} from "./support/site.js";

const site = useSite();
const dist = siteFolder(process.cwd());

describe("the content policy of the site", () => {
  it("is in every page, and each of the page's own scripts runs by it", () => {
    const files = readdirSync(dist, {recursive: true})
      .map(String)
      .filter((file) => file.endsWith(".html"));
    const wrong = files.filter((file) => {
      const html = readFileSync(join(dist, file), "utf8");
      const [, policy = ""] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
      const scripts = [...html.matchAll(/<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
      return policy === "" || scripts.some(([, script = ""]) => !policy.includes(hashOf(script)));
    });
    expect(files.length).toBeGreaterThan(800);
    expect(wrong).toEqual([]);
  });

  it.each(["/area/warrington", "/indicator/children-in-care-rate", "/embed"])(
    "lets %s do its work, and keeps a script from running that somebody put into it",
    async (path) => {
      site.expectProblem(/Content Security Policy|violates the following/);
      const page = await live(await site.open(path, {hasTouch: false}));
      const ran = await page.evaluate(async (elsewhere) => {
        const script = document.createElement("script");
        script.textContent = "globalThis.ran = 'inline'";
        document.body.append(script);
        const image = document.createElement("img");
        image.setAttribute("onerror", "globalThis.ran = 'attribute'");
        image.src = "data:,";
        const broken = new Promise((resolve) => image.addEventListener("error", resolve));
        document.body.append(image);
        await broken;
        const asked = await fetch(elsewhere).then(
          () => "answered",
          () => "refused"
        );
        let compiled = "compiled";
        try {
          new Function("return 1");
        } catch {
          compiled = "refused";
        }
        return [(globalThis as {ran?: string}).ran, asked, compiled];
      }, "https://example.org/");
      expect(ran).toEqual([undefined, "refused", "refused"]);
    }
  );

  it("holds in the engine's worker: it goes by that of its page", async () => {
    site.expectProblem(/Content Security Policy|Refused to connect|violates the following/);
    const page = await live(await site.open("/area/warrington", {hasTouch: false}));
    const [worker] = page.workers();
    expect(worker?.url()).toMatch(/^blob:/);
  });

  it("lets a chart in a frame be drawn", async () => {
    // Opened by itself a frame asks for an icon, of which it has none.
    site.expectProblem(/favicon\.ico/);
    const page = await site.open("/embed/chart?indicator=children-in-care-rate&areas=warrington");
    await eventually(() => page.locator("sightline-chart svg").count()).toBeGreaterThan(0);
  });
});

function hashOf(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}
