import type {Href} from "../domain/href.js";

/** What an element can hold: another node, words, or nothing (`null`, `undefined`, `false` are skipped). */
export type Child = Node | string | number | null | undefined | false;

/**
 * Attributes by name; `null`, `undefined` and `false` are left out, `true` is written without a value. None whose name begins
 * with `on` compiles, nor is it set: what elements do is told to them with `addEventListener`. Nor does a mere `string` as what is
 * gone to or loaded.
 */
export type Attributes = Record<string, string | number | boolean | null | undefined> &
  Partial<Record<`on${string}`, never>> & {href?: Href | null | undefined; src?: Href | null | undefined};

const svgNamespace = "http://www.w3.org/2000/svg";

/** Attributes whose value is code: never one of ours. */
const isCode = /^on/i;

/** Attributes whose value is an address that a browser goes to or loads. */
const isAddressed = /(href|src)$/i;

/** Addresses that run nothing: of the web, or without a scheme, which a colon before any of the other marks would end. */
const isHref = /^(https?:|[^:]*([/?#]|$))/i;

/** Makes elements in one document. */
export interface Markup {
  /**
   * Makes an HTML element. Throws at an address (`href`, `src`) with another scheme than the web's, and at an attribute whose
   * name begins with `on`.
   */
  html: <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    attributes?: Attributes,
    children?: readonly Child[]
  ) => HTMLElementTagNameMap[K];
  /** Makes an SVG element; throws as `html` does. */
  svg: <K extends keyof SVGElementTagNameMap>(
    tag: K,
    attributes?: Attributes,
    children?: readonly Child[]
  ) => SVGElementTagNameMap[K];
}

/** The builder of markup, bound to the document that its elements are made in. */
export function markup(document: Document): Markup {
  return {
    html: (tag, attributes, children) => fill(document.createElement(tag), attributes, children),
    svg: <K extends keyof SVGElementTagNameMap>(tag: K, attributes?: Attributes, children?: readonly Child[]) =>
      fill(document.createElementNS(svgNamespace, tag) as SVGElementTagNameMap[K], attributes, children)
  };
}

/** Cuts a coordinate to two decimals, or as many as asked for, so that the same chart is the same bytes everywhere. */
export function cut(value: number, decimals = 2): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}

function fill<E extends Element>(element: E, attributes: Attributes = {}, children: readonly Child[] = []): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    const text = value === true ? "" : String(typeof value === "number" ? cut(value) : value);
    if (isCode.test(name) || (isAddressed.test(name) && !isHref.test(text)))
      throw new Error(`invalid ${name}: ${text}`);
    element.setAttribute(name, text);
  }
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    element.append(typeof child === "object" ? child : String(child));
  }
  return element;
}
