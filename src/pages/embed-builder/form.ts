import {type SearchBoxOptions, searchBox} from "../../components/search-box.js";
import {markup} from "../../dom/element.js";
import {areaWord, nationName} from "../../domain/site.js";
import type {IndicatorModel} from "../../exhibits/indicator-model.js";
import {embeddedKinds, exhibitNamed} from "../../exhibits/registry.js";
import type {BuilderState} from "../../state/builder-state.js";
import {longest, type Theme, themes} from "../../state/request.js";
import {type Way, ways} from "../../state/snippet.js";
import {lengthWords, themeWords} from "./words.js";

/** What the form tells the page. */
export interface FormOptions {
  index: SearchBoxOptions["index"];
  /** Called with what the author changed; `typing` while a text is being written. */
  change: (change: Partial<BuilderState>, typing?: boolean) => void;
}

/** The controls of the builder that are not those of a chart, brought up to date with every choice. */
export interface BuilderForm {
  indicator: HTMLElement;
  kind: HTMLElement;
  looks: HTMLElement;
  way: HTMLElement;
  update: (state: BuilderState, model: IndicatorModel, limits: FormLimits) => void;
}

/** What cannot be chosen, and why; null where it can. */
export interface FormLimits {
  frozen: string | null;
  image: string | null;
}

const wayWords: Readonly<Record<Way, readonly [name: string, words: string]>> = {
  element: ["Element", "A script and a tag, for pages that may run a script: light, and in the page’s own typeface."],
  frame: ["Frame", "An iframe, for systems that take nothing else; its height follows the chart."],
  image: [
    "Image",
    `A picture in a link, where neither is allowed; always the trend of one ${areaWord} beside ${nationName}.`
  ]
};

const themeNames: Readonly<Record<Theme, string>> = {auto: "The reader’s", light: "Light", dark: "Dark"};

/** Builds the controls: built once, then brought up to date. */
export function builderForm(document: Document, {index, change}: FormOptions): BuilderForm {
  const {html} = markup(document);
  const box = html("div", {class: "search"});
  searchBox(box, {
    index,
    label: "Choose an indicator",
    kinds: ["indicator"],
    onPick: ({slug}) => change({indicator: slug})
  });
  const chosen = html("p", {class: "chosen-indicator", hidden: true});
  const kind = radios(document, "Chart", "chart", Object.keys(embeddedKinds), {
    words: (one) => [exhibitNamed(one).label],
    change: (chart) => change({chart})
  });
  const theme = radios(document, "Theme", "theme", themes, {
    words: (one) => [themeNames[one]],
    change: (one: Theme) => change({theme: one})
  });
  const way = radios(document, "Way in", "way", ways, {
    words: (one) => wayWords[one],
    change: (one: Way) => change({way: one})
  });
  const figures = radios(document, "Figures", "figures", ["following", "frozen"], {
    words: (one) =>
      one === "frozen"
        ? ["Frozen", "The chart carries today’s values and looks the same in ten years."]
        : ["Following", "The chart shows the newest figures whenever it is read."],
    change: (one: "following" | "frozen") => change({frozen: one === "frozen"})
  });
  const title = textField(document, "title", "Title", (text, typing) => change({title: text}, typing));
  const note = textField(document, "note", "Note under the chart", (text, typing) => change({note: text}, typing));
  const contrast = html("p", {class: "small muted", id: "embed-theme-words"});
  theme.element.setAttribute("aria-describedby", contrast.id);

  return {
    indicator: html("div", {class: "indicator-picker"}, [chosen, box]),
    kind: html("div", {class: "controls"}, [kind.element]),
    looks: html("div", {class: "embed-looks"}, [
      title.element,
      note.element,
      html("div", {class: "controls"}, [theme.element]),
      contrast
    ]),
    way: html("div", {class: "embed-ways"}, [way.element, figures.element]),
    update(state, model, limits) {
      chosen.hidden = false;
      chosen.textContent = model.indicator.name;
      kind.pick(state.chart);
      theme.pick(state.theme);
      way.pick(state.way);
      way.limit("image", limits.image);
      figures.pick(state.frozen ? "frozen" : "following");
      figures.limit("frozen", limits.frozen);
      title.write(state.title ?? "");
      note.write(state.note ?? "");
      contrast.textContent = themeWords(state.theme, model);
    }
  };
}

interface Radios<T extends string> {
  element: HTMLFieldSetElement;
  pick: (value: T) => void;
  /** Takes a choice away, with the reason in place of its words; null gives it back. */
  limit: (value: T, reason: string | null) => void;
}

function radios<T extends string>(
  document: Document,
  legend: string,
  name: string,
  values: readonly T[],
  {words, change}: {words: (value: T) => readonly string[]; change: (value: T) => void}
): Radios<T> {
  const {html} = markup(document);
  const choices = values.map((value) => {
    const [label = "", detail] = words(value);
    const id = `embed-${name}-${value}`;
    const about = detail === undefined ? null : html("span", {class: "detail", id}, [detail]);
    const input = html("input", {type: "radio", name, value, "aria-describedby": about && id});
    input.addEventListener("change", () => input.checked && change(value));
    const element = html("div", {class: "choice"}, [html("label", {}, [input, html("span", {}, [label])]), about]);
    return {value, input, about, detail, element};
  });
  return {
    element: html("fieldset", {"data-choice": name}, [
      html("legend", {}, [legend]),
      ...choices.map(({element}) => element)
    ]),
    pick(value) {
      for (const {value: one, input} of choices) input.checked = one === value;
    },
    limit(value, reason) {
      for (const {value: one, input, about, detail} of choices) {
        if (one !== value) continue;
        input.disabled = reason !== null;
        if (about) about.textContent = reason ?? detail ?? "";
      }
    }
  };
}

function textField(
  document: Document,
  name: "title" | "note",
  label: string,
  change: (text: string | null, typing: boolean) => void
) {
  const {html} = markup(document);
  const id = `embed-${name}`;
  const attributes = {id, name, maxlength: longest[name], "aria-describedby": `${id}-length`, autocomplete: "off"};
  const input =
    name === "title"
      ? html("input", {type: "text", placeholder: "As the chart says it", ...attributes})
      : html("textarea", {rows: 2, placeholder: "None", ...attributes});
  const length = html("span", {class: "small muted", id: `${id}-length`});
  const text = () => input.value.replace(/\s+/g, " ").trim() || null;
  input.addEventListener("input", () => {
    length.textContent = lengthWords(name, input.value);
    change(text(), true);
  });
  input.addEventListener("change", () => change(text(), false));
  return {
    element: html("div", {class: "field"}, [html("label", {for: id}, [label]), input, length]),
    write(value: string) {
      // What is being typed stays as it is typed.
      if (document.activeElement !== input) input.value = value;
      length.textContent = lengthWords(name, input.value);
    }
  };
}
