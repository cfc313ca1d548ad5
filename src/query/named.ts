import {reportedIndicators} from "../domain/reported-indicators.js";
import type {NeighbourModel} from "../domain/tables.js";
import type {Bound, Question} from "../engine/question.js";
import {type Argument, judgement, model, type NamedArguments, nothingOr, several, slug} from "./named-arguments.js";
import * as questions from "./questions.js";

/** A question that a server answers by its name: what may be asked of it, and the question itself. */
export interface NamedQuestion {
  /** What each argument may be, in their order. */
  arguments: readonly Argument[];
  /** The question with arguments that are right. */
  ask: (...given: never[]) => Question<object>;
  /** The arguments of which a question of this name may have been made, by the values bound to it: the most likely first. */
  of: (bound: readonly Bound[]) => readonly NamedArguments[];
}

type Asking = Record<keyof typeof questions, NamedQuestion>;

const none = {arguments: [], of: () => [[]]};
/** The one argument is bound first, and maybe again. */
const first = ([one = null]: readonly Bound[]): readonly NamedArguments[] => [[one as string]];

/** Every question of the pages, by name: what is not here no server answers, and the compiler asks for each that is exported. */
export const namedQuestions: Readonly<Asking> = {
  allAreas: {...none, ask: questions.allAreas},
  allIndicators: {...none, ask: questions.allIndicators},
  allReports: {...none, ask: questions.allReports},
  allValues: {arguments: [slug], ask: questions.allValues, of: first},
  figuresOfReport: {arguments: [slug], ask: questions.figuresOfReport, of: first},
  figuresStated: {arguments: [slug], ask: questions.figuresStated, of: first},
  gradedInspections: {...none, ask: questions.gradedInspections},
  indicatorsNamed: {
    arguments: [several(slug)],
    ask: questions.indicatorsNamed,
    of: (bound) => [[bound as readonly string[]]]
  },
  judgementsByYear: {arguments: [judgement], ask: questions.judgementsByYear, of: first},
  judgementsOfReport: {arguments: [slug], ask: questions.judgementsOfReport, of: first},
  judgementTimeline: {arguments: [slug], ask: questions.judgementTimeline, of: first},
  latestForArea: {arguments: [slug], ask: questions.latestForArea, of: first},
  leadRows: {...none, ask: questions.leadRows},
  leadValues: {...none, ask: questions.leadValues},
  movers: {arguments: [judgement], ask: questions.movers, of: first},
  neighboursOf: {
    arguments: [slug, model],
    ask: questions.neighboursOf,
    of: ([area, grouping]) => [[area as string, grouping as string]]
  },
  neighbourValuesForArea: {
    arguments: [slug, model],
    ask: (area: string, grouping: NeighbourModel) => questions.neighbourValuesForArea(area, {model: grouping}),
    of: ([area, , grouping]) => [[area as string, grouping as string]]
  },
  newestGrades: {...none, ask: questions.newestGrades},
  peersForArea: {arguments: [slug], ask: questions.peersForArea, of: first},
  reportContents: {...none, ask: questions.reportContents},
  reportedFor: {
    arguments: [slug],
    ask: questions.reportedFor,
    of: ([one]) => [...officialsOf(one as string), one as string].map((official) => [official])
  },
  reportRow: {arguments: [slug], ask: questions.reportRow, of: first},
  seriesOf: {
    arguments: [slug, several(slug)],
    ask: questions.seriesOf,
    of: ([indicator, ...areas]) => [[indicator as string, areas as readonly string[]]]
  },
  sparklinesForArea: {arguments: [slug], ask: questions.sparklinesForArea, of: first},
  statedCounts: {arguments: [nothingOr(slug)], ask: questions.statedCounts, of: first},
  tableCounts: {...none, ask: questions.tableCounts},
  valuesAmongNeighbours: {
    arguments: [slug, model],
    ask: questions.valuesAmongNeighbours,
    of: ([area, , , grouping]) => [[area as string, grouping as string]]
  }
};

/** A question by its name and arguments, as they cross a wire. */
export interface Named {
  name: string;
  args: NamedArguments;
}

/** The question of a name with arguments as they came over a wire. Throws where there is none of that name, or one is not what it may be. */
export function questionNamed(name: string, args: unknown): Question<object> {
  const named = Object.hasOwn(namedQuestions, name) ? namedQuestions[name as keyof Asking] : undefined;
  if (named === undefined)
    throw new Error(`unknown question: ${JSON.stringify(name.slice(0, 100))}, expected one that the pages ask`);
  const wanted = named.arguments;
  if (!Array.isArray(args) || args.length !== wanted.length)
    throw new Error(`invalid arguments: expected a list of ${wanted.length} for ${name}`);
  for (const [i, argument] of wanted.entries())
    if (!argument.accepts(args[i])) throw new Error(`invalid argument ${i + 1} of ${name}: expected ${argument.words}`);
  return named.ask(...(args as never[]));
}

/**
 * What a question is called, with the arguments that it was made of: the name and arguments that make the same text and values again.
 * Throws for one that no function of `questions.ts` made.
 */
export function nameOfQuestion({sql, params}: Question<unknown>): Named {
  for (const [name, {ask, of, arguments: wanted}] of Object.entries(namedQuestions)) {
    for (const args of of(params)) {
      if (!wanted.every(({accepts}, i) => accepts(args[i]))) continue;
      const again = (ask as (...given: NamedArguments[number][]) => Question<object>)(...args);
      if (
        again.sql === sql &&
        again.params.length === params.length &&
        again.params.every((value, i) => value === params[i])
      )
        return {name, args};
    }
  }
  throw new Error("unknown question: expected one of src/query with arguments that a server takes");
}

/** The official indicator beside which a reported one stands. */
function officialsOf(reported: string): string[] {
  return reportedIndicators.flatMap(({indicator, official}) =>
    indicator === reported && official !== null ? [official] : []
  );
}
