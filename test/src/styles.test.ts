import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";

const importedBy = (sheet: string) =>
  [...readFileSync(sheet, "utf8").matchAll(/@import "\.\/styles\/([^"]+)";/g)].map(([, file = ""]) => file);
const imported = importedBy("src/sightline.css");
/** What the pages of notebooks have besides. */
const ofNotebooks = importedBy("src/notebook.css");

describe("the site's stylesheet", () => {
  it("imports every file of styles once, and nothing else", () => {
    const files = readdirSync("src/styles", {recursive: true}).map(String);
    expect([...imported, ...ofNotebooks].sort()).toEqual(files.filter((file) => file.endsWith(".css")).sort());
  });

  it("begins with the themes, and lets narrow screens and then paper have the last word", () => {
    const layers = imported.map((file) => /^(narrow|print)\//.exec(file)?.[1] ?? "screen");
    const order = ["screen", "narrow", "screen", "print"];
    expect(imported[0]).toBe("tokens.css");
    expect(layers.filter((layer, i) => layer !== layers[i - 1])).toEqual(order);
  });

  it.each([...imported, ...ofNotebooks])("has no file longer than 300 lines: %s", (file) => {
    expect(readFileSync(`src/styles/${file}`, "utf8").split("\n").length).toBeLessThanOrEqual(300);
  });
});
