import {html} from "../charts/element.js";

/** What the menu of a chart can give away. */
export interface ChartFiles {
  /** Name of the files, without an ending. */
  name: string;
  /** The values shown, a row each; the first row is the header. */
  rows: () => readonly (readonly (string | number | null)[])[];
  /** The chart as a picture that needs no stylesheet. */
  picture: () => SVGSVGElement;
  /** Address of the page that makes a snippet of the chart for other people's pages. */
  embed: string;
}

/** The menu of a chart: its values as CSV, itself as SVG and PNG, the address of what is shown, and the way to embed it. */
export function chartMenu({name, rows, picture, embed}: ChartFiles, {document}: {document: Document}): HTMLElement {
  const menu = html(document, "details", {class: "menu needs-script"});
  const item = (text: string, action: () => void | Promise<void>) => {
    const button = html(document, "button", {type: "button"}, [text]);
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
  const copy = item("Copy link to this view", async () => {
    await navigator.clipboard.writeText(location.href).catch(() => {
      throw new Error("Copy the address from the address bar");
    });
  });
  menu.append(
    html(document, "summary", {}, ["Download or share"]),
    html(document, "div", {}, [
      item("Values as CSV", () => save(`${name}.csv`, new Blob([`\ufeff${toCsv(rows())}`], {type: "text/csv"}))),
      item("Picture as SVG", () => save(`${name}.svg`, svgBlob(picture()))),
      item("Picture as PNG", async () => save(`${name}.png`, await pngBlob(picture()))),
      copy,
      html(document, "a", {href: embed}, ["Embed this chart"])
    ])
  );
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.removeAttribute("open");
    menu.querySelector("summary")?.focus();
  });
  const closeOutside = ({target}: PointerEvent) => {
    // Every choice draws the chart and its menu anew: the old menu listens no longer.
    if (!menu.isConnected) document.removeEventListener("pointerdown", closeOutside);
    else if (!menu.contains(target as Node)) menu.removeAttribute("open");
  };
  document.addEventListener("pointerdown", closeOutside);
  return menu;
}

/** Rows as CSV (RFC 4180): a cell is quoted where it has a comma, a quote or a line break. */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null) => {
    const text = value === null ? "" : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function svgBlob(picture: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(picture)], {type: "image/svg+xml"});
}

/** Twice the size in pixels, so that it stays sharp in print and on dense screens. */
async function pngBlob(picture: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(svgBlob(picture));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Number(picture.getAttribute("width")) * 2;
    canvas.height = Number(picture.getAttribute("height")) * 2;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("This browser cannot make a PNG"))), "image/png")
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

function save(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = html(document, "a", {href: address, download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
