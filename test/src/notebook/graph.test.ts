import {describe, expect, it} from "vitest";
import {readNotebook} from "../../../src/notebook/file.js";
import {dependents, graphOf} from "../../../src/notebook/graph.js";

const catalogue = {
  tables: new Set(["observations", "areas", "neighbours"]),
  views: new Map([["latest", ["observations", "areas"]]]),
  macros: new Map([["neighbours_of", ["neighbours"]]])
};

/** Cells of SQL by name, each with its statement. */
function graph(cells: Readonly<Record<string, string>>, more = "") {
  const blocks = Object.entries(cells).map(([name, sql]) => `\`\`\`sql ${name}\n${sql}\n\`\`\`\n`);
  const notebook = readNotebook(blocks.join("\n") + more);
  const {nodes, order} = graphOf(notebook.cells, catalogue);
  const names = new Map(notebook.cells.map((cell) => [cell.id, "name" in cell ? cell.name : cell.kind]));
  const messages = Object.fromEntries(
    notebook.cells.map(({id}) => [names.get(id), nodes.get(id)?.problems.map(({message}) => message)])
  );
  return {nodes, order: order.map((id) => names.get(id)), messages, notebook, graph: {nodes, order}};
}

describe("the graph of cells", () => {
  it("puts every cell after what it needs, and knows what needs it", () => {
    const {order, graph: whole, notebook} = graph({c: "FROM b", b: "FROM a, latest", a: "FROM areas", d: "SELECT 1"});
    expect(order).toEqual(["a", "b", "c", "d"]);
    const idOf = (name: string) => notebook.cells.find((cell) => "name" in cell && cell.name === name)?.id as string;
    expect(dependents(whole, idOf("a"))).toEqual([idOf("b"), idOf("c")]);
    expect(whole.nodes.get(idOf("b"))).toMatchObject({dependsOn: [idOf("a")], tables: ["observations", "areas"]});
  });

  it("says a circle on each cell of it", () => {
    const {messages} = graph({a: "FROM c", b: "FROM a", c: "FROM b", d: "FROM a", e: "FROM e"});
    for (const name of ["a", "b", "c"]) expect(messages[name]?.[0]).toContain("→");
    expect(messages.d).toEqual([]);
    expect(messages.e?.[0]).toContain("e → e");
  });

  it("lets a common table have the name of the cell that it reads", () => {
    const {messages} = graph({a: "SELECT 1", b: "WITH a AS (FROM a) FROM a", c: "WITH c AS (SELECT 1) FROM c"});
    expect(Object.values(messages).flat()).toEqual([]);
  });

  it("says which names are missing, twice there, or hide a table", () => {
    const more = "```sql twice\nSELECT 1\n```\n\n```chart from=trnd exhibit=trend\n```\n";
    const {messages} = graph(
      {
        trend: "FROM trent",
        twice: "SELECT $area",
        Areas: "SELECT 1",
        ok: "FROM duckdb_tables, information_schema.tables"
      },
      more
    );
    expect(messages.trend?.[0]).toMatch(/no table or cell is called `trent`, did you mean `trend`/);
    expect(messages.twice?.[0]).toContain("two cells are called `twice`");
    expect(messages.Areas?.[0]).toContain("would hide a table");
    expect(messages.chart?.[0]).toContain("did you mean `trend`");
    expect(messages.ok).toEqual([]);
  });

  it("binds inputs by name, years by their first and last", () => {
    const inputs =
      "\n```input area\nkind: area\nvalue: warrington\n```\n\n```input years\nkind: years\nvalue: 2015-2020\n```\n\n```check none\nFROM area\n```\n";
    const {messages, order} = graph({a: "SELECT $AREA, $years_from, $years_to, $years"}, inputs);
    expect(messages.a).toEqual(["no input is called `years`: expected an input cell of that name"]);
    expect(messages.none?.[0]).toContain("is an input, read as `$area`");
    expect(order).toEqual(["area", "years", "a", "none"]);
  });
});
