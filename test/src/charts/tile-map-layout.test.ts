import {describe, expect, it} from "vitest";
import {layoutTileMap} from "../../../src/charts/tile-map-layout.js";
import {tilePlaces} from "../../../src/charts/tile-places.js";

const classes = Array.from({length: 5}, (_, i) => ({
  key: `c${i}`,
  tone: {hue: "plain", strength: i / 5} as const,
  text: `${i} to ${i + 1}`
}));
const places = tilePlaces("north east\n. south");

describe("layoutTileMap", () => {
  it.each([1440, 960, 820, 768, 390])(
    "has room for its legend beside or above a map of few tiles at %i pixels",
    (width) => {
      const {height, legend, tiles} = layoutTileMap(
        [...places.keys()].map((key) => ({key, region: "", tone: "c0"})),
        {
          width,
          classes,
          regions: new Map(),
          chosen: [{key: "north", text: "North 1", chosen: 0}],
          heading: "Value",
          remarks: ["The whole 2"],
          missing: "No figure",
          places
        }
      );
      expect(tiles).toHaveLength(3);
      expect(legend.lines).toHaveLength(8);
      const lowest = Math.max(...legend.lines.map(({y}) => legend.y + y));
      expect(lowest).toBeLessThan(height);
      expect(legend.x + 300).toBeLessThanOrEqual(width);
    }
  );
});
