import type {ReportedRole} from "../../../src/domain/tables.js";

/** A figure as the model sees it. */
export interface Weighed {
  indicator: string;
  role: ReportedRole;
  value: number;
  /** Signs of its sentence and of its report. */
  marks: readonly string[];
  words: readonly string[];
}

/** What is known from figures that a person found right, and the weights learnt with it. */
export interface DoubtModel {
  /** Figures whose sureness is at least this are shown as facts. */
  threshold: number;
  weights: Readonly<Record<string, number>>;
  /** By indicator, the values between which nine in ten of an authority's own figures lie. */
  ranges: Readonly<Record<string, readonly [low: number, high: number]>>;
  /** By indicator, values that several reports state for England. */
  national: Readonly<Record<string, readonly number[]>>;
  /** By indicator, the words that stand beside its figures, joined by a space. */
  words: Readonly<Record<string, string>>;
  /** Words that stand beside figures of any indicator, joined by a space. */
  common: string;
}

/** What is known, ready to be asked; `own` is a figure that it was learnt from, which must not speak for itself. */
export interface Knowledge {
  range(indicator: string): readonly [low: number, high: number] | undefined;
  isNational(figure: Weighed): boolean;
  /** Words that no figure of the indicator had beside it, and those that hardly any figure had. */
  unheard(figure: Weighed): {ofIndicator: number; ofAll: number};
}

/** How far outside its usual range a value is far outside. */
const far = {below: 0.7, above: 1.4};

/** All marks of a figure: its own, and what those known to be right show of it. */
export function marksOf(figure: Weighed, knowledge: Knowledge): string[] {
  const {indicator, role, value} = figure;
  const marks = [...figure.marks, "any", `national-value:${knowledge.isNational(figure)}/${role}`];
  const range = knowledge.range(indicator);
  if (range === undefined) marks.push("range:unknown");
  else {
    const [low, high] = range;
    const isFar = value < low * far.below || value > high * far.above;
    const isIn = value >= low && value <= high;
    marks.push(isIn ? "range:in" : isFar ? "range:far" : "range:out");
    if (!isIn && (role === "national" || role === "neighbours")) marks.push("range:compared-out");
  }
  const {ofIndicator, ofAll} = knowledge.unheard(figure);
  marks.push(`unheard:${Math.min(8, ofIndicator)}`, `unheard-by-all:${Math.min(4, ofAll)}`);
  for (const least of [4, 6]) if (ofIndicator >= least) marks.push(`unheard-at-least:${least}`);
  for (const least of [1, 2]) if (ofAll >= least) marks.push(`unheard-by-all-at-least:${least}`);
  return marks;
}

/** How sure a figure is, from 0 to 1: the logistic function of the sum of its marks' weights. */
export function surenessOf(marks: readonly string[], weights: Readonly<Record<string, number>>): number {
  const sum = marks.reduce((total, mark) => total + (weights[mark] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** What a model of the repository knows. */
export function knowledgeOf({ranges, national, words, common}: DoubtModel): Knowledge {
  const sets = new Map(Object.entries(words).map(([indicator, text]) => [indicator, new Set(text.split(" "))]));
  const all = new Set(common.split(" "));
  return {
    range: (indicator) => ranges[indicator],
    isNational: ({indicator, value}) => national[indicator]?.includes(value) ?? false,
    unheard: (figure) => ({
      ofIndicator: figure.words.filter((word) => !sets.get(figure.indicator)?.has(word)).length,
      ofAll: figure.words.filter((word) => !all.has(word)).length
    })
  };
}
