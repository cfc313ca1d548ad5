import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, onTestFinished, test} from "vitest";
import {runTell} from "../../../../loaders/reports/tell.js";
import {reportFiles, writeDataFolder} from "../../tables/fixture.js";

const header = "document,area,publisher,title,published,year,url,file";
const documents = [
  header,
  "gazette-2015,warrington,The Gazette,,2015-05,,https://example.org/a,a.txt",
  "gazette-2021,warrington,The Gazette,A visit,,2021,https://example.org/b,b.txt",
  ""
].join("\n");
const texts = {
  "a.txt": "The council was judged inadequate by Ofsted in June 2008.\n",
  "b.txt": "Inspectors made a focused visit to the town in December.\n"
};

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "documents-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function tell(files: Readonly<Record<string, string>>, data: string, dryRun = false) {
  let [out, err] = ["", ""];
  const write = (add: (text: string) => void) =>
    ({
      write: (text: string) => {
        add(text);
        return true;
      }
    }) as NodeJS.WriteStream;
  const code = await runTell(
    folderOf(files),
    {data, dryRun},
    {
      output: write((text) => {
        out += text;
      }),
      errors: write((text) => {
        err += text;
      })
    }
  );
  return {code, out, err};
}

const judgementsIn = (data: string) => readFileSync(join(data, "judgements.csv"), "utf8").trim().split("\n").slice(1);

describe("reports -- tell", () => {
  const known = {...reportFiles, "documents.csv": documents};

  test("adds what listed documents tell, under their names, and leaves what reports state", async () => {
    const data = writeDataFolder(known);
    const before = judgementsIn(data);
    const {code, out, err} = await tell(texts, data);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("2 of 2 documents: 2 judgements and visits told of earlier inspections");
    const after = judgementsIn(data);
    expect(after.filter((line) => !before.includes(line))).toEqual([
      "877-2008-06,overall,4,inadequate,1,gazette-2015",
      "877-2021-12,overall,,focused-visit,1,gazette-2021"
    ]);
    expect(before.filter((line) => !after.includes(line))).toEqual([]);
    expect((await tell(texts, data)).out).toContain("nothing to change");
  });

  test("takes the place of what a document told before, and keeps that of documents that are not there", async () => {
    const data = writeDataFolder(known);
    await tell(texts, data);
    const {out} = await tell({"a.txt": "Nothing of note happened.\n"}, data);
    expect(out).toContain("1 of 2 documents");
    expect(judgementsIn(data).join("\n")).not.toContain("gazette-2015");
    expect(judgementsIn(data).join("\n")).toContain("gazette-2021");
  });

  test("stores none of their words", async () => {
    const data = writeDataFolder(known);
    await tell(texts, data);
    expect(judgementsIn(data).join("\n")).not.toMatch(/council|town/);
  });

  test("writes nothing on a dry run", async () => {
    const data = writeDataFolder(known);
    const before = judgementsIn(data);
    expect((await tell(texts, data, true)).out).toContain("dry run: would write judgements.csv");
    expect(judgementsIn(data)).toEqual(before);
  });

  test("says what is missing, and changes nothing", async () => {
    const data = writeDataFolder(known);
    const before = judgementsIn(data);
    const {code, err} = await tell({"other.txt": "x\n"}, data);
    expect(code).toBe(1);
    expect(err).toContain("missing documents");
    expect(judgementsIn(data)).toEqual(before);
  });
});
