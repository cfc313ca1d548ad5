/** A place in a grid; row -1 is that of the headings. */
export interface Place {
  row: number;
  column: number;
}

/** What is chosen in a grid: the cell that keys move, and the corner from which the choice reaches to it. */
export interface Selection {
  active: Place;
  anchor: Place;
}

/** How large a grid is, and how many rows of it are seen at once. */
export interface GridSize {
  rows: number;
  columns: number;
  seen: number;
}

/** The rectangle of a selection, both ends included; headings are no part of it unless they are all of it. */
export function rectangle({active, anchor}: Selection): {top: number; bottom: number; left: number; right: number} {
  const rows = [active.row, anchor.row].sort((a, b) => a - b) as [number, number];
  const columns = [active.column, anchor.column].sort((a, b) => a - b) as [number, number];
  return {top: Math.max(0, rows[0]), bottom: Math.max(0, rows[1]), left: columns[0], right: columns[1]};
}

/** Where a key of the keyboard leads to in a grid, as the practices for grids have it; null where it leads nowhere. */
export function moved(
  selection: Selection,
  event: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey">,
  size: GridSize
): Selection | null {
  const {row, column} = selection.active;
  const isFar = event.ctrlKey || event.metaKey;
  const last = {row: size.rows - 1, column: size.columns - 1};
  if (isFar && event.key.toLowerCase() === "a") return {anchor: {row: 0, column: 0}, active: last};
  const to: Readonly<Record<string, Place>> = {
    ArrowUp: {row: isFar ? 0 : row - 1, column},
    ArrowDown: {row: isFar ? last.row : row + 1, column},
    ArrowLeft: {row, column: isFar ? 0 : column - 1},
    ArrowRight: {row, column: isFar ? last.column : column + 1},
    PageUp: {row: row - size.seen, column},
    PageDown: {row: row + size.seen, column},
    Home: {row: isFar ? 0 : row, column: 0},
    End: {row: isFar ? last.row : row, column: last.column}
  };
  const place = to[event.key];
  if (!place) return null;
  const isHead = event.key === "ArrowUp" && row <= 0 && !event.shiftKey;
  const active = {
    row: within(place.row, isHead ? -1 : 0, last.row),
    column: within(place.column, 0, last.column)
  };
  return {active, anchor: event.shiftKey ? selection.anchor : active};
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
