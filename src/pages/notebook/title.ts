import {markup} from "../../dom/element.js";
import {siteTitle} from "../../domain/site.js";

/** The title of a notebook as its reader types it. */
export interface TitleField {
  set: (title: string) => void;
}

/** Puts a field into the heading of the page. */
export function titleField(heading: HTMLElement, {change}: {change: (title: string) => void}): TitleField {
  const {ownerDocument: document} = heading;
  const field = markup(document).html("textarea", {
    class: "notebook-title",
    rows: 1,
    "aria-label": "Title of the notebook",
    spellcheck: "true"
  });
  const grow = () => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
  };
  field.addEventListener("input", () => {
    if (/[\r\n]/.test(field.value)) field.value = field.value.replace(/[\r\n]+/g, " ");
    grow();
    change(field.value);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
    if (event.key === "Enter" || event.key === "Escape") field.blur();
  });
  heading.replaceChildren(field);
  addEventListener("resize", grow);
  return {
    set(title) {
      if (document.activeElement === field && field.value.trim() === title) return;
      field.value = title;
      grow();
      document.title = `${title} | ${siteTitle}`;
    }
  };
}
