import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {escapeText} from "../../src/domain/escape-text.js";
import {areasTitle, inspectorate, siteTitle} from "../../src/domain/site.js";
import {frameShell} from "./frame-shell.js";
import {listScript} from "./script.js";

/** A list of the page of judgements that others may show in a frame. */
interface ListFrame {
  /** Its part of the page, and what its page is called. */
  name: string;
  title: string;
  /** What one of its rows is. */
  one: string;
  /** Where it stands on the page. */
  anchor: string;
}

const lists: readonly ListFrame[] = [
  {name: "moves", title: `${areasTitle} whose overall grade changed`, one: "move", anchor: "who-moved"},
  {name: "waits", title: "How long until a better grade", one: "grade", anchor: "until-better"}
];

/** Faces of type that the site has itself: a frame in a sandbox may not fetch them, and the next of the list is there. */
const ownFaces = /@font-face\{[^}]*_file\/fonts[^}]*\}/g;
/** Smaller than the page's own heads and feet: a frame stands among the words of somebody else. */
const ownStyle = `body{display:flow-root;margin:0;padding:16px}
h1{margin:0 0 12px;max-width:none;font-size:1.35rem;line-height:1.25;letter-spacing:0}
footer{margin-top:16px;color:var(--muted);font-size:0.86rem}`;

/**
 * Writes a page for frames of each list of the finished page `judgements.html`, with the rows and the styles that stand there:
 * `embed/list/<name>.html`, and their script. Throws where the page has no such list.
 */
export async function publishListFrames({root, dist}: {root: string; dist: string}): Promise<void> {
  const {document} = parseHTML(await readFile(join(dist, "judgements.html"), "utf8"));
  const styles = [...document.querySelectorAll("head style")].map(({textContent}) => textContent ?? "").join("\n");
  await mkdir(join(dist, "embed/list"), {recursive: true});
  await writeFile(join(dist, "embed/list.js"), await listScript(root));
  for (const list of lists) {
    const part = document.querySelector(`[data-part="${list.name}"]`);
    if (!part) throw new Error(`missing list: ${list.name} of judgements.html, expected data-part="${list.name}"`);
    for (const tools of part.querySelectorAll(".table-tools")) tools.remove();
    for (const heading of part.querySelectorAll("h2")) heading.remove();
    await writeFile(join(dist, `embed/list/${list.name}.html`), listPage(list, part.innerHTML, styles));
  }
}

function listPage({title, one, anchor}: ListFrame, rows: string, styles: string): string {
  return frameShell({
    title,
    head: `<base href="../../" target="_top">
<style>${styles.replaceAll(ownFaces, "")}
${ownStyle}</style>
<script defer src="embed/list.js"></script>`,
    attributes: ` data-one="${one}"`,
    body: `<h1>${escapeText(title)}</h1>
${rows}
<footer><span>Source: ${inspectorate}’s inspection reports, and its list of outcomes where a report is not held.</span> <a class="live" href="judgements#${anchor}">Explore in ${siteTitle}</a></footer>`
  });
}
