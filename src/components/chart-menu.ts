import {csvFile, saveFile} from "../dom/csv.js";
import {markup} from "../dom/element.js";
import type {ChartFiles} from "../exhibits/chart-files.js";
import {closedMenu} from "./closed-menu.js";
import {loadChartFace, pngFile, svgFile} from "./picture-file.js";

/** The menu of a chart: its values as CSV, itself as SVG and PNG, the address of what is shown, and the way to embed it. */
export function chartMenu(files: ChartFiles, {document}: {document: Document}): HTMLElement {
  const menu = closedMenu({document});
  fillMenu(menu, files);
  return menu;
}

/** Puts the items of a menu into it, in place of what it said before. */
export function fillMenu(menu: HTMLElement, {name, rows, picture, embed, link = location.href}: ChartFiles): void {
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
  menu.querySelector(":scope > div")?.remove();
  menu.append(
    html("div", {}, [
      item("Values as CSV", () => saveFile(`${name}.csv`, csvFile(rows()), {document})),
      item("Picture as SVG", async () => {
        saveFile(`${name}.svg`, svgFile(...(await drawn())), {document});
      }),
      item("Picture as PNG", async () => {
        saveFile(`${name}.png`, await pngFile(...(await drawn())), {document});
      }),
      item("Copy link to this view", async () => {
        await navigator.clipboard.writeText(link).catch(() => {
          throw new Error("Copy the address from the address bar");
        });
      }),
      embed !== null && html("a", {href: embed}, ["Embed this chart"])
    ])
  );
}
