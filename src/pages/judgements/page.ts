import {mountFilteredTable} from "../../components/filtered-table.js";
import {firstMoves} from "./moves-table.js";

/** Makes the filters of the table of moves work; the choices are kept in the address. */
export function mountMoves(page: ParentNode): void {
  mountFilteredTable(page, {
    table: "table.moves",
    noun: ["move", "moves"],
    first: firstMoves
  });
}
