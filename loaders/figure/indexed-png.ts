import {crc32, deflateSync} from "node:zlib";

/** A picture as red, green, blue and opacity of every pixel, row by row. */
export interface Pixels {
  pixels: Uint8Array;
  width: number;
  height: number;
}

/** Colours in the palette of a picture: flat graphics have a dozen, and the soft edges of letters need the rest. */
const mostColours = 128;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * An opaque picture as PNG with a palette: the commonest colours stay as they are, and the others become the nearest of
 * them. Less than half the size of a PNG in full colour. Throws where a pixel is not opaque.
 */
export function indexedPng({pixels, width, height}: Pixels): Buffer {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const counts = countColours(colours);
  for (const colour of counts.keys())
    if (colour >>> 24 !== 255)
      throw new Error("invalid picture: it has pixels that are not opaque, expected a background");
  const palette = [...counts]
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, mostColours)
    .map(([colour]) => colour);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, palette)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0; y < height; y++) {
    // Each row begins with its filter: none, since neighbouring places of a palette have nothing in common.
    rows[at++] = 0;
    let last = -1;
    let place = 0;
    for (let x = 0; x < width; x++) {
      const colour = colours[y * width + x] as number;
      if (colour !== last) place = places.get(colour) as number;
      last = colour;
      rows[at++] = place;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits for each place of a palette; the remaining bytes are the only values that the format has.
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.flatMap(channels))),
    chunk("IDAT", deflateSync(rows, {level: 7})),
    chunk("IEND", Buffer.alloc(0))
  ]);
}

/** How many pixels each colour has; most pixels are like the one before, which saves looking them up. */
function countColours(colours: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (colour: number, length: number) => counts.set(colour, (counts.get(colour) ?? 0) + length);
  let start = 0;
  for (let i = 1; i <= colours.length; i++) {
    if (colours[i] === colours[start]) continue;
    add(colours[start] as number, i - start);
    start = i;
  }
  return counts;
}

function nearest(colour: number, palette: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  palette.forEach((candidate, place) => {
    const [r = 0, g = 0, b = 0] = channels(candidate);
    const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (distance < least) [best, least] = [place, distance];
  });
  return best;
}

/** Red, green and blue of four bytes read as one number of a machine that stores the lowest first. */
function channels(colour: number): number[] {
  return [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255];
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
