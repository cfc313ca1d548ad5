import {type DoubtModel, type Knowledge, marksOf, type Weighed} from "./model.js";

/** A figure that the rules gave and a person looked up. */
export interface Judged extends Weighed {
  report: string;
  isRight: boolean;
  /** Whether rules were corrected with its report in view: it counts half, as such reports are read better than others. */
  isSeen: boolean;
}

/** Figures of an indicator from which on its range is known. */
const fewest = 12;
/** Reports that must state a value for England for it to be known as England's. */
const agreeing = 2;
/** Figures that must have a mark for it to have a weight. */
const fewestMarks = 4;
const learning = {steps: 150, rate: 0.5, shrinkage: 2};

/** A model learnt from judged figures: logistic regression with squared weights held small, by gradient steps of fixed number, so that it comes out the same each time. */
export function learn(judged: readonly Judged[], {threshold}: {threshold: number}): DoubtModel {
  const counts = count(judged);
  const examples = judged.map((figure) => ({figure, marks: marksOf(figure, knowledgeIn(counts, figure))}));
  const frequency = new Map<string, number>();
  for (const {marks} of examples) for (const mark of marks) frequency.set(mark, (frequency.get(mark) ?? 0) + 1);
  const names = [...frequency]
    .filter(([, n]) => n >= fewestMarks)
    .map(([name]) => name)
    .sort();
  const place = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({figure, marks}) => ({
    places: marks.flatMap((mark) => place.get(mark) ?? []),
    right: figure.isRight ? 1 : 0,
    counts: figure.isSeen ? 0.5 : 1
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length);
  for (let step = 0; step < learning.steps; step++) {
    const slope = new Float64Array(names.length);
    for (const row of rows) {
      const sum = row.places.reduce((total, at) => total + (weights[at] as number), 0);
      const error = (1 / (1 + Math.exp(-sum)) - row.right) * row.counts;
      for (const at of row.places) slope[at] = (slope[at] as number) + error;
    }
    for (let at = 0; at < weights.length; at++) {
      const full = (slope[at] as number) + learning.shrinkage * (weights[at] as number);
      squares[at] = (squares[at] as number) + full * full;
      weights[at] = (weights[at] as number) - (learning.rate * full) / Math.sqrt((squares[at] as number) + 1e-9);
    }
  }
  return {
    threshold,
    weights: Object.fromEntries(
      names
        .map((name, i) => [name, Math.round(100 * (weights[i] as number)) / 100])
        .filter(([, weight]) => weight !== 0)
    ),
    ...known(counts)
  };
}

/** What right figures have in common. */
interface Counts {
  own: Map<string, number[]>;
  national: Map<string, Map<number, Set<string>>>;
  words: Map<string, Map<string, number>>;
  all: Map<string, number>;
}

function count(judged: readonly Judged[]): Counts {
  const counts: Counts = {own: new Map(), national: new Map(), words: new Map(), all: new Map()};
  for (const {indicator, role, value, report, words, isRight} of judged) {
    if (!isRight) continue;
    if (role === "current" || role === "previous") at(counts.own, indicator, () => []).push(value);
    if (role === "national")
      at(
        at(counts.national, indicator, () => new Map<number, Set<string>>()),
        value,
        () => new Set<string>()
      ).add(report);
    const mine = at(counts.words, indicator, () => new Map<string, number>());
    for (const word of words) {
      mine.set(word, (mine.get(word) ?? 0) + 1);
      counts.all.set(word, (counts.all.get(word) ?? 0) + 1);
    }
  }
  for (const values of counts.own.values()) values.sort((a, b) => a - b);
  return counts;
}

/** What all judged figures but one tell of that one. */
function knowledgeIn(counts: Counts, own: Judged): Knowledge {
  const self = own.isRight ? 1 : 0;
  return {
    range: (indicator) => rangeOf(counts, indicator),
    isNational: ({indicator, role, value}) =>
      (counts.national.get(indicator)?.get(value)?.size ?? 0) - (role === "national" ? self : 0) >= agreeing,
    unheard: ({indicator, words}) => ({
      ofIndicator: words.filter((word) => (counts.words.get(indicator)?.get(word) ?? 0) - self < 1).length,
      ofAll: words.filter((word) => (counts.all.get(word) ?? 0) - self < 2).length
    })
  };
}

function rangeOf(counts: Counts, indicator: string): [low: number, high: number] | undefined {
  const values = counts.own.get(indicator) ?? [];
  if (values.length < fewest) return undefined;
  return [values[Math.floor(values.length * 0.05)] as number, values[Math.floor(values.length * 0.95)] as number];
}

function known(counts: Counts): Pick<DoubtModel, "ranges" | "national" | "words" | "common"> {
  const sorted = <Value>(entries: Iterable<[string, Value]>) =>
    Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    ranges: sorted(
      [...counts.own.keys()].flatMap((indicator) => {
        const range = rangeOf(counts, indicator);
        return range === undefined ? [] : [[indicator, range] as [string, [number, number]]];
      })
    ),
    national: sorted(
      [...counts.national].map(([indicator, values]): [string, number[]] => [
        indicator,
        [...values].flatMap(([value, reports]) => (reports.size >= agreeing ? [value] : [])).sort((a, b) => a - b)
      ])
    ),
    words: sorted(
      [...counts.words].map(([indicator, words]): [string, string] => [indicator, [...words.keys()].sort().join(" ")])
    ),
    common: [...counts.all]
      .flatMap(([word, n]) => (n >= 2 ? [word] : []))
      .sort()
      .join(" ")
  };
}

function at<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
