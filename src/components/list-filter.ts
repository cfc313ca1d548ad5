import {markup} from "../dom/element.js";
import {plainName} from "../exhibits/held.js";

/**
 * Puts a filter over the lists of a page, each row of which says what it is found by (`data-find`): groups without a row
 * are hidden, what is folded opens. What is typed is in the address. Pages read as lists where no script runs.
 */
export function mountListFilter(page: ParentNode): void {
  const place = page.querySelector<HTMLElement>("[data-list-filter]");
  if (!place) return;
  const {ownerDocument: document} = place;
  const {html} = markup(document);
  const rows = [...page.querySelectorAll<HTMLElement>("[data-find]")].map((row) => ({
    row,
    text: plainName(row.dataset.find ?? "")
  }));
  const groups = [...page.querySelectorAll<HTMLElement>("[data-group]")];
  const folded = [...page.querySelectorAll<HTMLDetailsElement>("details[data-fold]")];
  const noun = place.dataset.listFilter ?? "entries";
  const input = html("input", {
    type: "search",
    name: "find",
    autocomplete: "off",
    placeholder: "Part of a name"
  });
  const status = html("p", {class: "muted", role: "status"});
  place.replaceChildren(html("label", {}, [`Show ${noun}`, input]), status);
  const apply = () => {
    const words = plainName(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const {row, text} of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    for (const group of groups)
      group.hidden = ![...group.querySelectorAll<HTMLElement>("[data-find]")].some((row) => !row.hidden);
    for (const details of folded) details.open = words.length > 0;
    status.textContent =
      words.length === 0
        ? ""
        : shown === 0
          ? `No ${noun} of that name: the search at the head of the page knows more.`
          : `${shown} of ${rows.length} ${noun}.`;
  };
  input.addEventListener("input", () => {
    const text = input.value.trim();
    history.replaceState(
      null,
      "",
      `${location.pathname}${text ? `?find=${encodeURIComponent(text)}` : ""}${location.hash}`
    );
    apply();
  });
  const read = () => {
    input.value = new URLSearchParams(location.search).get("find") ?? "";
    if (input.value !== "") apply();
  };
  addEventListener("popstate", () => {
    read();
    apply();
  });
  read();
}
