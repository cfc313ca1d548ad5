import {csvFile, saveFile} from "../dom/csv.js";
import {markup} from "../dom/element.js";
import type {Href} from "../domain/href.js";
import type {ChartFiles} from "../exhibits/chart-files.js";
import type {Asked} from "../state/asked.js";
import {closedMenu} from "./closed-menu.js";
import {loadChartFace, pngFile, svgFile} from "./picture-file.js";
import {today, withProvenance} from "./provenance.js";
import {tabbed} from "./table-file.js";

/** The menu of a chart: its values as CSV, for Excel and for the clipboard, itself as SVG and PNG, the address of what is shown, and the ways to embed it and to ask it differently. */
export function chartMenu(files: ChartFiles, {document}: {document: Document}): HTMLElement {
  const menu = closedMenu({document});
  fillMenu(menu, files);
  return menu;
}

/** Puts the items of a menu into it, in place of what it said before. */
export function fillMenu(menu: HTMLElement, files: ChartFiles): void {
  const {name, said, rows, table, picture, embed, asked, root, link = location.href} = files;
  const {ownerDocument: document} = menu;
  const {html} = markup(document);
  const item = (text: string, action: () => void | Promise<void>) => {
    const button = html("button", {type: "button"}, [text]);
    button.addEventListener("click", async () => {
      try {
        await action();
        menu.removeAttribute("open");
      } catch (error) {
        button.textContent = error instanceof Error ? error.message : "That did not work: try again";
      }
    });
    return button;
  };
  const drawn = async () => {
    const face = await loadChartFace(document);
    return [picture(face), face] as const;
  };
  const provenance = () => ({source: said.source, address: link, taken: today()});
  const copy = async (text: string, otherwise: string) => {
    await navigator.clipboard.writeText(text).catch(() => {
      throw new Error(otherwise);
    });
  };
  menu.querySelector(":scope > div")?.remove();
  menu.append(
    html("div", {}, [
      item("Values as CSV", () => saveFile(`${name}.csv`, csvFile(withProvenance(rows(), provenance())), {document})),
      item("Values for Excel", async () => {
        const {excelFile} = await import("./excel-file.js");
        const lines = [said.subtitle, ...(said.finding ? [said.finding] : []), ...said.notes];
        const book = {title: said.title, lines, shown: table(), values: rows(), ...provenance()};
        saveFile(`${name}.xlsx`, await excelFile(book), {document});
      }),
      item("Copy as table", () =>
        copy(tabbed([...table(), [], [`Source: ${said.source}`], [link]]), "The browser did not let it be copied")
      ),
      item("Picture as SVG", async () => {
        saveFile(`${name}.svg`, svgFile(...(await drawn())), {document});
      }),
      item("Picture as PNG", async () => {
        saveFile(`${name}.png`, await pngFile(...(await drawn())), {document});
      }),
      item("Copy link to this view", () => copy(link, "Copy the address from the address bar")),
      embed !== null && html("a", {href: embed}, ["Embed this chart"]),
      asked && notebookLink(menu, asked, root)
    ])
  );
}

/** The way to a notebook that asks what a chart shows; its address holds the notebook, and is made when the menu is opened. */
function notebookLink(menu: HTMLElement, asked: Asked, root: Href): HTMLElement {
  const link = markup(menu.ownerDocument).html("a", {href: `${root}notebook`}, ["Ask it differently"]);
  const address = async () => {
    const [{askDifferently}, {toFragment}] = await Promise.all([
      import("../notebook/ask-differently.js"),
      import("../notebook/link.js")
    ]);
    link.setAttribute("href", `${root}notebook#nb=${await toFragment(askDifferently(asked))}`);
  };
  // A link that led to an empty notebook would be none.
  const begin = () => void address().catch(() => link.remove());
  if (menu.hasAttribute("open")) begin();
  else menu.addEventListener("toggle", begin, {once: true});
  return link;
}
