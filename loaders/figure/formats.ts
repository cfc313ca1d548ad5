import {Resvg} from "@resvg/resvg-js";
import PDFDocument from "pdfkit";
import SVGtoPDF from "svg-to-pdfkit";
import type {Face} from "./fonts.js";

/** Points of a PDF in a pixel of a drawing. */
const pointsPerPixel = 0.75;
/** Names inside the cut files: the weights share that of the variable font's default. */
const families = {sansSerifFamily: "Source Sans 3 ExtraLight", serifFamily: "Source Serif 4"};

/** A drawing as PNG, in the site's own faces whatever the machine has; `zoom` is pixels for each unit of the drawing. */
export function renderPng(svg: string, faces: readonly Face[], {zoom = 1}: {zoom?: number} = {}): Buffer {
  return resvg(svg, faces, zoom).render().asPng();
}

/** A drawing as red, green, blue and opacity of every pixel, row by row. */
export function renderPixels(svg: string, faces: readonly Face[]): {pixels: Uint8Array; width: number; height: number} {
  const {pixels, width, height} = resvg(svg, faces, 1).render();
  return {pixels, width, height};
}

/** A drawing as a PDF of one page, in curves and text, with the site's own faces inside. */
export function renderPdf(
  svg: string,
  faces: readonly Face[],
  {width, height, title}: {width: number; height: number; title: string}
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const size: [number, number] = [width * pointsPerPixel, height * pointsPerPixel];
    // The day of printing would make two files of one figure differ.
    const info = {Title: title, Creator: "Sightline", CreationDate: new Date(0)};
    const pdf = new PDFDocument({size, margin: 0, info, lang: "en-GB", displayTitle: true});
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
    for (const {family, weight, bytes} of faces) pdf.registerFont(`${family} ${weight}`, bytes);
    SVGtoPDF(pdf, svg, 0, 0, {
      width: size[0],
      height: size[1],
      fontCallback: (family, bold) =>
        /Serif/.test(family.split(",")[0] ?? "") ? "Source Serif 4 600" : `Source Sans 3 ${bold ? 600 : 400}`,
      warningCallback: (words) => reject(new Error(`the figure cannot be written as PDF: ${words}`))
    });
    pdf.end();
  });
}

function resvg(svg: string, faces: readonly Face[], zoom: number): Resvg {
  return new Resvg(svg, {
    font: {fontFiles: faces.map(({file}) => file), loadSystemFonts: false, ...families},
    fitTo: {mode: "zoom", value: zoom}
  });
}
