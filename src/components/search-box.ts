import {markup} from "../dom/element.js";
import type {SearchIndex, SearchResult} from "../search/search.js";

/** How a search box behaves. */
export interface SearchBoxOptions {
  /** The index, fetched when somebody first turns to the box. */
  index: () => Promise<SearchIndex>;
  /** What is done with the chosen result. */
  onPick: (result: SearchResult) => void;
  /** Name of the box, for assistive technology and as its placeholder. */
  label: string;
  /** Words in the empty box; default the label. */
  placeholder?: string;
  /** Kinds of result wanted; default all. */
  kinds?: readonly SearchResult["kind"][];
  /** Most results shown; default 10. */
  limit?: number;
  /** Whether "/" anywhere on the page goes to this box; default false. */
  slash?: boolean;
  /** Whether the box is emptied when something is chosen; default true. */
  clear?: boolean;
}

let count = 0;

/** Fills a container with a box that finds as one types (combobox with a list, as the ARIA practices describe). */
export function searchBox(
  container: HTMLElement,
  {index, onPick, label, placeholder = label, kinds, limit = 10, slash = false, clear = true}: SearchBoxOptions
): HTMLInputElement {
  const {ownerDocument: document} = container;
  const {html} = markup(document);
  const id = `search-${count++}`;
  const input = html("input", {
    type: "search",
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": id,
    "aria-autocomplete": "list",
    "aria-label": label,
    placeholder,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "go"
  });
  const list = html("ul", {id, role: "listbox", "aria-label": "Results", hidden: true});
  const status = html("div", {class: "hidden-text", role: "status"});
  container.replaceChildren(input, list, status);

  const advice = kinds?.every((kind) => kind === "area")
    ? "Try part of a name, or a town."
    : "Try part of a name, a town or a topic, or two of them: “Leeds care leavers”.";
  let results: SearchResult[] = [];
  let active = -1;
  let asked = 0;
  let answered = Promise.resolve();

  const close = () => {
    list.hidden = true;
    // What was found is no longer on offer, and what is still being looked for comes too late.
    results = [];
    asked++;
    withoutOptions();
  };
  const withoutOptions = () => {
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const activate = (next: number) => {
    active = results.length === 0 ? -1 : (next + results.length) % results.length;
    [...list.children].forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === active));
      if (i === active) option.scrollIntoView({block: "nearest"});
    });
    if (active >= 0) input.setAttribute("aria-activedescendant", `${id}-${active}`);
  };
  const pick = (result: SearchResult | undefined) => {
    if (!result) return;
    input.value = clear ? "" : result.name;
    close();
    onPick(result);
  };
  const update = async () => {
    const text = input.value.trim();
    const turn = ++asked;
    if (text === "") {
      status.textContent = "";
      return close();
    }
    let found: SearchResult[];
    try {
      const [{search}, own] = await Promise.all([import("../search/search.js"), index()]);
      found = search(own, text, {limit, ...(kinds && {kinds})});
    } catch {
      if (turn === asked) showMessage("The search could not be loaded: check the connection and type again.");
      return;
    }
    if (turn !== asked) return;
    results = found;
    if (results.length === 0) return showMessage(`Nothing is called “${text}”. ${advice}`);
    list.replaceChildren(...results.map((result, i) => optionOf(result, `${id}-${i}`, document)));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    status.textContent = `${results.length} ${results.length === 1 ? "result" : "results"}`;
    activate(0);
  };
  const showMessage = (words: string) => {
    results = [];
    withoutOptions();
    list.replaceChildren(html("li", {class: "empty", role: "presentation"}, [words]));
    list.hidden = false;
    status.textContent = words;
  };

  input.addEventListener("focus", () => void index().catch(() => undefined), {once: true});
  input.addEventListener("input", () => {
    answered = update();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) answered = update();
      else activate(active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      // Whoever types and presses Enter before the index has arrived gets what it then finds first.
      void answered.then(() => pick(results[active] ?? results[0]));
    } else if (event.key === "Escape") {
      if (list.hidden) input.value = "";
      close();
    }
  });
  input.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = (event.target as Element).closest("[role=option]");
    if (option) pick(results[[...list.children].indexOf(option)]);
  });
  if (slash) {
    document.addEventListener("keydown", (event) => {
      const typing = (event.target as Element | null)?.closest("input, select, textarea, [contenteditable]");
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.focus();
    });
  }
  return input;
}

function optionOf({name, detail, matched}: SearchResult, id: string, document: Document): HTMLElement {
  const {html} = markup(document);
  const parts: Node[] = [];
  let at = 0;
  for (const [start, end] of matched) {
    parts.push(document.createTextNode(name.slice(at, start)), html("mark", {}, [name.slice(start, end)]));
    at = end;
  }
  parts.push(document.createTextNode(name.slice(at)));
  return html("li", {id, role: "option", "aria-selected": "false"}, [
    html("span", {}, parts),
    html("span", {class: "detail"}, [detail])
  ]);
}
