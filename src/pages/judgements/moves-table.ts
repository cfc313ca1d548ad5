import {tableTools} from "../../components/table-download.js";
import {type Attributes, type Child, markup} from "../../dom/element.js";
import {type Column, table} from "../../dom/table.js";
import type {Href} from "../../domain/href.js";
import {gradeWords, reportPath} from "../../domain/judgements.js";
import type {Area} from "../../domain/tables.js";
import {dateWords} from "../../domain/words.js";
import type {Mover} from "../../query/questions.js";
import {authorityColumn, badgeOf, firstRows, gradeTexts, moreRows} from "./graded.js";

/** What a table of moves is made with. */
export interface MovesOptions {
  document: Document;
  /** The way from the page to the site's root. */
  root: Href;
  /** All areas: moves can be held to a region. */
  areas: readonly Area[];
}

const day = 86_400_000;

/** Every move from one grade to another, with filters and headings that the page's script brings to life. */
export function movesTable(moves: readonly Mover[], {document, root, areas}: MovesOptions): Child[] {
  const {html} = markup(document);
  const region = regionsOf(areas);
  const regions = [...new Set(moves.flatMap(({area}) => region(area)?.name ?? []))].sort();
  const years = [...new Set(moves.map(({to_published}) => to_published.slice(0, 4)))].sort().reverse();
  const gradeOptions = gradeTexts.map((grade, i) => [String(i + 1), gradeWords(grade)] as const);
  const select = selectOf(document);
  return [
    html("div", {class: "filters needs-script", "data-filters": "moves"}, [
      select("from", "Before", gradeOptions),
      select("to", "After", gradeOptions),
      select("move", "Move", [
        ["up", "To a better grade"],
        ["down", "To a worse grade"]
      ]),
      select(
        "year",
        "Year of the report",
        years.map((year) => [year, year])
      ),
      select(
        "region",
        "Region",
        regions.map((name) => [name, name])
      )
    ]),
    html("div", {class: "with-download"}, [
      html("div", {class: "table-head"}, [
        html("p", {class: "muted", role: "status", "data-count": ""}, [`${moves.length} moves.`]),
        tableTools({document, name: "moves-between-grades", embed: "embed/list/moves"})
      ]),
      html("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Who moved"}, [
        table(movesColumns({document, root}), moves, {
          document,
          attributes: {class: "moves stacked", "data-folded": moves.length > firstRows},
          row: (move) => marksOf(move, region(move.area)?.name ?? "")
        })
      ]),
      moreRows(moves.length, "moves", document)
    ])
  ];
}

function movesColumns({document, root}: Pick<MovesOptions, "document" | "root">): Column<Mover>[] {
  const {html} = markup(document);
  const link = (report: string, date: string) =>
    html("a", {href: `${root}${reportPath(report)}`, class: "of-date"}, [dateWords(date)]);
  const badge = badgeOf(document);
  return [
    authorityColumn(document, root),
    {
      key: "from",
      heading: "Before",
      label: "Before",
      cell: ({from_grade, from_report, from_published}) => [badge(from_grade), " ", link(from_report, from_published)],
      order: ({from_grade}) => from_grade,
      sort: "ascending"
    },
    {
      key: "to",
      heading: "After",
      label: "After",
      cell: ({steps, to_grade}) => [
        html("span", {class: steps > 0 ? "up" : "down", "aria-hidden": "true"}, [steps > 0 ? "▲" : "▼"]),
        badge(to_grade)
      ],
      order: ({to_grade}) => to_grade,
      sort: "ascending",
      attributes: () => ({class: "move"})
    },
    {
      key: "published",
      heading: "Report",
      label: "Report",
      cell: ({to_report, to_published}) => link(to_report, to_published),
      order: ({to_published}) => to_published,
      sort: "descending"
    },
    {
      key: "days",
      heading: "Time between",
      label: "Time between",
      cell: (move) => spanWords(daysBetween(move)),
      order: daysBetween,
      sort: "descending"
    }
  ];
}

/** What a row is marked with: what the filters compare with, and what a file of the table has besides its words. */
function marksOf(move: Mover, region: string): Attributes {
  const {area, name, from_report, from_published, from_grade, to_report, to_published, to_grade, steps} = move;
  return {
    "data-area": area,
    "data-name": name,
    "data-region": region,
    "data-from": from_grade,
    "data-to": to_grade,
    "data-move": steps > 0 ? "up" : "down",
    "data-steps": steps,
    "data-published-before": from_published,
    "data-published": to_published,
    "data-year": to_published.slice(0, 4),
    "data-days": daysBetween(move),
    "data-report-before": from_report,
    "data-report": to_report
  };
}

function daysBetween({from_published, to_published}: Mover): number {
  return Math.round((Date.parse(to_published) - Date.parse(from_published)) / day);
}

/** A length of time as a reader says it: "3 years 2 months". */
export function spanWords(days: number): string {
  const months = Math.round(days / 30.4375);
  const part = (count: number, word: string) => (count === 0 ? "" : `${count}\u00a0${word}${count === 1 ? "" : "s"}`);
  return (
    [part(Math.floor(months / 12), "year"), part(months % 12, "month")].filter(Boolean).join(" ") || `${days}\u00a0days`
  );
}

/** Makes filters: a list of what there is to choose, beside everything. */
export function selectOf(document: Document) {
  const {html} = markup(document);
  return (name: string, label: string, options: readonly (readonly [string, string])[]): HTMLElement =>
    html("label", {}, [
      label,
      html("select", {name}, [
        html("option", {value: ""}, ["All"]),
        ...options.map(([value, text]) => html("option", {value}, [text]))
      ])
    ]);
}

/** The region in which an area lies: for a London borough London, and not its inner or outer part. */
export function regionsOf(areas: readonly Area[]): (slug: string) => Area | undefined {
  const byName = new Map(areas.map((area) => [area.area, area]));
  return (slug) => {
    let at = byName.get(slug);
    while (at && at.kind !== "region") at = at.region === null ? undefined : byName.get(at.region);
    return at;
  };
}
