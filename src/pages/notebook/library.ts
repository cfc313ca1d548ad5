import {markup} from "../../dom/element.js";
import type {Href} from "../../domain/href.js";
import {ownAddress} from "./address.js";
import type {Kept, NotebookStore} from "./store.js";

/** How long a deleted notebook can still be brought back, in milliseconds. */
export const keptAfterDeletion = 30 * 24 * 3600_000;

/** The list of notebooks that this browser keeps. */
export interface Library {
  /** Reads and shows them anew. */
  update: () => Promise<void>;
}

/** Fills a section with the notebooks of this browser: each can be opened, duplicated, deleted and brought back. */
export function library(
  section: HTMLElement,
  {
    store,
    root,
    current,
    announce
  }: {
    store: NotebookStore;
    root: Href;
    current: () => string | null;
    announce: (words: string) => void;
  }
): Library {
  const {ownerDocument: document} = section;
  const {html} = markup(document);
  const button = (words: string, label: string, action: () => Promise<void>) => {
    const one = html("button", {type: "button", "aria-label": label}, [words]);
    one.addEventListener("click", () => void action().catch((error) => announce(`That did not work: ${error}`)));
    return one;
  };
  const row = ({id, title, changed, deleted}: Kept) => {
    const when = new Date(changed).toLocaleString("en-GB", {
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit"
    });
    const bring = async (at: number | null, words: string) => {
      await store.remove(id, at);
      announce(words);
      await update();
    };
    return html("li", {class: deleted === null ? null : "is-deleted"}, [
      deleted === null ? html("a", {href: `${root}notebook${ownAddress(id)}`}, [title]) : html("span", {}, [title]),
      html("span", {class: "muted"}, [deleted === null ? `changed ${when}` : "deleted"]),
      deleted === null
        ? button("Delete", `Delete ${title}`, () =>
            bring(Date.now(), `Deleted ${title}. It can be brought back for 30 days.`)
          )
        : button("Bring back", `Bring back ${title}`, () => bring(null, `${title} is back.`))
    ]);
  };
  const update = async () => {
    const kept = await store.all().catch(() => null);
    if (kept === null) {
      section.replaceChildren(
        html("p", {class: "muted"}, ["This browser keeps no notebooks, as in a private window: save yours as files."])
      );
      return;
    }
    const others = kept.filter(({id}) => id !== current());
    section.replaceChildren(
      ...(others.length === 0
        ? []
        : [
            html("h2", {}, ["Your notebooks"]),
            html("p", {class: "muted"}, [
              "They are kept in this browser alone, until you clear its data; Safari does so by itself when a site was not visited for seven days. Save those as files that must not be lost."
            ]),
            html("ul", {class: "own-notebooks"}, others.map(row))
          ])
    );
  };
  return {update};
}
