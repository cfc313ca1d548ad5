import {resolve} from "node:path";
import {Command} from "commander";
import {parseHTML} from "linkedom";
import {makePortable, svgFile} from "../../src/charts/portable.js";
import type {Measure} from "../../src/charts/text.js";
import {areasWord, nation, nationName} from "../../src/domain/site.js";
import {exhibits} from "../../src/exhibits/registry.js";
import {usualKind} from "../../src/state/request.js";
import {childrenIndicator} from "../../src/stats/per-child.js";
import {countsByIndicator} from "../comparison/counts-of.js";
import {writeWhole} from "../files/write-whole.js";
import {answersFromRows} from "../tables/answers.js";
import {loadTables} from "../tables/index.js";
import {drawFigure} from "./draw.js";
import {embeddedFaces, type Face, loadFaces, measureWith} from "./fonts.js";
import {renderPdf, renderPng} from "./formats.js";
import type {FigureWords} from "./page-choices.js";
import {type FigureRequest, figureWidths, parseFigureRequest, stateOptions} from "./request.js";

/** Sightline's own folder, in which `data/` is. */
const root = resolve(import.meta.dirname, "../..");
/** Pixels of a PNG for each pixel of the drawing: sharp in print and on dense screens. */
const pngZoom = 2;

/** What the choices of a chart are on the command line, by their words in addresses. */
const choices: Readonly<Record<string, readonly [value: string, words: string]>> = {
  areas: ["names", "areas by the last part of their addresses, with commas: warrington,halton"],
  compare: ["names", `${nation}, region, neighbours, with commas, or none (default: ${nation},neighbours)`],
  average: ["word", "of the neighbours: mean or median (default: mean)"],
  model: ["year", "of the neighbours: 2025 or 2021 (default: 2025)"],
  from: ["year", "first year shown"],
  to: ["year", "last year shown"],
  zero: ["word", "whether the axis starts at zero: yes or no (default: yes)"],
  reports: ["word", "whether figures that reports state are shown: yes or no (default: yes)"],
  view: ["word", "multiples, for a panel for each area (default: trend)"],
  year: ["year", "year of a chart that shows one (default: the latest)"],
  within: ["word", `${areasWord} shown: a region, neighbours, chosen (default: all)`],
  colour: ["word", `what a map is coloured by: value, band or difference from ${nationName} (default: value)`],
  limits: ["word", "limits of chance: widened for how much areas differ, or plain (default: widened)"],
  find: ["text", `part of the names of the ${areasWord} shown`],
  group: ["word", "areas compared that belong together: neighbours:warrington, region:north-west, unitary"],
  indicators: ["names", "indicators compared, with commas"],
  by: ["word", "what has a panel of its own in a comparison: indicator, area or none (default: indicator)"],
  show: ["word", `what a comparison draws: values, an index, or a share of ${nation} (default: values)`],
  base: ["year", "the year that is 100 of an index (default: the first that most areas have)"],
  axes: ["word", "whether panels share their axis: shared or free (default: as it suits what they show)"],
  [nation]: ["word", `whether ${nationName} is drawn in a comparison: yes or no (default: yes)`],
  x: ["name", "the indicator across of a chart of two, also --indicator"],
  y: ["name", "the one upright, also --beside"],
  zoom: ["numbers", "figures between which a chart of two is drawn: from and to across, from and to upright"]
};

const program = new Command("figure")
  .description("draw a chart of the site as a file: SVG, PNG or PDF, by the ending of its name")
  .option("--indicator <name>", "the indicator: the last part of the address of its page")
  .option("--beside <name>", "the second indicator, upright, of a chart of two")
  .option("--chart <kind>", `${exhibits.map(({name}) => name).join(", ")} (default: ${usualKind})`)
  .option("--theme <word>", "light or dark (default: light)")
  .option("--width <pixels>", `width of the picture (default: ${figureWidths.usual})`)
  .requiredOption("--out <file>", "file to write, ending in .svg, .png or .pdf")
  .addHelpText("after", "\nThe words mean the same as in the addresses of the site's pages.")
  .action(async (words: FigureWords) => {
    const rows = await loadTables(root);
    const request = parseFigureRequest(words, {
      areas: new Set(rows.areas.map(({area}) => area)),
      indicators: new Set(rows.indicators.map(({indicator}) => indicator))
    });
    // Other indicators' values are not asked for, and reading them into the database takes seconds.
    const observations = rows.observations.filter(({indicator}) =>
      [...request.indicators, childrenIndicator].includes(indicator)
    );
    const answers = await answersFromRows({...rows, observations});
    try {
      const {document} = parseHTML("<!doctype html><html><body></body></html>");
      const faces = await loadFaces();
      const measure = measureWith(faces);
      const {svg, title} = await drawFigure(request, answers, document, measure, (own) =>
        countsByIndicator(rows, {isWanted: (one) => one === own}).get(own)
      );
      const bytes = await fileOf(svg, title, {...request, faces, measure});
      save(request.out, bytes);
      console.log(`${request.out}: ${title} (${Math.ceil(bytes.length / 1000)} kB)`);
    } finally {
      answers.close();
    }
  });

for (const name of stateOptions) {
  const [value, words] = choices[name] ?? ["word", "as in the addresses of the site's pages"];
  program.option(`--${name} <${value}>`, words);
}

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function fileOf(
  svg: SVGSVGElement,
  title: string,
  {format, faces, measure}: Pick<FigureRequest, "format"> & {faces: readonly Face[]; measure: Measure}
): Promise<Uint8Array> {
  const texts = makePortable(svg, measure);
  if (format === "svg") return Buffer.from(svgFile(svg, await embeddedFaces(texts)));
  const [width, height] = [Number(svg.getAttribute("width")), Number(svg.getAttribute("height"))];
  return format === "png"
    ? renderPng(svgFile(svg), faces, {zoom: pngZoom})
    : renderPdf(svgFile(svg), faces, {width, height, title});
}

function save(file: string, bytes: Uint8Array): void {
  try {
    writeWhole(file, bytes);
  } catch (cause) {
    throw new Error(`cannot write ${file}: ${cause instanceof Error ? cause.message : String(cause)}`, {cause});
  }
}
