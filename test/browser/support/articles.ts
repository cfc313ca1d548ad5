import type {Page} from "playwright-core";
import {eventually} from "./site.js";

export const site = "https://sightline.example";
export const fallback = "<p>What stood here before.</p>";
export const trend = 'indicator="children-in-care-rate" areas="warrington,halton" compare="none"';
export const chartOf = (attributes = trend, inside = fallback) =>
  `<sightline-chart ${attributes}>${inside}</sightline-chart>`;
export const page = (body: string, {head = "", script = `<script async src="${site}/embed.js"></script>`} = {}) =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>A page of others</title>
  <meta name="viewport" content="width=device-width">${head}${script}</head><body>${body}</body></html>`;
export const charts = (host: Page) => host.locator("sightline-chart .plot > svg");
export const isDrawn = (host: Page) => eventually(() => charts(host).count()).toBe(1);
