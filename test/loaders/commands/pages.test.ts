import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {copyModelPage, pageErrors} from "../../../loaders/commands/pages.js";
import {temporaryFolder} from "./temporary-folder.js";

describe("copyModelPage", () => {
  it("makes a page for every name and leaves no model", async () => {
    const folder = temporaryFolder({"model-page-to-be-copied.html": 'show("model-page-to-be-copied")'});
    await copyModelPage(folder, ["warrington", "st-helens"]);
    expect(readFileSync(join(folder, "st-helens.html"), "utf8")).toBe('show("st-helens")');
    expect(readFileSync(join(folder, "warrington.html"), "utf8")).toBe('show("warrington")');
    expect(existsSync(join(folder, "model-page-to-be-copied.html"))).toBe(false);
  });

  it("refuses a model that would make every page the same", async () => {
    const folder = temporaryFolder({"model-page-to-be-copied.html": "show()"});
    await expect(copyModelPage(folder, ["warrington"])).rejects.toThrow("expected it to use its parameter");
  });
});

describe("pageErrors", () => {
  it("finds what Framework leaves in a page that it could not read", async () => {
    const folder = temporaryFolder({
      "area/x.html":
        '<div class="observablehq--inspect observablehq--error">SyntaxError: <b>Unexpected</b> token (1:10)</div>',
      "index.html": "<p>All is well.</p>"
    });
    expect(await pageErrors(folder)).toEqual(["area/x.html: SyntaxError: Unexpected token (1:10)"]);
  });
});
