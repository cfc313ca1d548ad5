import {inflateSync} from "node:zlib";
import {expect, it} from "vitest";
import {indexedPng} from "../../../loaders/figure/indexed-png.js";

it("keeps every pixel of a picture with few colours", () => {
  const [width, height] = [7, 5];
  const pixels = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) pixels.set([i * 7, 255 - i, i % 3, 255], i * 4);
  expect(decode(indexedPng({pixels, width, height}))).toEqual({width, height, pixels: [...pixels]});
});

it("takes the nearest of the commonest colours where there are more than a palette holds", () => {
  const [width, height] = [200, 3];
  const pixels = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) pixels.set([i % 200, i % 200, i % 200, 255], i * 4);
  const {pixels: drawn} = decode(indexedPng({pixels, width, height}));
  // All 200 greys are as common: the darkest 128 stay, and the lighter ones become the lightest of them.
  expect(drawn.slice(0, 4)).toEqual([0, 0, 0, 255]);
  expect(drawn.slice(199 * 4, 200 * 4)).toEqual([127, 127, 127, 255]);
});

it("refuses what is not opaque", () => {
  expect(() => indexedPng({pixels: new Uint8Array(4), width: 1, height: 1})).toThrow("expected a background");
});

function decode(png: Buffer): {width: number; height: number; pixels: number[]} {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    chunks.set(png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const head = chunks.get("IHDR") as Buffer;
  const palette = chunks.get("PLTE") as Buffer;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const rows = inflateSync(chunks.get("IDAT") as Buffer);
  const pixels = Array.from({length: height}, (_, y) =>
    [...rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1))].flatMap((place) => [
      ...palette.subarray(place * 3, place * 3 + 3),
      255
    ])
  ).flat();
  return {width, height, pixels};
}
