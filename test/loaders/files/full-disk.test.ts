import {describe, expect, it} from "vitest";
import {inWords} from "../../../loaders/files/full-disk.js";

const said = (error: unknown) => (inWords(error) as Error).message;

describe("a disk without room", () => {
  it("is said in one sentence, whichever step or program it stopped", () => {
    const sentence =
      "the disk is full: the site was not built, and dist is as it was; make room for about 300 MB and build again";
    for (const error of [
      Object.assign(new Error("write"), {code: "ENOSPC"}),
      Object.assign(new Error("quota"), {code: "EDQUOT"}),
      new Error(
        "observable build failed (exit code 1):\nError: ENOSPC: no space left on device, copyfile 'a' -> 'b'\n  at x"
      ),
      new Error("pages could not be drawn (exit code 1):\nError: ENOSPC: no space left on device, write")
    ])
      expect(said(error)).toBe(sentence);
  });

  it("is not said of another fault", () => {
    const error = new Error("broken links:\n/a: links to b");
    expect(inWords(error)).toBe(error);
    expect(inWords(undefined)).toBe(undefined);
  });
});
