import {markup} from "../../../dom/element.js";
import {exactText, isNumeric, shownText} from "../../../notebook/value-text.js";
import {mostCopied, pasteable} from "./copy.js";
import {type Rows, rowCache} from "./rows.js";
import {moved, rectangle, type Selection} from "./selection.js";
import {columnWidths} from "./widths.js";

/** How a grid of rows is shown. */
export interface GridOptions {
  document: Document;
  /** Its name for those who listen: "Result of trend". */
  label: string;
  /** The column by which its rows are in order; default none. */
  sorted?: {column: string; order: "ascending" | "descending"} | null;
  /** Told when a reader asks for an order by a column; default, headings do nothing. */
  sort?: (column: string) => void;
  /** Told what is to be read out. */
  announce: (words: string) => void;
}

const rowHeight = 30;
const headHeight = 34;
/** Rows that are seen at once, where there are more. */
const seenRows = 12;
/** Rows made beyond those that are seen, so that scrolling finds them there. */
const beyond = 6;
/** Browsers do not make boxes higher than about twice that. */
const highest = 8_000_000;

let grids = 0;

/**
 * A result as a grid of rows, of which only those exist that are seen: a million scroll as ten do. Arrows, Page Up and Down, Home and
 * End move in it, Shift chooses a part, Ctrl-C copies that with its headings.
 */
