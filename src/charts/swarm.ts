/**
 * Heights at which circles along a line do not overlap, each as near to the line as there is room: the swarm of a "beeswarm
 * plot" (Eklund, 2012). `places` ascend; gives the offset of each from the line in the order given, above it below 0.
 */
export function placeSwarm(places: readonly number[], {radius}: {radius: number}): number[] {
  const across = 2 * radius;
  const offsets: number[] = [];
  let from = 0;
  for (const [i, x] of places.entries()) {
    while (x - (places[from] ?? x) >= across) from += 1;
    const near = places.slice(from, i).map((place, j) => ({dx: x - place, y: offsets[from + j] ?? 0}));
    // Touching one of those beside it on either side, or on the line.
    const candidates = [
      0,
      ...near.flatMap(({dx, y}) => [1, -1].map((side) => y + side * Math.sqrt(across ** 2 - dx ** 2)))
    ];
    const free = candidates.filter((y) => near.every((one) => one.dx ** 2 + (y - one.y) ** 2 >= across ** 2 - 1e-6));
    offsets.push(free.reduce((best, y) => (Math.abs(y) < Math.abs(best) - 1e-9 ? y : best), Number.POSITIVE_INFINITY));
  }
  return offsets;
}
