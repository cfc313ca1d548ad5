/** A colour in linear light: red, green, blue from 0 to 1. */
type Light = readonly [number, number, number];

/** Colour vision: the usual one, and the three that lack a kind of cone (Machado, Oliveira and Fernandes, 2009). */
const visions: Record<string, readonly Light[]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};

/** Contrast of two colours as WCAG measures it, 1 to 21: also how far apart they are in grey print. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(lightOf(a)), luminance(lightOf(b))].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Least distance of two colours over all kinds of colour vision, in hundredths of OKLab: 2 is just seen side by side. */
export function distance(a: string, b: string): number {
  return Math.min(
    ...Object.values(visions).map((matrix) => {
      const [one, other] = [a, b].map((colour) => okLab(seen(lightOf(colour), matrix)));
      return 100 * Math.hypot(...(one ?? []).map((value, i) => value - (other?.[i] ?? 0)));
    })
  );
}

function lightOf(hex: string): Light {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return [red, green, blue];
}

function seen(light: Light, matrix: readonly Light[]): Light {
  const [red = 0, green = 0, blue = 0] = matrix.map((row) =>
    Math.max(0, Math.min(1, row[0] * light[0] + row[1] * light[1] + row[2] * light[2]))
  );
  return [red, green, blue];
}

function luminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function okLab([red, green, blue]: Light): number[] {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  ];
}
