import {errorsOf} from "./chance-limits.js";

/** Limits at 95% for one to thirty degrees of freedom, as `studentLimit` gives them. */
const limits = [
  12.7062047, 4.30265273, 3.18244631, 2.77644511, 2.57058184, 2.44691185, 2.36462425, 2.30600414, 2.26215716,
  2.22813885, 2.20098516, 2.17881283, 2.16036866, 2.14478669, 2.13144955, 2.1199053, 2.10981558, 2.10092204, 2.09302405,
  2.08596345, 2.07961384, 2.07387307, 2.06865761, 2.06389856, 2.05953855, 2.05552944, 2.05183052, 2.04840714,
  2.04522964, 2.04227246
] as const;

const z = errorsOf[95];

/**
 * The value of Student's t beyond which, on both sides together, lie 5%: `studentLimit` for pages, to six digits, without the library
 * behind it, which needs Node. Beyond thirty degrees by the expansion about the normal limit (Abramowitz and Stegun 26.7.5).
 */
export function studentLimit95(degrees: number): number {
  const known = limits[degrees - 1];
  if (known !== undefined) return known;
  return (
    z +
    (z ** 3 + z) / (4 * degrees) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3)
  );
}
