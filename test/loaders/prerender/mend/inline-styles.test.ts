import {expect, test} from "vitest";
import {inlineStyles} from "../../../../loaders/prerender/mend/inline-styles.js";

const head = `<link rel="preload" as="style" href="../_import/sightline.75bb97a6.css">
<link rel="stylesheet" type="text/css" href="../_import/sightline.75bb97a6.css">
<link rel="preload" href="../_file/fonts/source-sans-3.7a19a702.woff2" as="font">`;

test("a page carries its stylesheet and asks for none", () => {
  const read = (href: string) => (href === "../_import/sightline.75bb97a6.css" ? "a{content:'$&'}\n" : "");
  expect(inlineStyles(head, read)).toBe(
    `<style>a{content:'$&'}</style>\n<link rel="preload" href="../_file/fonts/source-sans-3.7a19a702.woff2" as="font">`
  );
});

test("a stylesheet that is not there stops the build", () => {
  const read = (href: string) => {
    throw new Error(`missing file: ${href}`);
  };
  expect(() => inlineStyles(head, read)).toThrow("missing file: ../_import/sightline.75bb97a6.css");
});

test("a page that asks for no stylesheet stops the build", () => {
  expect(() => inlineStyles("<head></head>", () => "")).toThrow("missing place: stylesheet");
});
