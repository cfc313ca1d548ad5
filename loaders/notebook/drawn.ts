import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {lightPalette} from "../../src/charts/palette.js";
import {makePortable, svgFile} from "../../src/charts/portable.js";
import {isReason} from "../../src/exhibits/exhibit.js";
import {pictureOf} from "../../src/exhibits/picture.js";
import {embeddedFaces, loadFaces, measureWith} from "../figure/fonts.js";
import {writeWhole} from "../files/write-whole.js";
import type {RanNotebook} from "./ran.js";

/** Width of a chart's file in pixels, its frame not counted. */
const width = 720;

/** Writes every chart of a run into a folder as SVG, each with the typeface that it needs; gives the names of the files. */
export async function writeCharts({cells}: RanNotebook, folder: string): Promise<string[]> {
  const faces = await loadFaces();
  const measure = measureWith(faces);
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  await mkdir(folder, {recursive: true});
  const names = new Set<string>();
  for (const {cell, chart} of cells) {
    if (cell.kind !== "chart" || !chart || isReason(chart)) continue;
    const base = `${chart.fileName()}-${cell.exhibit}`;
    let name = `${base}.svg`;
    for (let i = 2; names.has(name); i++) name = `${base}-${i}.svg`;
    names.add(name);
    const {svg} = pictureOf(chart, {document, palette: lightPalette, width, measure});
    writeWhole(join(folder, name), Buffer.from(svgFile(svg, await embeddedFaces(makePortable(svg, measure)))));
  }
  return [...names];
}
