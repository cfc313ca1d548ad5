import {markup} from "../../dom/element.js";
import {areasWord, areaWord} from "../../domain/site.js";
import type {Spans} from "../../interaction/spans.js";

/** What the tools of the chart do. */
export interface ToolsOptions {
  /** Draws it a step larger or smaller, or whole. */
  zoom: (step: "larger" | "smaller" | "whole") => void;
  /** Draws it between figures. */
  between: (spans: Spans) => void;
  /** Chooses the authorities between figures. */
  choose: (spans: Spans) => void;
}

/** The tools of the chart: built once. */
export interface ScatterTools {
  element: HTMLElement;
  /** Whether dragging moves the chart; else it draws a lasso. */
  isMoving: () => boolean;
  /** Shows between which figures the chart is drawn, and whether that is all. */
  show: (seen: Spans, options: {isWhole: boolean}) => void;
  /** Says what has been done to those who cannot see it. */
  say: (words: string) => void;
}

/** Builds what a reader draws the chart larger by and chooses authorities with, by pointer and without. */
export function scatterTools(document: Document, {zoom, between, choose}: ToolsOptions): ScatterTools {
  const {html} = markup(document);
  const button = (text: string, action: () => void, label: string | null = null) => {
    const element = html("button", {type: "button", "aria-label": label}, [text]);
    element.addEventListener("click", () => element.ariaDisabled !== "true" && action());
    return element;
  };
  const whole = button("Show all", () => zoom("whole"));
  const smaller = button("−", () => zoom("smaller"), "Draw it smaller");
  const moving = html("input", {type: "radio", name: "drag", value: "move"});
  const drawing = html("input", {type: "radio", name: "drag", value: "lasso", checked: true});
  const said = html("p", {class: "hidden-text", role: "status"});
  const {fields, show, read} = spanFields(document);
  return {
    isMoving: () => moving.checked,
    say(words) {
      said.textContent = words;
    },
    show(seen, {isWhole}) {
      show(seen);
      // One that was disabled would lose the focus of whoever has just pressed it.
      whole.ariaDisabled = smaller.ariaDisabled = String(isWhole);
    },
    element: html("div", {}, [
      html("div", {class: "controls"}, [
        html("div", {role: "group", "aria-label": "How large the chart is drawn"}, [
          button("+", () => zoom("larger"), "Draw it larger"),
          smaller,
          whole
        ]),
        html("fieldset", {}, [
          html("legend", {}, ["Dragging over the chart"]),
          html("label", {}, [drawing, html("span", {}, [`draws round ${areasWord}`])]),
          html("label", {}, [moving, html("span", {}, ["moves it"])])
        ])
      ]),
      said,
      html("details", {}, [
        html("summary", {}, ["By values and by keys"]),
        html("div", {class: "controls", role: "group", "aria-label": "A part of the chart by its values"}, [
          ...fields,
          button(`Choose the ${areasWord} between`, () => choose(read())),
          button("Draw what is between", () => between(read()))
        ]),
        html("p", {class: "small muted"}, [
          `With the chart in focus: arrows go from ${areaWord} to ${areaWord}, Space chooses one or lets it go, + and − draw the chart larger and smaller, 0 shows all, and Shift with an arrow moves it. The wheel draws it larger while Ctrl is held or the chart is in focus, two fingers do on a touch screen, and dragging with Shift moves it.`
        ])
      ])
    ])
  };
}

/** Four numbers: from and to on each axis. */
function spanFields(document: Document) {
  const {html} = markup(document);
  const number = (label: string) => html("input", {type: "number", step: "any", "aria-label": label});
  const across = [number("Horizontal, from"), number("Horizontal, to")] as const;
  const upright = [number("Vertical, from"), number("Vertical, to")] as const;
  const spanOf = ([from, to]: typeof across): Spans["x"] => {
    const [a, b] = [Number(from.value), Number(to.value)];
    return a <= b ? [a, b] : [b, a];
  };
  return {
    fields: [
      html("label", {}, ["Horizontal, from", across[0], "to", across[1]]),
      html("label", {}, ["vertical, from", upright[0], "to", upright[1]])
    ],
    read: (): Spans => ({x: spanOf(across), y: spanOf(upright)}),
    show({x, y}: Spans) {
      for (const [inputs, span] of [
        [across, x],
        [upright, y]
      ] as const)
        for (const [i, input] of inputs.entries()) input.value = String(rounded(span[i] ?? 0));
    }
  };
}

/** A figure as an address has it: five digits are finer than a pixel. */
export function rounded(figure: number): number {
  return Number(figure.toPrecision(5));
}
