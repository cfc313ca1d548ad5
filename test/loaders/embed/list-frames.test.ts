import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {expect, onTestFinished, test} from "vitest";
import {publishListFrames} from "../../../loaders/embed/list-frames.js";
import {checkLinks} from "../../../loaders/publish/check-links.js";

function folder(judgements: string): string {
  const dist = mkdtempSync(join(tmpdir(), "lists-"));
  onTestFinished(() => rmSync(dist, {recursive: true}));
  writeFileSync(join(dist, "judgements.html"), judgements);
  return dist;
}

const part = (name: string, rows: string) =>
  `<section data-part="${name}"><h2>Of the page</h2><div data-filters="x"><select name="to"></select></div><p data-count></p><span class="table-tools"><button>CSV</button></span><table>${rows}</table></section>`;

test("lists of judgements get a page for frames each, with rows, styles and links that lead back, without what is the page's own", async () => {
  const dist = folder(
    `<!doctype html><html><head><style>@font-face{src:url("./_file/fonts/a.woff2")}.moves{color:red}</style></head><body><a id="who-moved"></a><h2 id="until-better">x</h2>${part("moves", '<tr><td><a href="./judgements">Here</a></td></tr>')}${part("waits", "<tr><td>2</td></tr>")}</body></html>`
  );
  await publishListFrames({root: process.cwd(), dist});
  const page = readFileSync(join(dist, "embed/list/moves.html"), "utf8");
  const {document} = parseHTML(page);
  expect(document.querySelector("td")?.textContent).toBe("Here");
  expect(document.querySelector("base")?.getAttribute("target")).toBe("_top");
  expect(page).toContain(".moves{color:red}");
  expect(page).not.toMatch(/fonts|table-tools|Of the page/);
  expect(page).toContain("Content-Security-Policy");
  expect(await checkLinks(dist)).toEqual([]);
});

test("a page without its list is refused by name", async () => {
  const dist = folder(`<!doctype html><html><head></head><body>${part("moves", "")}</body></html>`);
  await expect(publishListFrames({root: process.cwd(), dist})).rejects.toThrow(
    'missing list: waits of judgements.html, expected data-part="waits"'
  );
});
