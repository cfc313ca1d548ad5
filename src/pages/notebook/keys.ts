import {markup} from "../../dom/element.js";

/** What keys do while no editor has the focus. */
export interface Commands {
  step: (by: number) => void;
  edit: () => void;
  above: () => void;
  below: () => void;
  remove: () => void;
  undo: () => void;
  toText: () => void;
  toSql: () => void;
  up: () => void;
  down: () => void;
  run: () => void;
  runOn: () => void;
  runAll: () => void;
  stop: () => void;
  help: () => void;
}

/** The keys as they are listed for a reader; `in the editor` is said where they work there as well. */
export const keyList: readonly (readonly [string, string])[] = [
  ["Ctrl or ⌘ Enter", "run the cell (in the editor, too)"],
  ["Shift Enter", "run the cell and go on to the next (in the editor, too)"],
  ["Enter", "write in the cell"],
  ["Esc", "leave the editor; Tab then goes on through the page"],
  ["j, k or ↓, ↑", "next cell, cell before"],
  ["a, b", "new query above, below"],
  ["m, y", "make the cell a text, a query"],
  ["Alt ↑, Alt ↓", "move the cell"],
  ["d d", "delete the cell"],
  ["z", "take back the last of these"],
  ["r", "run all"],
  ["i i", "cancel what runs"],
  ["?", "this list"]
];

const togetherWithin = 900;

/** Listens to the keys of a notebook's cells. Those typed into an editor, a field or a grid are theirs. */
export function listenToKeys(element: HTMLElement, commands: Commands): void {
  let before: {key: string; at: number} | null = null;
  const twice = (key: string, at: number) => {
    const isSecond = before?.key === key && at - before.at < togetherWithin;
    before = isSecond ? null : {key, at};
    return isSecond;
  };
  element.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || !(event.target as Element).matches?.(".cell, pre.sql")) return;
    const command = commandOf(event, commands, (key) => twice(key, event.timeStamp));
    if (!command) return;
    event.preventDefault();
    command();
  });
}

function commandOf(event: KeyboardEvent, commands: Commands, twice: (key: string) => boolean): (() => void) | null {
  const {key, ctrlKey, metaKey, altKey, shiftKey} = event;
  const isEnter = key === "Enter";
  if (isEnter && (ctrlKey || metaKey)) return commands.run;
  if (isEnter && shiftKey) return commands.runOn;
  if (altKey && key === "ArrowUp") return commands.up;
  if (altKey && key === "ArrowDown") return commands.down;
  if (ctrlKey || metaKey || altKey) return null;
  const simple: Readonly<Record<string, () => void>> = {
    Enter: commands.edit,
    j: () => commands.step(1),
    ArrowDown: () => commands.step(1),
    k: () => commands.step(-1),
    ArrowUp: () => commands.step(-1),
    a: commands.above,
    b: commands.below,
    m: commands.toText,
    y: commands.toSql,
    z: commands.undo,
    r: commands.runAll,
    "?": commands.help
  };
  if (key === "d" || key === "i") {
    const isSecond = twice(key);
    const action = key === "d" ? commands.remove : commands.stop;
    return isSecond ? action : () => {};
  }
  return simple[key] ?? null;
}

/** The list of keys, as a dialog that can be opened. */
export function keysDialog(document: Document): HTMLDialogElement {
  const {html} = markup(document);
  const close = html("button", {type: "button"}, ["Close"]);
  const dialog = html("dialog", {class: "notebook-keys", "aria-labelledby": "notebook-keys-title"}, [
    html("h2", {id: "notebook-keys-title"}, ["Keys"]),
    html("p", {class: "muted"}, [
      "All of it can be done with buttons as well. Press Esc in an editor before those of one letter."
    ]),
    html(
      "dl",
      {},
      keyList.flatMap(([keys, words]) => [html("dt", {}, [keys]), html("dd", {}, [words])])
    ),
    close
  ]);
  close.addEventListener("click", () => dialog.close());
  return dialog;
}
