import {mountFilteredTable} from "../../components/filtered-table.js";
import {firstReports} from "./list.js";

/** Makes the filters of a page's list work, keeping the choices in the URL. */
export function mountReportsList(page: ParentNode): void {
  mountFilteredTable(page, {
    table: "table.reports",
    noun: ["report", "reports"],
    first: firstReports
  });
}
