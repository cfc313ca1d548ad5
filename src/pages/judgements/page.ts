import {mountFilteredTable} from "../../components/filtered-table.js";
import {firstRows} from "./graded.js";

/** Makes the filters of the tables of moves and of waits work; the choices of both are kept in the address. */
export function mountJudgements(page: ParentNode): void {
  const part = (name: string) => page.querySelector(`[data-part="${name}"]`);
  const [moves, waits] = [part("moves"), part("waits")];
  if (moves) mountFilteredTable(moves, {table: "table.moves", noun: ["move", "moves"], first: firstRows});
  if (waits) mountFilteredTable(waits, {table: "table.waits", noun: ["grade", "grades"], first: firstRows});
}