export function resultGrid(rows: Rows, {document, label, sorted = null, sort, announce}: GridOptions): HTMLElement {
  const {html} = markup(document);
  const id = `grid-${grids++}`;
  const {columns} = rows;
  const seen = Math.min(rows.rows, seenRows);
  const bodyHeight = Math.min(rows.rows * rowHeight, highest);
  let selection: Selection = {active: {row: 0, column: 0}, anchor: {row: 0, column: 0}};
  let widths = columnWidths(columns, []);
  let isTouched = false;

  const head = html(
    "div",
    {class: "grid-row grid-head", role: "row", "aria-rowindex": 1},
    columns.map(({name, type}, i) => {
      const order = sorted?.column === name ? sorted.order : null;
      return html(
        "div",
        {
          class: isNumeric(type) ? "number" : null,
          role: "columnheader",
          id: `${id}-head-${i}`,
          "aria-colindex": i + 1,
          "aria-sort": order ?? (sort ? "none" : null),
          title: `${name}: ${type}${sort ? ". Press to sort" : ""}`
        },
        [name]
      );
    })
  );
  const space = html("div", {class: "grid-space", role: "rowgroup"});
  const element = html(
    "div",
    {
      class: sort ? "grid sorts" : "grid",
      role: "grid",
      tabindex: 0,
      "aria-label": label,
      "aria-rowcount": rows.rows + 1,
      "aria-colcount": columns.length,
      "aria-multiselectable": "true",
      "aria-readonly": "true"
    },
    [html("div", {role: "rowgroup"}, [head]), space]
  );
  element.style.maxHeight = `${headHeight + seenRows * rowHeight + 14}px`;
  space.style.height = `${bodyHeight}px`;

  /** The first row that is seen: places of a million rows are shares of the highest box that there can be. */
  const firstSeen = () => {
    const reach = Math.max(1, bodyHeight - seen * rowHeight);
    const most = Math.max(0, rows.rows - seen);
    return bodyHeight < highest
      ? Math.floor(element.scrollTop / rowHeight)
      : Math.round(Math.min(1, element.scrollTop / reach) * most);
  };
  const topOf = (row: number, first: number) =>
    bodyHeight < highest ? row * rowHeight : element.scrollTop + (row - first) * rowHeight;

  const draw = () => {
    const first = firstSeen();
    const from = Math.max(0, first - beyond);
    const to = Math.min(rows.rows, first + seenRows + beyond);
    const chosen = rectangle(selection);
    const drawn: HTMLElement[] = [];
    for (let row = from; row < to; row++) {
      const values = cache.at(row);
      const one = html(
        "div",
        {class: "grid-row", role: "row", "aria-rowindex": row + 2},
        columns.map(({type}, column) => {
          const isChosen =
            isTouched && row >= chosen.top && row <= chosen.bottom && column >= chosen.left && column <= chosen.right;
          const isActive = isTouched && selection.active.row === row && selection.active.column === column;
          const value = values?.[column];
          const text = values ? shownText(value) : "…";
          return html(
            "div",
            {
              id: `${id}-${row}-${column}`,
              class: [isNumeric(type) && "number", (!values || value === null) && "gap", isActive && "active"]
                .filter(Boolean)
                .join(" "),
              role: "gridcell",
              "aria-colindex": column + 1,
              "aria-selected": isTouched ? String(isChosen) : null,
              title: text.length > 40 || exactText(value) !== text ? exactText(value).slice(0, 2000) : null
            },
            [text.length > 300 ? `${text.slice(0, 300)}…` : text]
          );
        })
      );
      one.style.top = `${topOf(row, first)}px`;
      drawn.push(one);
    }
    space.replaceChildren(...drawn);
    for (const [i, cell] of [...head.children].entries())
      cell.classList.toggle("active", isTouched && selection.active.row < 0 && selection.active.column === i);
    const {row, column} = selection.active;
    if (isTouched)
      element.setAttribute("aria-activedescendant", row < 0 ? `${id}-head-${column}` : `${id}-${row}-${column}`);
  };
  const cache = rowCache(rows, {
    arrived: () => draw(),
    failed: (error) => announce(`Rows could not be shown: ${error instanceof Error ? error.message : error}`)
  });
  const fitColumns = () => {
    element.style.setProperty("--columns", widths.map((width) => `${width}px`).join(" "));
    element.style.setProperty("--width", `${widths.reduce((sum, width) => sum + width, 0)}px`);
  };
  const show = ({row, column}: Selection["active"]) => {
    if (row >= 0) {
      const first = firstSeen();
      const inner = Math.max(1, Math.floor((element.clientHeight - headHeight) / rowHeight));
      const target = row < first ? row : row >= first + inner ? row - inner + 1 : null;
      if (target !== null)
        element.scrollTop =
          bodyHeight < highest
            ? target * rowHeight
            : (target / Math.max(1, rows.rows - seen)) * (bodyHeight - seen * rowHeight);
    } else element.scrollTop = 0;
    const left = widths.slice(0, column).reduce((sum, width) => sum + width, 0);
    const right = left + (widths[column] ?? 0);
    if (left < element.scrollLeft) element.scrollLeft = left;
    else if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth;
  };
  const choose = (next: Selection) => {
    isTouched = true;
    selection = next;
    show(next.active);
    draw();
  };
  const copy = async () => {
    const {top, bottom, left, right} = rectangle(selection);
    const cells = (bottom - top + 1) * (right - left + 1);
    if (cells > mostCopied) return announce("That is too much to copy at once: save it as a file.");
    try {
      const part = await cache.range(top, bottom + 1);
      const text = pasteable(
        columns.slice(left, right + 1),
        part.map((row) => row.slice(left, right + 1))
      );
      await navigator.clipboard.writeText(text);
      announce(`Copied ${(bottom - top + 1).toLocaleString("en-GB")} rows with their headings.`);
    } catch {
      announce("The browser did not let the page copy: save the result as a file.");
    }
  };
  const placeOf = (event: Event) => {
    const cell = (event.target as Element).closest?.("[role=gridcell]");
    if (!cell) return null;
    const [row, column] = cell.id.split("-").slice(2).map(Number);
    return {row: row ?? 0, column: column ?? 0};
  };

  element.addEventListener("scroll", () => requestAnimationFrame(draw), {passive: true});
  element.addEventListener("focus", () => {
    isTouched = true;
    draw();
  });
  element.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "c") {
      event.preventDefault();
      event.stopPropagation();
      return void copy();
    }
    if (event.key === "Enter" && selection.active.row < 0 && sort) {
      event.preventDefault();
      event.stopPropagation();
      const column = columns[selection.active.column];
      return column && sort(column.name);
    }
    const next = moved(selection, event, {rows: rows.rows, columns: columns.length, seen: seenRows});
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    choose(next);
  });
  let isDragging = false;
  element.addEventListener("pointerdown", (event) => {
    const place = placeOf(event);
    if (!place || event.button !== 0) return;
    isDragging = event.pointerType === "mouse";
    choose({active: place, anchor: event.shiftKey ? selection.anchor : place});
  });
  element.addEventListener("pointerover", (event) => {
    const place = isDragging && event.buttons === 1 ? placeOf(event) : null;
    if (place) choose({active: place, anchor: selection.anchor});
  });
  element.addEventListener("pointerup", () => {
    isDragging = false;
  });
  if (sort)
    head.addEventListener("click", (event) => {
      const cell = (event.target as Element).closest("[role=columnheader]");
      const column = cell && columns[[...head.children].indexOf(cell)];
      if (column) sort(column.name);
    });

  fitColumns();
  draw();
  void rows.page(0, 50).then(
    (first) => {
      widths = columnWidths(columns, first);
      fitColumns();
    },
    () => {}
  );
  return element;
}
