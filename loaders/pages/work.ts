import {parseHTML} from "linkedom";
import type {DrawnPage} from "../../src/components/drawn-page.js";
import type {Comparison} from "../../src/domain/comparison.js";
import {leadIndicators} from "../../src/domain/leads.js";
import type {Revision} from "../../src/domain/revision.js";
import type {SignalFile} from "../../src/domain/signals.js";
import {nation} from "../../src/domain/site.js";
import type {Area, TellingDocument} from "../../src/domain/tables.js";
import type {Engine} from "../../src/engine/engine-type.js";
import type {Provenance} from "../../src/pages/indicator/provenance.js";
import {type ToldTopic, toldTopics} from "../../src/pages/report/improvements.js";
import {
  type AreaObservation,
  allAreas,
  allIndicators,
  allReports,
  allValues,
  type IndicatorWithReach,
  type ListedReport,
  type NewestGrade,
  newestGrades,
  type SparklinePoint,
  sparklinesForArea
} from "../../src/query/questions.js";
import {type Releases, readReleases, versionsOf} from "../data/releases.js";
import {readRevisions} from "../data/revisions.js";
import {newestSignals} from "../signals/files.js";
import {openAnswers} from "../tables/answers.js";
import {dataFolder, loadTables} from "../tables/index.js";
import {type NewestComparison, openNewestComparison} from "../tables/newest-comparison.js";
import {readDocuments, readTable, type Tables} from "../tables/read.js";
import {improvements as improvementsTable} from "../tables/report-schema.js";
import {type WorkedNotebook, workedNotebooks} from "./worked-notebooks.js";

/** What pages are drawn with; whatever takes long is made once, when it is first asked for. */
export interface Work {
  /** One document serves all pages: what is drawn is written and thrown away. */
  document: Document;
  /** Folder of the built site. */
  dist: string;
  answers: Engine;
  areas: readonly Area[];
  indicators: readonly IndicatorWithReach[];
  /** Newest first. */
  reports: readonly ListedReport[];
  /** The worked notebooks, by title. */
  notebooks: readonly WorkedNotebook[];
  /** The newest overall grade of every authority. */
  grades: readonly NewestGrade[];
  documents: readonly TellingDocument[];
  /** What each report asks to be improved, by its name. */
  improvements: () => Promise<ReadonlyMap<string, readonly ToldTopic[]>>;
  /** England's values of every indicator. */
  england: readonly SparklinePoint[];
  /** Every value of the leading indicators, by slug. */
  leads: ReadonlyMap<string, readonly AreaObservation[]>;
  /** What moved in the newest figures; null where nothing did. */
  signals: () => Promise<SignalFile | null>;
  /** Every table as it stands in `data/`. */
  tables: () => Promise<Tables>;
  /** What statistics say of an area's newest figure in each indicator. */
  comparisonOf: (area: string) => Promise<readonly Comparison[]>;
  /** What an indicator's figures came from, and which of them their source has changed. */
  provenanceOf: (indicator: string) => Promise<Provenance>;
}

/** Draws a page; `name` is that of its row where there are many of its kind. */
export type Draw = (work: Work, name: string) => DrawnPage | Promise<DrawnPage>;

/** Opens a built site to draw its pages; whoever opens it closes `answers`. */
export async function openWork(dist: string): Promise<Work> {
  const answers = await openAnswers(dist);
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  let opened: Promise<NewestComparison> | null = null;
  const comparison = () => (opened ??= openNewestComparison(dist));
  const close = () => {
    answers.close();
    void opened?.then((one) => one.close());
  };
  return workWith({
    answers: {...answers, close},
    document,
    dist,
    tables: () => loadTables(),
    comparisonOf: async (area) => (await comparison()).of(area)
  });
}

/** What pages are drawn with, of answers that are open and tables that can be read. */
export async function workWith(
  opened: Pick<Work, "answers" | "document" | "dist" | "tables" | "comparisonOf"> &
    Partial<Pick<Work, "documents" | "signals" | "provenanceOf" | "improvements">>
): Promise<Work> {
  const {answers} = opened;
  const [areas, indicators, reports, grades, england] = await Promise.all([
    answers.ask(allAreas()),
    answers.ask(allIndicators()),
    answers.ask(allReports()),
    answers.ask(newestGrades()),
    answers.ask(sparklinesForArea(nation))
  ]);
  const leads = new Map<string, AreaObservation[]>();
  for (const indicator of leadIndicators(indicators)) leads.set(indicator, await answers.ask(allValues(indicator)));
  let read: Promise<Tables> | null = null;
  const tables = () => (read ??= opened.tables());
  let moved: Promise<SignalFile | null> | null = null;
  const signals = opened.signals ?? (() => (moved ??= newestSignals(opened.dist)));
  const provenanceOf = opened.provenanceOf ?? provenanceIn(dataFolder);
  let told: Promise<ReadonlyMap<string, readonly ToldTopic[]>> | null = null;
  const improvements =
    opened.improvements ?? (() => (told ??= readTable(improvementsTable, dataFolder).then(toldTopics)));
  const documents = opened.documents ?? (await readDocuments(dataFolder));
  const notebooks = await workedNotebooks();
  const asked = {areas, indicators, reports, grades, england};
  return {...opened, ...asked, tables, signals, provenanceOf, documents, improvements, notebooks, leads};
}

/** Reads what a folder says of where its figures came from, once. */
function provenanceIn(folder: string): Work["provenanceOf"] {
  let revisions: Promise<Revision[]> | null = null;
  let releases: Releases | null = null;
  return async (indicator) => {
    revisions ??= readRevisions(folder);
    releases ??= readReleases(folder);
    return {
      versions: versionsOf(releases, indicator),
      revisions: (await revisions).filter((one) => one.indicator === indicator)
    };
  };
}

/** The one row that has a name. Throws where there is none. */
export function rowNamed<K extends string, Row extends Readonly<Record<K, string>>>(
  rows: readonly Row[],
  column: K,
  name: string
): Row {
  const found = rows.find((row) => row[column] === name);
  if (!found) throw new Error(`unknown ${column}: ${name}, expected one of ${rows.length} of the built site`);
  return found;
}
