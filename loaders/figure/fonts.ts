import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdir, readFile, rename, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import * as fontkit from "fontkit";
import subsetFont from "subset-font";
import type {Measure} from "../../src/charts/text.js";

/** A typeface in one weight, as files and measures need it. */
export interface Face {
  /** Family as drawings name it. */
  family: "Source Sans 3" | "Source Serif 4";
  weight: 400 | 600;
  /** The face as a TrueType file, for libraries that read nothing else. */
  file: string;
  bytes: Buffer;
}

const cache = resolve(import.meta.dirname, "../../node_modules/.cache/sightline/fonts");
const specifiers = {
  "Source Sans 3": "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  "Source Serif 4": "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2"
} as const;
const cuts = [
  {family: "Source Sans 3", weight: 400},
  {family: "Source Sans 3", weight: 600},
  {family: "Source Serif 4", weight: 600}
] as const;

/** Every face that figures and cards are set in: the site's own, cut from its variable fonts; kept between runs. */
export function loadFaces(): Promise<Face[]> {
  return Promise.all(cuts.map(loadFace));
}

/** Measures texts in Source Sans 3 as a browser does; the same text is measured once. */
export function measureWith(faces: readonly Face[]): Measure {
  const [regular, bold] = [faceOf(faces, 400), faceOf(faces, 600)].map(({bytes}) => fontkit.create(bytes));
  const known = new Map<string, number>();
  return (text, size, {bold: isBold = false} = {}) => {
    const key = `${isBold}${text}`;
    let em = known.get(key);
    if (em === undefined) {
      const font = (isBold ? bold : regular) as fontkit.Font;
      em = font.layout(text).advanceWidth / font.unitsPerEm;
      known.set(key, em);
    }
    return em * size;
  };
}

/** The style sheet that gives a drawing the glyphs it has, in Source Sans 3: a few kilobytes for each weight. */
export async function embeddedFaces(texts: Readonly<Record<400 | 600, string>>): Promise<string> {
  const source = await readVariable("Source Sans 3");
  const rules = ([400, 600] as const).map(async (weight) => {
    if (texts[weight].trim() === "") return "";
    const font = await subsetFont(source, texts[weight], {targetFormat: "woff2", variationAxes: {wght: weight}});
    return `@font-face{font-family:"Source Sans 3";font-weight:${weight};src:url(data:font/woff2;base64,${font.toString("base64")}) format("woff2")}`;
  });
  return (await Promise.all(rules)).join("");
}

function faceOf(faces: readonly Face[], weight: number): Face {
  const face = faces.find((one) => one.family === "Source Sans 3" && one.weight === weight);
  if (!face) throw new Error(`missing face: Source Sans 3 ${weight}, expected it among ${faces.length} faces`);
  return face;
}

async function loadFace({family, weight}: (typeof cuts)[number]): Promise<Face> {
  const variable = await readVariable(family);
  const key = createHash("sha256").update(variable).digest("hex").slice(0, 16);
  const file = join(cache, `${family.toLowerCase().replaceAll(" ", "-")}-${weight}-${key}.ttf`);
  if (!existsSync(file)) {
    const every = String.fromCodePoint(...fontOf(variable).characterSet);
    const bytes = await subsetFont(variable, every, {targetFormat: "sfnt", variationAxes: {wght: weight}});
    await mkdir(cache, {recursive: true});
    const beside = `${file}.${process.pid}`;
    await writeFile(beside, bytes);
    await rename(beside, file);
  }
  return {family, weight, file, bytes: await readFile(file)};
}

function readVariable(family: keyof typeof specifiers): Promise<Buffer> {
  return readFile(fileURLToPath(import.meta.resolve(specifiers[family])));
}

function fontOf(bytes: Buffer): fontkit.Font {
  const font = fontkit.create(bytes);
  if (!("characterSet" in font)) throw new Error("invalid font: a collection, expected a single face");
  return font;
}
