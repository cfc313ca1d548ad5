import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {init} from "@embedpdf/pdfium";

/** The functions of PDFium that reading text needs, called without the wrapper's checks: they run once for every letter. */
export interface Pdfium {
  memory: WebAssembly.Memory;
  malloc(bytes: number): number;
  free(pointer: number): void;
  FPDF_LoadMemDocument(pointer: number, bytes: number, password: number): number;
  FPDF_GetLastError(): number;
  FPDF_DocumentHasValidCrossReferenceTable(document: number): number;
  FPDF_GetPageCount(document: number): number;
  FPDF_GetMetaText(document: number, tag: number, buffer: number, bytes: number): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(textPage: number): void;
  FPDFText_CountChars(textPage: number): number;
  FPDFText_GetUnicode(textPage: number, index: number): number;
  FPDFText_IsGenerated(textPage: number, index: number): number;
  FPDFText_GetCharOrigin(textPage: number, index: number, x: number, y: number): number;
  FPDFText_GetLooseCharBox(textPage: number, index: number, box: number): number;
}

let loading: Promise<Pdfium> | undefined;

/** PDFium, started once for the process. */
export function loadPdfium(): Promise<Pdfium> {
  loading ??= startPdfium();
  return loading;
}

/** Forgets the running PDFium, so that the next document gets a fresh one: a damaged document can leave it in disorder. */
export function forgetPdfium(): void {
  loading = undefined;
}

async function startPdfium(): Promise<Pdfium> {
  // The file is given by hand, for the wrapper would otherwise ask the network for it.
  const bytes = await readFile(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm"));
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const quiet = () => undefined;
  const pdfium = await init({wasmBinary, print: quiet, printErr: quiet});
  pdfium.PDFiumExt_Init();
  return pdfium.pdfium.wasmExports as unknown as Pdfium;
}
