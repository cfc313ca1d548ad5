import type {Palette} from "../charts/palette.js";
import type {CsvCell} from "../dom/csv.js";
import type {Href} from "../domain/href.js";
import type {GradesOfYear} from "../query/questions.js";
import type {Around} from "./around-of.js";
import type {Comparison} from "./comparison-model.js";
import type {IndicatorModel} from "./indicator-model.js";
import type {JudgementsOfArea} from "./judgements-of-area.js";
import type {Pair} from "./pair.js";
import type {StatedFigures} from "./stated-figures.js";
import type {Walk} from "./stop.js";

/** What an exhibit is worked out from, by what it is about. */
export interface Subjects {
  /** One indicator, with the choices made on it. */
  indicator: IndicatorModel;
  /** What inspectors judged of one area. */
  judgements: JudgementsOfArea;
  /** How many authorities had each grade at the end of each year. */
  grades: readonly GradesOfYear[];
  /** Areas over indicators, and how they are compared. */
  comparison: Comparison;
  /** Two indicators of all authorities. */
  pair: Pair;
  /** One indicator in the years around graded inspections. */
  around: Around;
  /** What reports state of an indicator that no official statistic counts. */
  stated: StatedFigures;
}

/** What an exhibit may need: an indicator, an area, and beside the values of its areas those of every one, the counts behind them, neighbours, figures of reports; or an indicator that only reports state. */
export type Need = "indicator" | "area" | "every" | "counts" | "neighbours" | "reported" | "stated";

/** How large an exhibit is drawn. */
export interface Size {
  /** Width in pixels. */
  width: number;
  /** Height in pixels; default, the exhibit's own. Only those that fill a height heed it. */
  height?: number;
  /** Width of the typeface around the chart as a share of that of the site's own; default 1. */
  typeWidth?: number;
}

/** In what an exhibit is drawn, and where its links lead. */
export interface Paper {
  document: Document;
  /** Default, the theme of the page. */
  palette?: Palette | undefined;
  /** Way or address to the site's root, ending in a slash; without it marks lead nowhere. */
  base?: Href | undefined;
}

/** All that is said of what is drawn, the same wherever it stands. */
export interface Said {
  title: string;
  /** Unit and moment of the values. */
  subtitle: string;
  /** What it shows, in a sentence under its title; left out where there is nothing that one could say. */
  finding?: string;
  /** Lines beneath: gaps, breaks, who is missing. */
  notes: string[];
  source: string;
  /** The finding as a sentence that stands without a title; who shows it hears it with its source. Left out where there is none. */
  sentence?: string;
}

/** What is said, with its notes as they stand beneath where nothing else tells the finding. */
export interface Told extends Said {
  printedNotes: string[];
}

/** Why there is nothing to draw, as a clause: "no inspection report of Rutland is held". */
export interface Reason {
  reason: string;
}

/** What every chart of a kind is made by, also on other people's pages. `Model` is what it works out, `Layout` its numbers on paper. */
export interface Drawn<Source extends object, Model extends object, Layout> {
  /** The word of addresses, attributes and command lines; the name of its file and of its export. */
  name: string;
  /** Whether it fills a height that it is given; default false. */
  fills?: boolean;
  /** Whether its finding is printed beneath it where no line under the title has it; default false. */
  tells?: boolean;
  /** What is drawn, or why nothing can be. */
  prepare: (source: Source) => Model | Reason;
  /** `links` says whether its marks lead somewhere; default true. */
  say: (model: Model, options?: {links?: boolean}) => Said;
  /** What it says to those who cannot see it. */
  describe: (model: Model) => string;
  layout: (model: Model, size: Size) => Layout;
  draw: (layout: Layout, paper: Paper & {description: string}) => SVGSVGElement;
  /** The values as they are read: the first row has the headings. */
  table: (model: Model) => string[][];
  /** What can be walked through; left out where nothing can. */
  stops?: (layout: Layout, model: Model) => Walk;
}

/** One kind of chart of the site, whole. */
export interface Definition<About extends keyof Subjects, Model extends object, Layout>
  extends Drawn<Subjects[About], Model, Layout>,
    Facts<About> {
  /** The values as a file has them, the first row being the header. */
  rows: (model: Model) => readonly (readonly CsvCell[])[];
  /** Name of its files without an ending. */
  fileName: (model: Model) => string;
  /** The year shown, where it shows one. */
  year?: (model: Model) => number | null;
  /** How it keeps its values by itself; left out where it always follows the site. */
  pack?: {
    /** Why it cannot; null where it can. */
    whyNot: (model: Model) => string | null;
    /** Itself with all its values as text; `date` is the day of packing (ISO). */
    text: (model: Model, date: string) => string;
  };
}

