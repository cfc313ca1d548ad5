/** The inputs of a known answer, as its file states them. */
export type Inputs = Readonly<Record<string, unknown>>;
/** What `src/stats` gives for them, by the names that the file uses; null where it gives nothing. */
export type Answers = Readonly<Record<string, unknown>>;
/**
 * Answers the questions of one statistic, of which `asked` are those that the file has an answer to; undefined where the inputs ask for a
 * variant that the site does not take.
 */
export type Answerer = (inputs: Inputs, asked: readonly string[]) => Answers | undefined;

/** A number of the inputs; throws where it is none. */
export function number(inputs: Inputs, name: string): number {
  return numberOf(inputs[name], name);
}

/** A number of the inputs, or null where they say null or nothing. */
export function maybeNumber(inputs: Inputs, name: string): number | null {
  return inputs[name] === null || inputs[name] === undefined ? null : number(inputs, name);
}

/** A list of numbers; `1..153` and `{repeat, times}` are short for long ones, `Inf` and `-Inf` for no number at all. */
export function numbers(inputs: Inputs, name: string): number[] {
  return maybeNumbers(inputs, name).map((value) => {
    if (value === null) throw new TypeError(`missing number in ${name}`);
    return value;
  });
}

/** The same with gaps. */
export function maybeNumbers(inputs: Inputs, name: string): (number | null)[] {
  const list = inputs[name];
  const [, from, to] = typeof list === "string" ? (/^\s*(-?\d+)\s*\.\.\s*(-?\d+)\s*$/.exec(list) ?? []) : [];
  if (from !== undefined && to !== undefined)
    return Array.from({length: Number(to) - Number(from) + 1}, (_, i) => Number(from) + i);
  if (Array.isArray(list)) return list.map((value) => (value === null ? null : numberOf(value, name)));
  const {repeat, times} = (list ?? {}) as {repeat?: unknown; times?: unknown};
  if (typeof repeat === "number" && typeof times === "number") return new Array<number>(times).fill(repeat);
  throw new TypeError(`missing list: ${name}`);
}

/** Whether the inputs hold a list under a name. */
export function isList(inputs: Inputs, name: string): boolean {
  const list = inputs[name];
  return (
    Array.isArray(list) ||
    (typeof list === "string" && list.includes("..")) ||
    (list !== null && typeof list === "object")
  );
}

/**
 * The direction that is better, in any words ("higher", "Low", "RAG - Low is good", "low is better"); null where the inputs name none.
 * Throws where they name one of which neither can be read.
 */
export function direction(inputs: Inputs): "higher" | "lower" | null {
  const {better} = inputs;
  if (better === null || better === undefined || better === "" || better === "-" || better === "none") return null;
  const text = String(better).toLowerCase();
  if (/neither|neutral|not applicable|no direction/.test(text)) return null;
  const [isHigh, isLow] = [/high|up|more/.test(text), /low|down|less|few/.test(text)];
  if (isHigh === isLow) throw new TypeError(`unknown direction: ${JSON.stringify(better)}`);
  return isHigh ? "higher" : "lower";
}

/** The direction; throws where there is none, for what only exists with one. */
export function knownDirection(inputs: Inputs): "higher" | "lower" {
  const better = direction(inputs);
  if (better === null) throw new TypeError("missing direction: better");
  return better;
}

/** The confidence that the inputs ask for, as a share or in per cent, or by what is left of it (`alpha`); 0.95 where they ask for none. */
export function confidence(inputs: Inputs): {confidence: number} {
  const alpha = maybeNumber(inputs, "alpha");
  const stated = maybeNumber(inputs, "confidence") ?? (alpha === null ? 0.95 : 1 - alpha);
  const share = stated > 1 ? stated / 100 : stated;
  if (!(share > 0 && share < 1)) throw new TypeError(`invalid confidence: ${stated}`);
  return {confidence: share};
}

/** Of each of a list, or of a single one; throws where neither is there. */
export function each<T>(inputs: Inputs, name: string, of: (value: number | null, index: number) => T): T | T[] {
  if (isList(inputs, name)) return maybeNumbers(inputs, name).map(of);
  return of(maybeNumber(inputs, name), 0);
}

/** The number of a list at a place, or the single one that there is for all. */
export function oneOf(inputs: Inputs, name: string, index: number): number | null {
  return isList(inputs, name) ? (maybeNumbers(inputs, name)[index] ?? null) : maybeNumber(inputs, name);
}

function numberOf(value: unknown, name: string): number {
  if (value === "Inf") return Number.POSITIVE_INFINITY;
  if (value === "-Inf") return Number.NEGATIVE_INFINITY;
  if (typeof value !== "number")
    throw new TypeError(
      value === undefined ? `missing number: ${name}` : `invalid number: ${name}: ${JSON.stringify(value)}`
    );
  return value;
}
