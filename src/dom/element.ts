/** What an element can hold: another node, words, or nothing (`null`, `undefined`, `false` are skipped). */
export type Child = Node | string | number | null | undefined | false;

/** Attributes by name; `null`, `undefined` and `false` are left out, `true` is written without a value. */
export type Attributes = Record<string, string | number | boolean | null | undefined>;

const svgNamespace = "http://www.w3.org/2000/svg";

/** Makes an SVG element in the given document. */
export function svg<K extends keyof SVGElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Attributes = {},
  children: readonly Child[] = []
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(svgNamespace, tag) as SVGElementTagNameMap[K];
  return fill(element, document, attributes, children);
}

/** Makes an HTML element in the given document. */
export function html<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Attributes = {},
  children: readonly Child[] = []
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), document, attributes, children);
}

/** Cuts a coordinate to two decimals, so that the same chart is the same bytes everywhere. */
export function cut(value: number): number {
  return Math.round(value * 100) / 100;
}

function fill<E extends Element>(
  element: E,
  document: Document,
  attributes: Attributes,
  children: readonly Child[]
): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(typeof value === "number" ? cut(value) : value));
  }
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    element.appendChild(typeof child === "object" ? child : document.createTextNode(String(child)));
  }
  return element;
}
