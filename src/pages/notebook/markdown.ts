import type {Nodes, Root, Table} from "mdast";
import {fromMarkdown} from "mdast-util-from-markdown";
import {gfmAutolinkLiteralFromMarkdown} from "mdast-util-gfm-autolink-literal";
import {gfmStrikethroughFromMarkdown} from "mdast-util-gfm-strikethrough";
import {gfmTableFromMarkdown} from "mdast-util-gfm-table";
import {gfmAutolinkLiteral} from "micromark-extension-gfm-autolink-literal";
import {gfmStrikethrough} from "micromark-extension-gfm-strikethrough";
import {gfmTable} from "micromark-extension-gfm-table";
import {type Child, type Markup, markup} from "../../dom/element.js";
import type {Href} from "../../domain/href.js";

/** How a text is shown. */
export interface MarkdownOptions {
  document: Document;
  /** The way from the page to the site's root, for addresses that begin with a slash. */
  root: Href;
}

/** How deep quotes and lists may stand within each other before they are shown as they were typed. */
const deepest = 40;
/** A line that opens more quotes or lists than that: reading it would take time that grows with the square of its length. */
const tooDeep = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){40}/m;
/** Brackets that are open at once, from which on the same holds of them. */
const mostOpen = 100;
/** Characters from which on a text is shown as it was typed. */
const longest = 200_000;

/**
 * A text cell as elements: Markdown with GitHub's tables, links and crossed-out words. Marks of HTML are shown as they stand, its
 * comments not at all; a picture is its words, as it would be asked of another host; what cannot be read is shown as it was typed.
 */
export function markdownView(text: string, options: MarkdownOptions): Element[] {
  const {html} = markup(options.document);
  if (text.length > longest || tooDeep.test(text) || hasManyOpen(text)) return [html("pre", {}, [text])];
  try {
    return blocks(readMarkdown(text), options);
  } catch {
    return [html("pre", {}, [text])];
  }
}

/** Whether a block of a text opens more brackets than are read. */
function hasManyOpen(text: string): boolean {
  let open = 0;
  for (const [sign] of text.matchAll(/\n[ \t]*\n|[[\]]/g)) {
    open = sign === "[" ? open + 1 : sign === "]" ? Math.max(0, open - 1) : 0;
    if (open > mostOpen) return true;
  }
  return false;
}

function readMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmTable(), gfmAutolinkLiteral(), gfmStrikethrough()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmAutolinkLiteralFromMarkdown(), gfmStrikethroughFromMarkdown()]
  });
}

interface Place extends Markup {
  root: Href;
  /** Addresses of links that are named once and used by their name. */
  named: ReadonlyMap<string, string>;
  /** How deep each heading stands in the page. */
  levels: ReadonlyMap<Nodes, 2 | 3 | 4>;
  depth: number;
}

function blocks(tree: Root, {document, root}: MarkdownOptions): Element[] {
  const named = new Map<string, string>();
  for (const node of tree.children) if (node.type === "definition") named.set(node.identifier, node.url);
  const place = {...markup(document), root, named, levels: outline(tree), depth: 0};
  return tree.children.flatMap((node) =>
    inside(node, place).map((one) => (typeof one === "object" ? (one as Element) : place.html("p", {}, [one])))
  );
}

/**
 * How deep each heading of a text stands in the page, whose title is the one of the first level: no level is left out, whichever signs a
 * writer begins with.
 */
function outline(tree: Root): Map<Nodes, 2 | 3 | 4> {
  const levels = new Map<Nodes, 2 | 3 | 4>();
  let above: number[] = [];
  const look = (node: Nodes): void => {
    if (node.type === "heading") {
      above = [...above.filter((depth) => depth < node.depth), node.depth];
      levels.set(node, Math.min(1 + above.length, 4) as 2 | 3 | 4);
    } else if ("children" in node) for (const child of node.children) look(child);
  };
  look(tree);
  return levels;
}

/** The children of a node, one level further in. */
function within(node: {children: readonly Nodes[]}, place: Place): Child[] {
  if (place.depth > deepest) throw new Error("invalid text: nested too deep");
  return node.children.flatMap((child) => inside(child, {...place, depth: place.depth + 1}));
}

function inside(node: Nodes, place: Place): Child[] {
  const {html} = place;
  switch (node.type) {
    case "text":
      return [node.value];
    case "paragraph":
      return [html("p", {}, within(node, place))];
    case "heading":
      return [html(`h${place.levels.get(node) ?? 2}`, {}, within(node, place))];
    case "emphasis":
      return [html("em", {}, within(node, place))];
    case "strong":
      return [html("strong", {}, within(node, place))];
    case "delete":
      return [html("del", {}, within(node, place))];
    case "inlineCode":
      return [html("code", {}, [node.value])];
    case "code":
      return [html("pre", {tabindex: 0}, [html("code", {}, [node.value])])];
    case "break":
      return [html("br")];
    case "thematicBreak":
      return [html("hr")];
    case "blockquote":
      return [html("blockquote", {}, within(node, place))];
    case "list":
      return [
        html(node.ordered ? "ol" : "ul", {start: node.start === 1 ? null : node.start}, [
          ...node.children.map((item) => html("li", {}, within(item, place)))
        ])
      ];
    case "table":
      return [tableOf(node, place)];
    case "link":
      return [linkTo(node.url, within(node, place), place)];
    case "linkReference":
      return [linkTo(place.named.get(node.identifier) ?? "", within(node, place), place)];
    case "image":
    case "imageReference":
      return [html("span", {class: "muted"}, [`[picture: ${node.alt || "without words"}]`])];
    case "html":
      return node.value.startsWith("<!--") ? [] : [node.value];
    default:
      return [];
  }
}

function tableOf({children, align}: Table, place: Place): HTMLElement {
  const {html} = place;
  const [head, ...rows] = children;
  const cells = (tag: "th" | "td", row: Table["children"][number]) =>
    row.children.map((cell, i) => html(tag, {class: align?.[i] === "right" ? "number" : null}, within(cell, place)));
  return html("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Table"}, [
    html("table", {}, [
      html("thead", {}, [head ? html("tr", {}, cells("th", head)) : null]),
      html(
        "tbody",
        {},
        rows.map((row) => html("tr", {}, cells("td", row)))
      )
    ])
  ]);
}

/** A link of the web or of the site; whatever else an address may begin with leads nowhere. */
function linkTo(url: string, words: Child[], {html, root}: Place): HTMLElement {
  if (/^https?:\/\//i.test(url))
    return html("a", {href: url as Href, target: "_blank", rel: "noopener noreferrer"}, words);
  if (url.startsWith("/") && !/^\/[/\\]/.test(url)) return html("a", {href: `${root}${url.slice(1)}`}, words);
  return url.startsWith("#") ? html("a", {href: url as Href}, words) : html("span", {}, words);
}
