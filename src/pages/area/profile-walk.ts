import {markup} from "../../dom/element.js";
import {nationName} from "../../domain/site.js";

/** What is told of a row, by the class of its cell. */
const told = [
  ["latest", "Latest, 95% interval"],
  ["nation", nationName],
  ["neighbours", "Neighbours"],
  ["over-year", "Change"],
  ["spark", "Trend"]
] as const;

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last
};

/**
 * Lets a reader go from row to row of a profile with the arrow keys, and tells at the row that is pointed at or focused what stands in it, with the
 * spread of authorities. The part stays when its table is drawn anew.
 */
export function walkProfile(part: HTMLElement): void {
  const {html} = markup(part.ownerDocument);
  const tip = html("div", {class: "tooltip", id: "profile-tip", role: "tooltip", hidden: true});
  const rowOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>(".profile [data-indicator]") : null;
  const linkOf = (row: Element) => row.querySelector<HTMLElement>("th a");
  const hide = () => {
    tip.hidden = true;
    part.querySelector("[aria-describedby=profile-tip]")?.removeAttribute("aria-describedby");
  };
  const show = (row: HTMLElement) => {
    hide();
    const place = row.querySelector<HTMLElement>(".place");
    const spread = place?.dataset.spread;
    const word = (text: string | null | undefined) => (text ?? "").replaceAll(/\s+/g, " ").trim();
    const cells = told.flatMap(([name, words]) => {
      // A figure, and what stands beneath it.
      const parts = [...(row.querySelector(`td.${name}`)?.childNodes ?? [])].map((node) => word(node.textContent));
      const text = parts.filter((part) => part !== "").join(", ");
      return text === "" || text === "–" ? [] : [[words, text] as const];
    });
    tip.replaceChildren(
      html("strong", {}, [word(linkOf(row)?.textContent)]),
      html("dl", {}, [
        ...cells.flatMap(([words, text]) => [html("dt", {}, [words]), html("dd", {}, [text])]),
        ...(place ? [html("dt", {}, ["Place"]), html("dd", {}, [word(place.textContent)])] : [])
      ]),
      ...(spread ? [html("p", {class: "offer"}, [`${spread}.`])] : [])
    );
    tip.hidden = false;
    if (tip.parentElement !== part) part.append(tip);
    linkOf(row)?.setAttribute("aria-describedby", tip.id);
    const [frame, box] = [part.getBoundingClientRect(), (place?.firstElementChild ?? row).getBoundingClientRect()];
    const {offsetWidth: width, offsetHeight: height} = tip;
    const left = Math.max(0, Math.min(frame.width - width, box.right - frame.left + 12));
    // Above its row where there is no room below it.
    const isBelow = box.bottom + height + 8 <= innerHeight;
    const top = isBelow ? box.bottom - frame.top + 4 : box.top - frame.top - height - 4;
    tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  };
  part.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    const row = rowOf(event.target);
    const step = steps[event.key];
    if (!row || !step || event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = [...part.querySelectorAll<HTMLElement>(".profile [data-indicator]")].filter(
      (one) => one.offsetParent !== null
    );
    const next = rows[step(rows.indexOf(row), rows.length - 1)];
    if (!next) return;
    event.preventDefault();
    linkOf(next)?.focus();
    next.scrollIntoView({block: "nearest"});
  });
  part.addEventListener("focusin", ({target}) => {
    const row = rowOf(target);
    if (row && target instanceof Element && target.matches("th a:focus-visible")) show(row);
    else hide();
  });
  part.addEventListener("focusout", hide);
  let pointed: HTMLElement | null = null;
  // The link of a row lies over all of it: where the pointer is tells what it is at.
  part.addEventListener("pointermove", ({target, pointerType, clientX}) => {
    const row = pointerType === "mouse" ? rowOf(target) : null;
    const box = row?.querySelector("td.place")?.getBoundingClientRect();
    const next = box && clientX >= box.left && clientX < box.right ? row : null;
    if (next === pointed) return;
    pointed = next;
    if (next) show(next);
    else hide();
  });
  part.addEventListener("pointerleave", () => {
    pointed = null;
    hide();
  });
}
