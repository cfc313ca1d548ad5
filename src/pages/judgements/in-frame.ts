import {mountFilteredTable} from "../../components/filtered-table.js";
import {tellHeight} from "../../dom/frame-height.js";
import {makeSortable} from "../../dom/table-sort.js";
import {firstRows} from "./graded.js";

// The script of a list of judgements that stands in a frame of somebody else's page: its filters and headings, its height told to the
// page around it, and the link to the same choices on the site.
const noun = document.body.dataset.one === "move" ? (["move", "moves"] as const) : (["grade", "grades"] as const);
mountFilteredTable(document, {table: "table", noun, first: firstRows, keeps: false});
const table = document.querySelector("table");
if (table) makeSortable(table);

const live = document.querySelector<HTMLAnchorElement>("a.live");
const filters = document.querySelector("[data-filters]");
const follow = () => {
  const chosen = [...(filters?.querySelectorAll("select") ?? [])].filter(({value}) => value !== "");
  if (live) live.search = new URLSearchParams(chosen.map(({name, value}) => [name, value])).toString();
};
filters?.addEventListener("change", follow);
follow();

tellHeight()();
