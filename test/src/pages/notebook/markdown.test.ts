import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {markdownView} from "../../../../src/pages/notebook/markdown.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const shown = (text: string) =>
  markdownView(text, {document, root: "../"})
    .map((one) => one.outerHTML)
    .join("");

describe("the words of a text cell", () => {
  it("are paragraphs, headings below the notebook’s title, lists and tables", () => {
    expect(shown("# A\n\nb *c* **d** `e`\n\n1. f\n")).toBe(
      "<h2>A</h2><p>b <em>c</em> <strong>d</strong> <code>e</code></p><ol><li><p>f</p></li></ol>"
    );
    expect(shown("|a|b|\n|--|--:|\n|1|2|")).toContain('<td class="number">2</td>');
  });

  it("leave out no level of headings, whichever signs they begin with", () => {
    const levels = (text: string) => [...shown(text).matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels("## A\n\n### B\n\n## C\n")).toEqual([2, 3, 2]);
    expect(levels("# A\n\n### B\n\n##### C\n\n# D\n\n## E")).toEqual([2, 3, 4, 2, 3]);
    expect(levels("#### A\n\n# B\n\n> ### C\n")).toEqual([2, 2, 3]);
    expect(levels("A\n=\n\nB\n-\n\n### C\n\n###### D")).toEqual([2, 3, 4, 4]);
  });

  it("show marks of HTML as they stand, and none of it runs", () => {
    for (const text of ["<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "<svg onload=alert(1)>"]) {
      expect(shown(text)).not.toMatch(/<(script|img|svg)/);
      expect(shown(text)).toContain("&lt;");
    }
    expect(shown("<!-- a note -->")).toBe("");
  });

  it("ask nothing of another host: a picture is its words", () => {
    expect(shown("![a map](https://evil.example/x.png)")).toBe('<p><span class="muted">[picture: a map]</span></p>');
    expect(shown("![x][y]\n\n[y]: https://evil.example/x.png")).not.toContain("evil");
  });

  it("lead to the web and into the site, and nowhere else", () => {
    expect(shown("[a](https://a.example/b)")).toContain('href="https://a.example/b"');
    expect(shown("[a](/area/leeds)")).toContain('href="../area/leeds"');
    expect(shown("[a][b]\n\n[b]: https://c.example")).toContain('href="https://c.example"');
    for (const address of [
      "javascript:alert(1)",
      "data:text/html,x",
      "//evil.example",
      "/\\evil.example",
      "vbscript:x"
    ])
      expect(shown(`[a](${address})`)).not.toContain("href");
  });

  it("that nest ten thousand deep are shown as they were typed, at once", () => {
    for (const mark of [">", "- ", "1. ", "> - ", "[", "![", "[a]["]) {
      const text = `${mark.repeat(10_000)}a`;
      expect(shown(text)).toContain("<pre>");
    }
    expect(shown(`${"*a **b ".repeat(3000)}`).length).toBeGreaterThan(100);
    expect(shown(`${"[".repeat(10_000)}a${"](b)".repeat(10_000)}`)).toContain("<pre>");
    expect(shown(`${"[a](https://a.example) ".repeat(300)}`)).not.toContain("<pre>");
  });
});
