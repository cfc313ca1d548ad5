import {makePortable} from "../charts/portable.js";
import type {Measure} from "../charts/text.js";
import {markup} from "../dom/element.js";

/** The face that charts are set in, as the page has it. */
const family = "Source Sans 3";
/** How many pixels of a PNG stand for one of the drawing: sharp in print and on dense screens. */
const pngZoom = 2;
/** How often a picture is drawn at most until two drawings are the same. */
const mostDrawings = 5;

/** The typeface of charts, loaded: what it measures, and itself as an address that a file can carry. */
export interface ChartFace {
  measure: Measure;
  /** The whole face as a `data:` address. */
  address: string;
}

/** Loads the face that charts are set in; rejects with words for the reader where it does not come. */
export async function loadChartFace(document: Document): Promise<ChartFace> {
  // The page has asked for it already, so the file is in the browser's cache.
  const link = document.querySelector<HTMLLinkElement>('link[rel="preload"][as="font"][href*="source-sans-3"]');
  try {
    if (!link) throw new Error("missing link to the typeface");
    const [response] = await Promise.all([
      fetch(link.href),
      ...[400, 600].map((weight) => document.fonts.load(`${weight} 16px "${family}"`))
    ]);
    if (!response.ok) throw new Error(`status ${response.status}`);
    const address = await dataAddress(await response.arrayBuffer());
    const context = document.createElement("canvas").getContext("2d");
    if (!context) throw new Error("missing canvas");
    const measure: Measure = (text, size, {bold = false} = {}) => {
      context.font = `${bold ? 600 : 400} ${size}px "${family}"`;
      return context.measureText(text).width;
    };
    return {measure, address};
  } catch (cause) {
    throw new Error("The typeface did not come: try again", {cause});
  }
}

/** A drawing as an SVG file that looks the same everywhere: it carries its face, and each word has its width. Changes the drawing. */
export function svgFile(picture: SVGSVGElement, {measure, address}: ChartFace): Blob {
  makePortable(picture, measure);
  const rule = `@font-face{font-family:"${family}";font-weight:200 900;src:url(${address}) format("woff2")}`;
  picture.prepend(markup(picture.ownerDocument).svg("style", {}, [rule]));
  return new Blob([new XMLSerializer().serializeToString(picture)], {type: "image/svg+xml"});
}

/** A drawing as a PNG of twice its size, in its own face. Changes the drawing. */
export async function pngFile(picture: SVGSVGElement, face: ChartFace): Promise<Blob> {
  const {ownerDocument: document} = picture;
  const canvas = document.createElement("canvas");
  canvas.width = Number(picture.getAttribute("width")) * pngZoom;
  canvas.height = Number(picture.getAttribute("height")) * pngZoom;
  const address = URL.createObjectURL(svgFile(picture, face));
  try {
    // Some browsers have an image's own face only after they have drawn the image once without it.
    let before = "";
    for (let drawings = 0; drawings < mostDrawings; drawings++) {
      await drawInto(canvas, address);
      const now = canvas.toDataURL();
      if (now === before) break;
      before = now;
    }
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("This browser cannot make a PNG"))), "image/png")
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function drawInto(canvas: HTMLCanvasElement, address: string): Promise<void> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const context = canvas.getContext("2d");
  context?.clearRect(0, 0, canvas.width, canvas.height);
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
}

function dataAddress(bytes: ArrayBuffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(new Blob([bytes], {type: "font/woff2"}));
  });
}
