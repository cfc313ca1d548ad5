import {describe, expect, it} from "vitest";
import {readNotebook, writeNotebook} from "../../../../src/notebook/file.js";
import {createDesk} from "../../../../src/pages/notebook/desk.js";

const text = `---
sightline: notebook
title: T
---
Words of \`trend\`.

\`\`\`input area
kind: area
value: leeds
\`\`\`

\`\`\`sql trend
SELECT year, value AS trend FROM observations WHERE area = $area AND note = '$area of trend'
\`\`\`

\`\`\`sql newest
SELECT max(year) FROM trend
\`\`\`

\`\`\`chart from=trend exhibit=trend
year: year
\`\`\`
`;
const open = () => {
  const desk = createDesk(readNotebook(text), {changed: () => {}, turned: () => {}});
  const idOf = (name: string) =>
    desk.notebook().cells.find((cell) => "name" in cell && cell.name === name)?.id ?? expect.fail(`no cell ${name}`);
  return {desk, idOf, file: () => writeNotebook(desk.notebook())};
};

describe("a notebook on the desk", () => {
  it("is its file, byte for byte, as long as nothing is changed", () => {
    expect(open().file()).toBe(text);
  });

  it("renames a result with its uses, and neither columns, texts nor words", () => {
    const {desk, idOf, file} = open();
    expect(desk.rename(idOf("trend"), "rates")).toBeNull();
    expect(file()).toBe(
      text
        .replace("```sql trend", "```sql rates")
        .replace("FROM trend", "FROM rates")
        .replace("from=trend", "from=rates")
    );
    expect(desk.undo()).toBe("the name");
    expect(file()).toBe(text);
  });

  it("renames an input with its uses after a dollar, and not within quotes", () => {
    const {desk, idOf, file} = open();
    expect(desk.rename(idOf("area"), "place")).toBeNull();
    expect(file()).toBe(text.replace("```input area", "```input place").replace("area = $area", "area = $place"));
  });

  it("refuses names that are taken or none, in a sentence", () => {
    const {desk, idOf, file} = open();
    expect(desk.rename(idOf("newest"), "Trend")).toContain("is that of another cell");
    expect(desk.rename(idOf("newest"), "1 a")).toContain("expected letters");
    expect(file()).toBe(text);
  });

  it("brings a deleted cell back to its place, with what was changed elsewhere since", () => {
    const {desk, idOf, file} = open();
    desk.remove(idOf("newest"));
    desk.change(idOf("trend"), {sql: "SELECT 1"});
    expect(desk.undo()).toBe("the cell");
    expect(desk.notebook().cells.map(({kind}) => kind)).toEqual(["text", "input", "sql", "sql", "chart"]);
    expect(file()).toContain("SELECT 1");
    expect(desk.undo()).toBeNull();
  });

  it("moves, duplicates and turns cells into others, each of which can be taken back", () => {
    const {desk, idOf, file} = open();
    desk.move(idOf("newest"), -1);
    desk.duplicate(idOf("trend"));
    expect(desk.notebook().cells.map((cell) => ("name" in cell ? cell.name : cell.kind))).toEqual([
      "text",
      "area",
      "newest",
      "trend",
      "trend_2",
      "chart"
    ]);
    const made = desk.turnInto(idOf("trend_2"), "text");
    expect(desk.notebook().cells.find(({id}) => id === made)).toMatchObject({kind: "text"});
    for (let i = 0; i < 3; i++) desk.undo();
    expect(file()).toBe(text);
  });
});
