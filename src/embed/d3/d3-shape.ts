type Place = readonly [x: number, y: number];

/** The smaller twin of d3-shape's `line` through pairs, as far as charts use it; a test proves it equal. */
export const line = () => ({
  digits(decimals: number) {
    const factor = 10 ** decimals;
    const cut = (value: number) => Math.round(value * factor) / factor;
    return (places: readonly Place[]) => places.map(([x, y], i) => `${i ? "L" : "M"}${cut(x)},${cut(y)}`).join("");
  }
});
