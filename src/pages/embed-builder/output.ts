import {markup} from "../../dom/element.js";
import type {Href} from "../../domain/href.js";
import {requestNames, type Theme} from "../../state/request.js";
import {embedAttributes, imageAddress, type KeptImage, type Wanted} from "../../state/snippet.js";

/** Widths in pixels at which the preview draws, and what is that wide. */
const previewWidths = [
  {width: 280, name: "A small phone"},
  {width: 600, name: "A column of text"},
  {width: 960, name: "A wide article"}
] as const;

/** The preview of a chart at several widths, by the script that other people's pages run. */
export interface Preview {
  element: HTMLElement;
  update: (wanted: Wanted) => void;
  /** Shows the site's image in place of the charts. */
  showImage: (image: KeptImage) => void;
}

/** Builds the preview; `base` is the address of the site, whose `embed.js` draws it. */
export function builderPreview(document: Document, base: Href): Preview {
  const {html} = markup(document);
  const charts = previewWidths.map(({width, name}) => {
    const chart = document.createElement("sightline-chart");
    chart.append(html("p", {class: "muted"}, ["The chart is on its way."]));
    const paper = html("div", {class: "embed-paper"}, [chart]);
    paper.style.width = `${width + 32}px`;
    const element = html("figure", {}, [
      html("figcaption", {class: "small muted"}, [`${name}, ${width} pixels`]),
      html("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": `${name}: preview`}, [paper])
    ]);
    return {chart, paper, element};
  });
  const picture = html("div", {class: "embed-picture", hidden: true});
  const sheet = html(
    "div",
    {class: "embed-sheet"},
    charts.map(({element}) => element)
  );
  let theme: Theme = "auto";
  const seen = html("fieldset", {}, [
    html("legend", {}, ["Seen by a reader whose device is"]),
    ...(["light", "dark"] as const).map((value) => {
      const input = html("input", {type: "radio", name: "seen", value});
      input.checked = value === (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
      input.addEventListener("change", () => paint());
      return html("label", {}, [input, html("span", {}, [value])]);
    })
  ]);
  const paint = () => {
    const device = seen.querySelector<HTMLInputElement>("input:checked")?.value ?? "light";
    const shown = theme === "auto" ? device : theme;
    for (const {chart, paper} of charts) {
      if (chart.getAttribute("theme") !== shown) chart.setAttribute("theme", shown);
      paper.dataset.device = device;
    }
  };
  const script = html("script", {src: `${base}embed.js`, async: true});
  script.addEventListener("error", () => {
    for (const {chart} of charts)
      chart.replaceChildren(html("p", {}, ["The preview did not arrive: check the connection, then reload."]));
  });
  document.head.append(script);

  return {
    element: html("div", {}, [html("div", {class: "controls"}, [seen]), sheet, picture]),
    update(wanted) {
      picture.hidden = true;
      sheet.hidden = seen.hidden = false;
      theme = wanted.theme;
      const attributes = new Map(embedAttributes(wanted));
      attributes.delete("theme");
      for (const {chart} of charts)
        for (const name of requestNames) {
          const value = attributes.get(name);
          if (name === "theme") continue;
          if (value === undefined) chart.removeAttribute(name);
          else if (chart.getAttribute(name) !== value) chart.setAttribute(name, value);
        }
      paint();
    },
    showImage(image) {
      sheet.hidden = seen.hidden = true;
      picture.hidden = false;
      const address = imageAddress(image, base);
      if (picture.querySelector("img")?.getAttribute("src") === address) return;
      picture.replaceChildren(html("img", {src: address, width: 600, alt: image.words}));
    }
  };
}

/** A text to be copied, and the button that does it. */
export interface CopyBox {
  element: HTMLElement;
  write: (text: string) => void;
}

/** A text in a box with a button that copies it and says that it has; where that is forbidden the text is marked instead. */
export function copyBox(
  document: Document,
  {label, action, rows}: {label: string; action: string; rows: number}
): CopyBox {
  const {html} = markup(document);
  const text = html("textarea", {
    class: "copy-text",
    readonly: true,
    rows,
    "aria-label": label,
    spellcheck: "false"
  });
  const button = html("button", {type: "button"}, [action]);
  const said = html("span", {class: "small muted", role: "status"});
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.value);
      said.textContent = `Copied, ${text.value.length.toLocaleString("en-GB")} characters.`;
    } catch {
      text.focus();
      text.select();
      said.textContent = "Marked: copy it with the keyboard or the menu.";
    }
  });
  return {
    element: html("div", {class: "copy-box"}, [text, html("p", {}, [button, said])]),
    write(value) {
      if (text.value === value) return;
      text.value = value;
      said.textContent = "";
    }
  };
}
