import {lightPalette} from "../../charts/palette.js";
import {nationName} from "../../domain/site.js";
import type {IndicatorModel} from "../../exhibits/indicator-model.js";
import {trend} from "../../exhibits/trend.js";
import {longest, type Theme} from "../../state/request.js";
import type {KeptImage} from "../../state/snippet.js";

/** From this length in characters on, a title takes more than three lines on a phone, and a note more than four. */
const comfortable = {title: 90, note: 200} as const;

/** What the site's image of a chart shows, where it keeps one: the trend of one authority of today beside England. */
export function keptImage(chart: string, model: IndicatorModel, imaged: readonly string[]): KeptImage | null {
  const {indicator, chosen, periods} = model;
  const [area] = chosen;
  if (chart !== trend.name || !area || area.kind !== "authority" || area.closed !== null) return null;
  if (!imaged.includes(indicator.indicator)) return null;
  const years = [periods[0]?.year, periods.at(-1)?.year].join(" to ");
  return {
    indicator: indicator.indicator,
    area: area.area,
    words: `Chart: ${indicator.name}, ${area.name} and ${nationName}, ${years}`
  };
}

/** How long a title or a note is, and what to think of it. */
export function lengthWords(name: keyof typeof comfortable, text: string): string {
  const count = `${text.length} of at most ${longest[name]} characters`;
  if (text.length > longest[name]) return `${count}: too long, it would not be drawn.`;
  if (text.length > comfortable[name])
    return `${count}: long for a phone, where up to ${comfortable[name]} are read at a glance.`;
  return `${count}.`;
}

/** What to know of a theme, in words; the least contrast of the lines with their paper is worked out, not claimed. */
export function themeWords(theme: Theme, model: IndicatorModel): string {
  const lines = model.trend.filter(({role}) => role === "focus").length;
  const colours = lightPalette.focus.slice(0, Math.max(1, Math.min(lines, lightPalette.focus.length)));
  const least = Math.min(...colours.map((colour) => contrast(colour, lightPalette.paper)));
  const ratio = (Math.floor(least * 10) / 10).toLocaleString("en-GB");
  const own = "A chart brings its own paper.";
  if (theme === "auto")
    return `${own} It is dark for readers whose device is set to dark: choose light if your page stays light for them, or the chart would stand out as a dark panel.`;
  if (theme === "light")
    return `${own} Its lines stand out from it by at least ${ratio} to 1 (3 to 1 is asked for); on a dark page it is a light panel.`;
  return `${own} On a light page it is a dark panel, and it prints light.`;
}

/** The ratio of contrast of two colours written as "#rrggbb", as the guidelines for accessible content define it. */
export function contrast(a: string, b: string): number {
  const [light = 1, dark = 1] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[0-9a-f]{2}/gi) ?? [])
    .map((pair) => Number.parseInt(pair, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
