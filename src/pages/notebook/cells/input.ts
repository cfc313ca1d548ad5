import {searchBox} from "../../../components/search-box.js";
import {searchIndex} from "../../../components/search-index.js";
import {type Attributes, markup} from "../../../dom/element.js";
import {exampleIndicators, nation} from "../../../domain/site.js";
import {choicesOf, inputOptions} from "../../../notebook/input-values.js";
import type {InputCell, InputKind, InputValue} from "../../../notebook/notebook.js";
import type {CellActions} from "./actions.js";

/** A value that queries are asked with, as a control. */
export interface InputView {
  element: HTMLElement;
  update: (cell: InputCell) => void;
  edit: () => void;
}

/** Kinds of inputs, in words. */
const kinds: Readonly<Record<InputKind, string>> = {
  area: "an area",
  indicator: "an indicator",
  years: "years, from and to",
  number: "a number",
  choice: "one of a list",
  text: "a text",
  list: "several of a list"
};

/** What an input of a kind begins with. */
const beginnings: Readonly<Record<InputKind, InputValue>> = {
  area: nation,
  indicator: exampleIndicators[0],
  years: [2013, 2025],
  number: 10,
  choice: "",
  text: "",
  list: []
};

const [firstYear, lastYear] = [1990, 2100];

/** Makes the control of an input cell, with what can be set of it folded beneath. */
export function inputView(
  cell: InputCell,
  {document, actions, nameOf}: {document: Document; actions: CellActions; nameOf: (slug: string) => string | null}
): InputView {
  const {html} = markup(document);
  const {id} = cell;
  let shown = cell;
  const control = html("div", {class: "input-control"});
  const settings = html("details", {class: "input-settings"});
  const element = html("div", {class: "input"}, [control, settings]);
  const set = (value: InputValue) => actions.change(id, {value});
  const field = (attributes: Attributes, changed: (value: string) => void) => {
    const one = html("input", {id: `input-${id}`, ...attributes});
    one.addEventListener("change", () => changed(one.value));
    return one;
  };

  const choices = () => choicesOf(shown) ?? [];
  const controlOf = (): HTMLElement => {
    const {input, value, options} = shown;
    switch (input) {
      case "area":
      case "indicator": {
        const box = html("div", {class: "search"});
        const found = searchBox(box, {
          index: searchIndex,
          label: labelOf(shown),
          placeholder: typeof value === "string" ? (nameOf(value) ?? value) : "choose",
          kinds: [input],
          onPick: (result) => set(result.href.split("/").at(-1) ?? null)
        });
        found.id = `input-${id}`;
        return box;
      }
      case "years": {
        const [from, to] = Array.isArray(value) ? (value as unknown as readonly [number, number]) : [2013, 2025];
        const year = (i: 0 | 1, now: number) => {
          const one = field(
            {
              type: "number",
              min: firstYear,
              max: lastYear,
              step: 1,
              value: now,
              ...(i === 1 && {id: null, "aria-label": "to"})
            },
            (text) => {
              const next = Number.parseInt(text, 10);
              if (Number.isFinite(next)) set(i === 0 ? [next, to] : [from, next]);
            }
          );
          return one;
        };
        return html("div", {class: "input-years"}, [year(0, from), html("span", {}, ["to"]), year(1, to)]);
      }
      case "number": {
        const attributes = {
          type: "number",
          value: typeof value === "number" ? value : null,
          step: options.step ?? "any"
        };
        return field({...attributes, min: options.min ?? null, max: options.max ?? null}, (text) => {
          const next = Number.parseFloat(text);
          set(Number.isFinite(next) ? next : null);
        });
      }
      case "choice": {
        const select = html("select", {id: `input-${id}`});
        const all = choices();
        for (const one of typeof value === "string" && !all.includes(value) ? [value, ...all] : all)
          select.append(html("option", {value: one, selected: one === value}, [one === "" ? "none" : one]));
        select.addEventListener("change", () => set(select.value));
        return select;
      }
      case "list": {
        const chosen = Array.isArray(value) ? value.map(String) : [];
        const all = [...new Set([...choices(), ...chosen])];
        if (choices().length > 0)
          return html(
            "div",
            {class: "input-list"},
            all.map((one) => {
              const box = html("input", {type: "checkbox", checked: chosen.includes(one)});
              box.addEventListener("change", () =>
                set(all.filter((other) => (other === one ? box.checked : chosen.includes(other))))
              );
              return html("label", {}, [box, one]);
            })
          );
        return field({type: "text", value: chosen.join(" | ")}, (text) => set(listed(text)));
      }
      case "text":
        return field({type: "text", value: typeof value === "string" ? value : ""}, set);
    }
  };
  const draw = () => {
    control.replaceChildren(html("label", {for: `input-${id}`}, [labelOf(shown)]), controlOf());
    const names = shown.input === "years" ? `$${shown.name}_from and $${shown.name}_to` : `$${shown.name}`;
    const kind = html("select", {"aria-label": "Kind of input"});
    for (const [value, words] of Object.entries(kinds))
      kind.append(html("option", {value, selected: value === shown.input}, [words]));
    kind.addEventListener("change", () => {
      const input = kind.value as InputKind;
      const options = Object.fromEntries(
        Object.entries(shown.options).filter(([name]) => inputOptions[input].includes(name))
      );
      actions.change(id, {input, value: beginnings[input], options});
    });
    const label = html("input", {type: "text", value: shown.label ?? ""});
    label.addEventListener("change", () => actions.change(id, {label: label.value || null}));
    const option = (name: string, words: string) => {
      const one = html("input", {type: "text", value: shown.options[name] ?? ""});
      one.addEventListener("change", () => {
        const {[name]: _, ...others} = shown.options;
        actions.change(id, {options: one.value === "" ? others : {...others, [name]: one.value}});
      });
      return html("label", {}, [words, one]);
    };
    settings.replaceChildren(
      html("summary", {}, [html("code", {}, [names])]),
      html("div", {}, [
        html("label", {}, ["Label", label]),
        html("label", {}, ["It is", kind]),
        ...(shown.input === "number"
          ? [option("min", "From"), option("max", "To"), option("step", "In steps of")]
          : []),
        ...(shown.input === "choice" || shown.input === "list" ? [option("choices", "Choices, with | between")] : [])
      ])
    );
  };
  const keyOf = (one: InputCell) =>
    JSON.stringify([{...one, raw: ""}, typeof one.value === "string" ? nameOf(one.value) : null]);
  let drawn = keyOf(cell);
  draw();
  return {
    element,
    update(next) {
      shown = next;
      const key = keyOf(next);
      if (key === drawn) return;
      drawn = key;
      const hadFocus = control.contains(document.activeElement);
      draw();
      if (hadFocus) control.querySelector<HTMLElement>("input, select")?.focus();
    },
    edit: () => control.querySelector<HTMLElement>("input, select")?.focus()
  };
}

function labelOf({label, name}: InputCell): string {
  return label ?? name;
}

function listed(text: string): string[] {
  return text
    .split("|")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}
