import {existsSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {expect} from "vitest";

const folder = fileURLToPath(new URL("../golden/", import.meta.url));

/**
 * Asserts that a drawing is the reviewed one of that name under `test/golden/`. Where it differs, the new drawing is
 * written beside the old as `<name>-changed.svg`, to be looked at; `UPDATE_GOLDEN=1` accepts it.
 */
export function expectGolden(name: string, drawing: Element): void {
  const file = goldenFile(name);
  const changed = join(folder, `${name}-changed.svg`);
  const text = canonical(drawing.outerHTML);
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(file, text);
  const known = existsSync(file) ? readFileSync(file, "utf8") : null;
  if (known === text) {
    rmSync(changed, {force: true});
    return;
  }
  writeFileSync(changed, text);
  expect(text, `${name}.svg is not as reviewed: look at ${name}-changed.svg`).toBe(known);
}

/** The file of the reviewed drawing of a name. */
export function goldenFile(name: string): string {
  return join(folder, `${name}.svg`);
}

/** A drawing as it is kept: one element a line, numbers cut to three decimals, and a namespace so that the file opens by itself. */
export function canonical(markup: string): string {
  const spaced = markup
    .replaceAll(/></g, ">\n<")
    .replaceAll(/\d+\.\d{4,}/g, (number) => String(Math.round(Number(number) * 1000) / 1000));
  const named = spaced.includes("xmlns=")
    ? spaced
    : spaced.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ');
  return `${named}\n`;
}
