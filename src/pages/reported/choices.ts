import {markup} from "../../dom/element.js";

/** The choice of authorities that are marked. */
export interface MarkChoice {
  element: HTMLElement;
  /** Shows which are marked. */
  update: (chosen: readonly string[]) => void;
}

/** Builds a list that marks another authority, and buttons that take each mark away. `change` is told the slugs that are marked from now on. */
export function markChoice(
  document: Document,
  {areas, change}: {areas: readonly {area: string; name: string}[]; change: (chosen: string[]) => void}
): MarkChoice {
  const {html} = markup(document);
  const select = html("select", {}, [
    html("option", {value: ""}, ["Choose an authority"]),
    ...areas.map(({area, name}) => html("option", {value: area}, [name]))
  ]);
  const marks = html("span", {class: "marked-areas"});
  let marked: readonly string[] = [];
  select.addEventListener("change", () => {
    if (select.value !== "" && !marked.includes(select.value)) change([...marked, select.value]);
    select.value = "";
  });
  return {
    element: html("div", {class: "controls"}, [html("label", {}, ["Mark ", select]), marks]),
    update(chosen) {
      marked = chosen;
      marks.replaceChildren(
        ...chosen.flatMap((slug) => {
          const name = areas.find(({area}) => area === slug)?.name;
          if (name === undefined) return [];
          const button = html("button", {type: "button", "aria-label": `Take the mark off ${name}`}, [`${name} ×`]);
          button.addEventListener("click", () => {
            change(marked.filter((one) => one !== slug));
            select.focus();
          });
          return [button];
        })
      );
    }
  };
}
