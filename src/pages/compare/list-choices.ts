import {markup} from "../../dom/element.js";
import type {Area} from "../../domain/tables.js";
import {readAreaList} from "../../state/area-list.js";
import {mostCompared} from "../../state/compare-state.js";
import {keepSet, keptSet} from "../../state/kept-set.js";

/** What a list tells the page. */
export interface ListChoicesOptions {
  /** All areas. */
  areas: () => readonly Area[];
  /** The areas compared now. */
  shown: () => readonly Area[];
  /** Compares these areas, and no others. */
  compare: (areas: string[]) => void;
}

/** A list of areas that is pasted in, and a set that is kept in this browser. */
export function listChoices(document: Document, {areas, shown, compare}: ListChoicesOptions) {
  const {html} = markup(document);
  const text = html("textarea", {rows: 5, id: "area-list", spellcheck: "false"});
  const status = html("div", {role: "status"});
  const button = (words: string, act: () => void) => {
    const made = html("button", {type: "button"}, [words]);
    made.addEventListener("click", act);
    return made;
  };
  const say = (...lines: string[]) => status.replaceChildren(...lines.map((line) => html("p", {}, [line])));
  const read = () => {
    const {areas: found, unread} = readAreaList(text.value, areas());
    const kept = found.slice(0, mostCompared.areas);
    say(
      `${kept.length} ${kept.length === 1 ? "area" : "areas"} understood${found.length > kept.length ? ` of ${found.length}: more do not fit` : ""}.`,
      ...unread.map(({line, closest}) => `Not understood: “${line}”${closest ? `. The closest is ${closest}` : ""}.`)
    );
    if (kept.length > 0) compare(kept);
  };
  const keep = button("", () => {
    const slugs = shown().map(({area}) => area);
    say(
      keepSet(slugs)
        ? `${slugs.length} areas are kept in this browser.`
        : "This browser does not let pages keep anything."
    );
    update();
  });
  const use = button("", () => compare(keptSet().slice(0, mostCompared.areas)));
  const forget = button("Forget the kept set", () => {
    keepSet([]);
    say("No set is kept in this browser any more.");
    update();
  });
  const element = html("details", {class: "area-list"}, [
    html("summary", {}, ["Paste a list of areas, or keep a set"]),
    html("label", {for: "area-list"}, [
      "Names or codes (Warrington, 877, E06000007), one a line or with commas between them"
    ]),
    text,
    html("p", {}, [button("Compare these areas", read), keep, use, forget]),
    status,
    html("p", {class: "small muted"}, [
      "A kept set stays in this browser alone and is sent nowhere. A link to a comparison holds its areas itself, so it works everywhere."
    ])
  ]);
  const update = () => {
    const kept = keptSet();
    keep.textContent = `Keep the ${shown().length} areas shown`;
    keep.hidden = shown().length === 0;
    use.textContent = `Compare the kept set (${kept.length})`;
    use.hidden = forget.hidden = kept.length === 0;
  };
  return {element, update};
}
