import {PDFDocument, StandardFonts} from "pdf-lib";

/** A PDF with the lines of each page, in a plain face; without compression of its objects where `plain`. */
export async function smallPdf(
  pages: readonly (readonly string[])[],
  {plain = false}: {plain?: boolean} = {}
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const page = document.addPage([595, 842]);
    lines.forEach((line, i) => {
      page.drawText(line, {x: 60, y: 780 - i * 18, size: 11, font});
    });
  }
  return document.save({useObjectStreams: !plain});
}

/** The pages of a report made up for tests: an authority, days in 2016, a number of children in care. */
export function madeUpReport(authority: string, children: number): string[][] {
  return [
    [
      authority,
      "Inspection of services for children in need of help and",
      "protection, children looked after and care leavers",
      "Inspection date: 8 February 2016 to 3 March 2016",
      "Report published: 9 May 2016",
      "",
      "The overall judgement is that children's services require improvement"
    ],
    [
      "Information about this local authority area",
      "Children looked after in this area",
      `At 31 January 2016, ${children} children are being looked after by the local authority.`,
      "Of this number, 12 live in residential children's homes."
    ]
  ];
}
