/**
 * Factors on the mean moving range by the number of earlier values, for false alarms of 1% and 0.27%. A normal mean does not depend
 * on the moving ranges, so the alarm is the mean over them of the normal tail beyond factor times range; that mean was taken
 * over a million seeded series for each length, which fixes the factors to about 0.01. A test draws fewer anew.
 */
export const predictionFactors: Readonly<Record<number, readonly [number, number]>> = {
  7: [3.807, 5.17],
  8: [3.546, 4.718],
  9: [3.368, 4.41],
  10: [3.228, 4.173],
  11: [3.122, 3.993],
  12: [3.037, 3.853],
  13: [2.969, 3.742],
  14: [2.91, 3.644],
  15: [2.86, 3.564],
  16: [2.819, 3.498],
  17: [2.783, 3.439],
  18: [2.751, 3.389],
  19: [2.724, 3.346],
  20: [2.699, 3.305],
  21: [2.678, 3.272],
  22: [2.656, 3.237],
  23: [2.64, 3.211],
  24: [2.624, 3.185],
  25: [2.608, 3.162],
  26: [2.593, 3.138],
  27: [2.583, 3.121],
  28: [2.571, 3.102],
  29: [2.559, 3.085],
  30: [2.548, 3.068]
};
