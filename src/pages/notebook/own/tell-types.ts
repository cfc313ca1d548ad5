import type {FileLoader} from "../../../engine/file-loader.js";
import type {TextForm} from "./read-text.js";
import {countSql, type OwnColumn, type OwnType, type TypeCounts} from "./typed-sql.js";

/** Rows that are looked at first: most columns of words show there that they are of no other type. */
const firstRows = 2000;
/** Columns that one question counts: of some hundreds the engine breaks down. */
const columnsAtOnce = 40;
/** The types that a column may be of, in the order in which they are taken. */
const types = ["whole", "number", "date"] as const;
const everything = ["present", "code", ...types] as const;

/**
 * Tells the columns of the loader's table `raw`, whose values are text, each of the type that all its values are of; text where they are of
 * none. What the first rows are not of is not asked of all. `onColumn` hears how many columns are told.
 */
export async function tellTypes(
  loader: FileLoader,
  names: readonly string[],
  {form, onColumn = () => {}}: {form: TextForm; onColumn?: (told: number) => void}
): Promise<OwnColumn[]> {
  const columns: OwnColumn[] = [];
  for (let first = 0; first < names.length; first += columnsAtOnce) {
    const some = names.slice(first, first + columnsAtOnce);
    const rows = `(SELECT * FROM raw LIMIT ${firstRows}) AS begins`;
    const counts = await counted(loader, countSql(some, form, {counted: everything, rows}));
    for (const [i, name] of some.entries()) {
      const seen = countsOf(everything, counts.slice(i * everything.length));
      columns.push({name, type: await typeOf(loader, name, {form, open: openTypes(seen)})});
      onColumn(columns.length);
    }
  }
  return columns;
}

/** The first of some types that all values of a column are of. */
async function typeOf(
  loader: FileLoader,
  name: string,
  {form, open}: {form: TextForm; open: readonly (typeof types)[number][]}
): Promise<OwnType> {
  for (const type of open) {
    const wanted = type === "number" ? (["present", "code", type] as const) : (["present", type] as const);
    if (isOf(type, countsOf(wanted, await counted(loader, countSql([name], form, {counted: wanted}))))) return type;
  }
  return "text";
}

/** The types that a column can still be of. */
function openTypes(counts: TypeCounts): readonly (typeof types)[number][] {
  return counts.present === 0 ? types : types.filter((type) => isOf(type, counts));
}

function isOf(type: (typeof types)[number], counts: TypeCounts): boolean {
  return counts.present > 0 && counts[type] === counts.present && (type !== "number" || counts.code === 0);
}

async function counted(loader: FileLoader, sql: string): Promise<readonly unknown[]> {
  return (await loader.run(sql)).rows[0] ?? [];
}

function countsOf(names: readonly (keyof TypeCounts)[], values: readonly unknown[]): TypeCounts {
  const none: TypeCounts = {present: 0, code: 0, whole: 0, number: 0, date: 0};
  return Object.assign(none, Object.fromEntries(names.map((name, i) => [name, Number(values[i])])));
}