/** What is known of a kind of chart before anything is shown. */
export interface Facts<About extends keyof Subjects = keyof Subjects> {
  /** What a reader who chooses among kinds reads. */
  label: string;
  /** What it is about. */
  about: About;
  /** Whether it can stand on other people's pages. */
  embeds: boolean;
  /** Names of the choices it heeds (`src/state/params.ts`). */
  params: readonly string[];
  /** What it shows nothing without. */
  needs: readonly Need[];
  /** Path below the site of the page that shows it; what stands in that page's query is then all its choices. Left out where it stands on the pages of indicators or areas. */
  page?: string;
}

/** A kind of chart as those ask it who draw one: nobody needs to know what it works with. */
export interface Drawable<Source extends object> {
  name: string;
  fills: boolean;
  /** What it shows of a source, or why it shows nothing. */
  show(source: Source): Shown | Reason;
}

/** A kind of chart of the site. */
export interface Exhibit<About extends keyof Subjects = keyof Subjects>
  extends Facts<About>,
    Drawable<Subjects[About]> {
  show(source: Subjects[About]): ShownWhole | Reason;
}

/** A chart with what it shows, ready to be drawn. */
export interface Shown {
  say: (options?: {links?: boolean}) => Told;
  draw: (options: Paper & Size) => SVGSVGElement;
  /** What can be walked through at a size; null where nothing can. */
  walk: ((size: Size) => Walk) | null;
  /** Its numbers at a size. */
  layout: (size: Size) => unknown;
  table: () => string[][];
}

/** The same with all that the site gives away of it. */
export interface ShownWhole extends Shown {
  rows: () => readonly (readonly CsvCell[])[];
  fileName: () => string;
  /** The year shown, where it shows one. */
  year: number | null;
  /** Draws numbers like its own: those on the way from one of its layouts to another. */
  redraw: (layout: unknown, paper: Paper) => SVGSVGElement;
  /** Itself with its values as text, or why it has none. */
  pack: (date: string) => string | Reason;
}

/** Whether something is the reason why there is nothing to draw. */
export function isReason(value: object): value is Reason {
  return "reason" in value;
}

/** What draws a kind of chart, from how it is made. */
export function drawable<Source extends object, Model extends object, Layout>(
  made: Drawn<Source, Model, Layout>
): Drawable<Source> {
  const {name, fills = false, prepare} = made;
  return {
    name,
    fills,
    show(source) {
      const model = prepare(source);
      return isReason(model) ? model : shown(made, model);
    }
  };
}

function shown<Source extends object, Model extends object, Layout>(
  {tells, say, describe, layout, draw, table, stops}: Drawn<Source, Model, Layout>,
  model: Model
): Shown {
  return {
    say(options) {
      const said = say(model, options);
      const {finding, notes} = said;
      return {...said, printedNotes: tells && finding ? [finding, ...notes] : notes};
    },
    draw: ({document, palette, base, ...size}) =>
      draw(layout(model, size), {document, palette, base, description: describe(model)}),
    walk: stops ? (size) => stops(layout(model, size), model) : null,
    layout: (size) => layout(model, size),
    table: () => table(model)
  };
}

/** A kind of chart of the site, from its definition. */
export function exhibit<About extends keyof Subjects, Model extends object, Layout>(
  definition: Definition<About, Model, Layout>
): Exhibit<About> {
  const {prepare, rows, fileName, year, pack, label, about, embeds, params, needs, page} = definition;
  return {
    ...{label, about, embeds, params, needs},
    ...(page !== undefined && {page}),
    ...drawable(definition),
    show(source) {
      const model = prepare(source);
      if (isReason(model)) return model;
      const drawn = shown(definition, model);
      return {
        ...drawn,
        say(options) {
          const told = drawn.say(options);
          return {...told, ...(told.sentence && {sentence: `${told.sentence} Source: ${told.source}.`})};
        },
        rows: () => rows(model),
        fileName: () => fileName(model),
        year: year?.(model) ?? null,
        redraw: (layout, paper) =>
          definition.draw(layout as Layout, {...paper, description: definition.describe(model)}),
        pack(date) {
          const reason = pack ? pack.whyNot(model) : "A chart of this kind follows: it cannot keep its values.";
          return reason === null && pack ? pack.text(model, date) : {reason: reason ?? ""};
        }
      };
    }
  };
}
