/** How long something was waited for: until it happened, or as long as it is known not to have. */
export interface Wait {
  /** Length, in any unit of time. */
  length: number;
  /** False where it has not happened within that length, or nobody looked any longer. */
  hasEnded: boolean;
}

/**
 * The median wait by the product-limit estimate (Kaplan and Meier, 1958), which counts those who still wait for as long as they have: the
 * first length by which at least half are estimated to have ended. Null where fewer than half are, or nothing was waited for.
 */
export function medianWait(waits: readonly Wait[]): number | null {
  const lengths = [...new Set(waits.filter(({hasEnded}) => hasEnded).map(({length}) => length))].sort((a, b) => a - b);
  let waiting = 1;
  for (const at of lengths) {
    const atRisk = waits.filter(({length}) => length >= at).length;
    const ended = waits.filter(({length, hasEnded}) => hasEnded && length === at).length;
    waiting *= 1 - ended / atRisk;
    if (waiting <= 0.5 + 1e-12) return at;
  }
  return null;
}
