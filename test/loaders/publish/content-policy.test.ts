import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {framePage} from "../../../loaders/embed/frame-page.js";
import {withContentPolicy} from "../../../loaders/publish/content-policy.js";

const page = (body: string) =>
  `<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>A</title>${body}</head></html>`;
const hash = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

describe("withContentPolicy", () => {
  it("lets the scripts run that the page has, each by its hash, and no others", () => {
    const scripts = ['\nimport {a} from "./a.js";\n', "go('é')"];
    const whole = withContentPolicy(
      page(`<script type="module">${scripts[0]}</script><script>${scripts[1]}</script><script src="./b.js"></script>`)
    );
    const [, sources = ""] = /script-src ([^;]*)/.exec(whole) ?? [];
    expect(sources).toBe(`'self' 'wasm-unsafe-eval' ${scripts.map(hash).join(" ")}`);
    expect(whole).not.toMatch(/unsafe-eval'.*'unsafe-eval|script-src[^;]*unsafe-inline|\*/);
    for (const directive of ["default-src 'none'", "connect-src 'self'", "base-uri 'self'", "worker-src 'self' blob:"])
      expect(whole).toContain(directive);
  });

  it("stands before all that the page loads", () => {
    const whole = withContentPolicy(page('<link rel="preload" href="x">'));
    expect(whole.indexOf("http-equiv")).toBeLessThan(whole.indexOf("<title>"));
  });

  it("is refused a page without a place for it, and one that has it", () => {
    expect(() => withContentPolicy("<html></html>")).toThrow("missing place: content policy");
    expect(() => withContentPolicy(withContentPolicy(page("")))).toThrow("has a content policy already");
  });

  it("is that of frames as well", () => {
    expect(framePage(null)).toContain('http-equiv="Content-Security-Policy"');
  });
});
