import fc from "fast-check";

/** A count and the people that it is of. */
export const counted = fc
  .integer({min: 20, max: 3000})
  .chain((denominator) =>
    fc.record({count: fc.integer({min: 0, max: denominator}), denominator: fc.constant(denominator)})
  );
/** Either direction, and each turned about. */
export const better = fc.constantFrom("higher" as const, "lower" as const);
export const turnedDirection = {higher: "lower", lower: "higher"} as const;
