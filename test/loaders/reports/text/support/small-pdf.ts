import {PDFDocument, type PDFFont, type PDFPage, StandardFonts} from "pdf-lib";

/** A piece of text on a page: where it stands, in points from the left and the top, and its size. */
export interface Piece {
  text: string;
  left: number;
  top: number;
  /** Size of the type (default 12). */
  size?: number;
}

/** Options of `smallPdf`. */
export interface SmallPdfOptions {
  /** Day that the file gives as its own (default 2020-01-31). */
  dated?: string;
}

/** A PDF file with pages of pieces of text; a page of none holds a picture of one, as a scan does. */
export async function smallPdf(
  pages: readonly (readonly Piece[])[],
  {dated = "2020-01-31"}: SmallPdfOptions = {}
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const pieces of pages) draw(document.addPage([595, 842]), font, pieces);
  document.setCreationDate(new Date(`${dated}T12:00:00Z`));
  document.setModificationDate(new Date(`${dated}T12:00:00Z`));
  return document.save({useObjectStreams: false});
}

/** Lines of 12 points below each other. */
export function column(lines: readonly string[], left = 60, top = 60): Piece[] {
  return lines.map((text, index) => ({text, left, top: top + 15 * index}));
}

/** A PDF file that no one can open without its password. */
export function lockedPdf(): Uint8Array {
  const parts = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[]/Count 0>>",
    `<</Filter/Standard/V 1/R 2/P -4/O<${"ab".repeat(32)}>/U<${"cd".repeat(32)}>>>`
  ];
  let text = "%PDF-1.4\n";
  const offsets = parts.map((part, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${part}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 4\n0000000000 65535 f \n${offsets.join("")}`;
  text += `trailer\n<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<${"0f".repeat(16)}><${"0f".repeat(16)}>]>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

function draw(page: PDFPage, font: PDFFont, pieces: readonly Piece[]): void {
  for (const {text, left, top, size = 12} of pieces) page.drawText(text, {x: left, y: 842 - top, size, font});
  if (!pieces.length) page.drawRectangle({x: 60, y: 400, width: 300, height: 200});
}
