export * from "d3-array";

/** The smaller twin of d3-array's `extent`; a test proves it equal. */
export function extent<T>(
  values: Iterable<T>,
  read: (value: T) => number | null | undefined = (value) => value as number
): [number, number] | [undefined, undefined] {
  const known = Array.from(values, read).filter((value): value is number => (value ?? Number.NaN) === value);
  return known.length ? [Math.min(...known), Math.max(...known)] : [undefined, undefined];
}

/** The smaller twin of d3-array's `ascending` for numbers; a test proves it equal. */
export const ascending = (a: number, b: number): number => Math.sign(a - b);
