import {type Child, markup} from "../../dom/element.js";

/** Something that a reader is told above the cells, with what can be done about it. */
export interface Banner {
  words: string;
  actions: readonly {words: string; isFirst?: boolean; action: () => void}[];
}

/** Shows a banner, or takes it away. */
export function showBanner(part: HTMLElement, banner: Banner | null): void {
  const {html} = markup(part.ownerDocument);
  const buttons: Child[] = (banner?.actions ?? []).map(({words, isFirst, action}) => {
    const button = html("button", {type: "button", class: isFirst ? "primary" : null}, [words]);
    button.addEventListener("click", action);
    return button;
  });
  part.replaceChildren(
    ...(banner ? [html("div", {class: "notebook-banner"}, [html("p", {}, [banner.words]), ...buttons])] : [])
  );
}
