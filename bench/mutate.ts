/** Random whole numbers below a bound, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}

/** Ways of damaging a file, and what is left of it. */
export const damages = {
  truncated: (bytes: Uint8Array, random: (bound: number) => number) => bytes.slice(0, random(bytes.length)),
  flipped: (bytes: Uint8Array, random: (bound: number) => number) => {
    const copy = bytes.slice();
    const count = 1 + random(64);
    for (let i = 0; i < count; i++) {
      const place = random(copy.length);
      copy[place] = (copy[place] ?? 0) ^ (1 + random(255));
    }
    return copy;
  },
  // A whole stretch of zeros, as a disk or a download leaves behind; the end mark stays.
  hollowed: (bytes: Uint8Array, random: (bound: number) => number) => {
    const copy = bytes.slice();
    const start = random(copy.length);
    return copy.fill(0, start, Math.min(start + 1 + random(4096), copy.length - 1024));
  }
} as const;

export type Damage = keyof typeof damages;

/** The bytes damaged in one of the ways, by turns; the same seed damages the same. */
export function damage(bytes: Uint8Array, seed: number): {bytes: Uint8Array; way: Damage} {
  const ways = Object.keys(damages) as Damage[];
  const way = ways[seed % ways.length] as Damage;
  return {bytes: damages[way](bytes, randomNumbers(seed)), way};
}
