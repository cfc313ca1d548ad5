import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {AxeResults} from "axe-core";
import type {Frame, Page} from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
interface Axe {
  run(within: string, options: object): Promise<AxeResults>;
}

/** The serious and critical faults that axe finds, each with the elements it finds them in, outside frames; `rules` default to all. */
export async function faults(
  page: Page | Frame,
  {within = "body", rules}: {within?: string; rules?: readonly string[]} = {}
): Promise<string[]> {
  await page.evaluate(axe);
  const {violations} = await page.evaluate(
    ([within, options]) => (globalThis as unknown as {axe: Axe}).axe.run(within, options),
    [within, {resultTypes: ["violations"], iframes: false, ...(rules && {runOnly: [...rules]})}] as const
  );
  return violations
    .filter(({impact}) => impact === "serious" || impact === "critical")
    .map(
      ({id, help, nodes}) =>
        `${id}: ${help}: ${nodes
          .slice(0, 3)
          .map(({html}) => html.slice(0, 120))
          .join(" | ")}`
    );
}
