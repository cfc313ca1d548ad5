import fc from "fast-check";
import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {type Attributes, markup} from "../../../src/dom/element.js";
import {webHref} from "../../../src/domain/href.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const {html, svg} = markup(document);

/** An attribute that the types refuse, as a spec read from elsewhere would bring it. */
const untyped = (name: string, value: string) => ({[name]: value}) as Attributes;

describe("html and svg", () => {
  it("leave out what is null, undefined or false, write true without a value and numbers to two decimals", () => {
    const element = html("p", {id: null, title: undefined, hidden: false, class: "a", inert: true}, [
      "one ",
      null,
      undefined,
      false,
      2
    ]);
    expect(element.outerHTML).toBe('<p inert="" class="a">one 2</p>');
    expect(svg("line", {x1: 1.005, x2: 1 / 3}).getAttribute("x2")).toBe("0.33");
  });

  it("take text as text whatever it is", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const element = html("p", {title: text}, [text]);
        expect(element.children.length).toBe(0);
        expect(element.textContent).toBe(text);
        expect(element.getAttribute("title")).toBe(text);
      }),
      {seed: 2}
    );
  });

  it("take addresses of the web, relative ones and places on the page", () => {
    for (const href of [
      "https://www.gov.uk/a:b",
      "HTTP://localhost:3000/",
      "",
      "./area/warrington?a=1:2#b:c",
      "../report/877-2015-05-12",
      "/data",
      "?sort=a:b",
      "#children-in-care",
      "reports"
    ])
      expect(html("a", untyped("href", href)).getAttribute("href")).toBe(href);
  });

  it("throw at an address that runs code, however it is written", () => {
    const spaced = fc.constantFrom("", " ", "\t", "\n", "\u0000", "\u0001 ", "\u00a0");
    const scheme = fc.constantFrom(
      "javascript",
      "vbscript",
      "data",
      "blob",
      "file",
      "JavaScript",
      "java\tscript",
      "java\nscript"
    );
    fc.assert(
      fc.property(spaced, scheme, fc.string(), (before, name, rest) => {
        expect(() => html("a", untyped("href", `${before}${name}:${rest}`))).toThrow(/^invalid href: /);
      }),
      {seed: 2}
    );
    for (const name of ["src", "xlink:href", "XLink:Href"])
      expect(() => svg("a", untyped(name, "javascript:alert(1)"))).toThrow(`invalid ${name}: javascript:alert(1)`);
  });

  it("are given no address that the types know to be none, nor any text of the data as it is", () => {
    const source = {url: "https://www.gov.uk/"};
    // @ts-expect-error a text that nobody has looked at
    html("a", {href: source.url});
    // @ts-expect-error a scheme that runs code
    expect(() => html("a", {href: "javascript:alert(1)"})).toThrow("invalid href");
    expect(html("a", {href: webHref(source.url)}).outerHTML).toBe('<a href="https://www.gov.uk/"></a>');
    expect(() => webHref("javascript:alert(1)")).toThrow("invalid href: javascript:alert(1), expected https://…");
    expect(() => webHref("https:evil")).toThrow("invalid href");
  });

  it("let through no address that a browser reads as another scheme than the web's", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl(), fc.string({unit: fc.constantFrom(..."jas:/?#\t\n \u0000data")})),
        (href) => {
          let taken = true;
          try {
            html("a", untyped("href", href));
          } catch {
            taken = false;
          }
          if (taken && URL.canParse(href, "https://example.org/"))
            expect(new URL(href, "https://example.org/").protocol).toMatch(/^https?:$/);
        }
      ),
      {numRuns: 2000, seed: 1}
    );
  });

  it("throw at an attribute that is code", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("on", "ON", "On"),
        fc.string({unit: fc.constantFrom(..."abcdef"), maxLength: 8}),
        (on, event) => {
          expect(() => html("p", untyped(`${on}${event}`, "alert(1)"))).toThrow(/^invalid on\w*: alert\(1\)$/i);
        }
      )
    );
    // @ts-expect-error an attribute that is code does not compile
    expect(() => html("p", {onclick: "alert(1)"})).toThrow("invalid onclick: alert(1)");
  });
});
