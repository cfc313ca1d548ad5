import fc from "fast-check";
import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {embeddedKinds} from "../../../src/exhibits/registry.js";
import {defaultChartState} from "../../../src/state/chart-state.js";
import {comparators} from "../../../src/state/choices.js";
import {longest, parseRequest, requestNames, themes} from "../../../src/state/request.js";
import {embedAttributes, type SnippetOptions, type Wanted, writeSnippet} from "../../../src/state/snippet.js";

const base = "https://figures.example/";

const options: SnippetOptions = {
  way: "element",
  base,
  heading: "Children looked after per 10,000, Warrington and England, 2016 to 2025",
  sentence: "Children looked after per 10,000 stood at 75 in Warrington in 2025.",
  image: {indicator: "children-in-care-rate", area: "warrington", words: "Chart: Warrington and England"}
};

const wanted: Wanted = {
  chart: "trend",
  indicator: "children-in-care-rate",
  state: {...defaultChartState, areas: ["warrington"]},
  query: null,
  theme: "auto",
  title: null,
  note: null,
  values: null
};

const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'> & &amp; \u2028 \`\${x}`;

describe("the snippet of a custom element", () => {
  it("is a script, the element with what was chosen, and the picture and the words that stand in for it", () => {
    expect(writeSnippet(wanted, options)).toBe(
      [
        '<script async crossorigin src="https://figures.example/embed.js"></script>',
        '<link rel="preload" as="fetch" crossorigin href="https://figures.example/embed/data/children-in-care-rate.json">',
        '<sightline-chart chart="trend" indicator="children-in-care-rate" areas="warrington" site="https://figures.example/">',
        '  <img src="https://figures.example/embed/image/children-in-care-rate/warrington.svg" width="100%" height="420" alt="Chart: Warrington and England">',
        "  <p>Children looked after per 10,000 stood at 75 in Warrington in 2025.</p>",
        "</sightline-chart>"
      ].join("\n")
    );
  });

  it("asks for figures ahead of the script only where the script needs nothing else of the site", () => {
    for (const chart of ["ranking", "number", "timeline"] as const)
      expect(writeSnippet({...wanted, chart}, options)).not.toContain("preload");
    const values = "1|Name|percent|1|31 March|2024-2025|Source|2026-01-02|fA:10,5";
    expect(writeSnippet({...wanted, values}, options)).not.toContain("preload");
  });

  it("has no picture where the site keeps none", () => {
    expect(writeSnippet(wanted, {...options, image: null})).not.toContain("<img");
  });

  it("has no picture where it is frozen, since the site's would follow", () => {
    const frozen = writeSnippet(
      {...wanted, values: "1|Name|percent|1|31 March|2024-2025|Source|2026-01-02|fA:10,5"},
      options
    );
    expect(frozen).not.toContain("<img");
    expect(frozen).toContain("<p>Children looked after");
    expect(frozen).toContain('values="1|Name|percent|1|31 March|2024-2025|Source|2026-01-02|fA:10,5"');
  });
});

describe("the snippet of a frame", () => {
  it("has a name, a height, what the frame may do, and the script that listens for its height", () => {
    const {document} = parseHTML(writeSnippet({...wanted, theme: "dark"}, {...options, way: "frame"}));
    const frame = document.querySelector("iframe");
    expect(frame?.getAttribute("title")).toBe(options.heading);
    expect(frame?.getAttribute("height")).toBe("420");
    expect(frame?.getAttribute("loading")).toBe("lazy");
    expect(frame?.getAttribute("sandbox")).toBe("allow-scripts allow-popups allow-top-navigation-by-user-activation");
    expect(frame?.getAttribute("src")).toBe(
      `${base}embed/chart/children-in-care-rate/warrington?chart=trend&indicator=children-in-care-rate&areas=warrington&theme=dark`
    );
    expect(document.querySelector("script")?.getAttribute("src")).toBe(`${base}embed/listen.js`);
  });
});

describe("the snippet of a frame of which the site keeps no image", () => {
  it("has the address of all frames", () => {
    const html = writeSnippet(wanted, {...options, way: "frame", image: null});
    expect(html).toContain(`src="${base}embed/chart?chart=trend&amp;indicator=children-in-care-rate`);
  });

  it("is that of a frozen chart, since the site's image would follow", () => {
    const values = "1|Name|percent|1|31 March|2024-2025|Source|2026-01-02|fA:10,5";
    expect(writeSnippet({...wanted, values}, {...options, way: "frame"})).toContain(`src="${base}embed/chart?chart=`);
  });
});

describe("the snippet of an image", () => {
  it("is the image in a link to the live chart", () => {
    const {document} = parseHTML(writeSnippet(wanted, {...options, way: "image"}));
    expect(document.querySelector("a")?.getAttribute("href")).toBe(
      `${base}indicator/children-in-care-rate?areas=warrington`
    );
    expect(document.querySelector("a > img")?.getAttribute("alt")).toBe("Chart: Warrington and England");
  });

  it("is refused where the site keeps none", () => {
    expect(() => writeSnippet(wanted, {...options, way: "image", image: null})).toThrow("missing image");
  });
});

describe("every snippet", () => {
  it.each(["element", "frame", "image"] as const)("keeps hostile words as words: %s", (way) => {
    const image = options.image && {...options.image, words: hostile};
    const html = writeSnippet(
      {...wanted, title: hostile, note: hostile},
      {...options, way, heading: hostile, sentence: hostile, image}
    );
    const {document} = parseHTML(`<main>${html}</main>`);
    const scripts = [...document.querySelectorAll("script")];
    expect(scripts.every((script) => script.getAttribute("src")?.startsWith(base) && script.textContent === "")).toBe(
      true
    );
    expect(document.querySelectorAll("[onerror]").length).toBe(0);
    if (way === "element") {
      expect(document.querySelector("sightline-chart")?.getAttribute("title")).toBe(hostile);
      expect(document.querySelector("p")?.textContent).toBe(hostile);
    }
    if (way === "frame") expect(document.querySelector("iframe")?.getAttribute("title")).toBe(hostile);
  });

  it("says what the parser of requests reads back, attribute by attribute and in an address", () => {
    fc.assert(
      fc.property(anyWanted, (one) => {
        const meant = {...one, problems: []};
        const attributes = new Map(embedAttributes(one));
        expect(parseRequest((name) => attributes.get(name) ?? null, embeddedKinds)).toEqual(meant);

        const {document} = parseHTML(`<main>${writeSnippet(one, options)}</main>`);
        const element = document.querySelector("sightline-chart");
        expect(parseRequest((name) => element?.getAttribute(name) ?? null, embeddedKinds)).toEqual(meant);

        const {document: framed} = parseHTML(`<main>${writeSnippet(one, {...options, way: "frame"})}</main>`);
        const address = new URL(framed.querySelector("iframe")?.getAttribute("src") ?? "");
        expect(parseRequest((name) => address.searchParams.get(name), embeddedKinds)).toEqual(meant);
      }),
      {numRuns: 200, seed: 4}
    );
  });

  it("uses no name that a chart does not read", () => {
    const all: Wanted = {...wanted, theme: "dark", title: "Title", note: "Note", values: "1|"};
    expect(embedAttributes(all).filter(([name]) => !(requestNames as readonly string[]).includes(name))).toEqual([]);
  });
});

const words = (most: number) =>
  fc.option(
    fc
      .string({unit: fc.constantFrom(...`abc <>&"'=|,/\`$%+?#;:é“”`), minLength: 1, maxLength: most})
      .map((text) => text.trim())
      .filter((text) => text !== ""),
    {nil: null}
  );

/** What the builder can ask for: a kind of chart with no more than it has use for. */
const anyWanted: fc.Arbitrary<Wanted> = fc
  .record({
    chart: fc.constantFrom(...Object.keys(embeddedKinds)),
    areas: fc.uniqueArray(fc.constantFrom("warrington", "halton", "north-west", "england"), {minLength: 1}),
    compare: fc.subarray([...comparators]),
    average: fc.constantFrom("mean" as const, "median" as const),
    years: fc.option(fc.tuple(fc.integer({min: 2000, max: 2012}), fc.integer({min: 2013, max: 2025})), {nil: null}),
    zero: fc.boolean(),
    multiples: fc.boolean(),
    year: fc.option(fc.integer({min: 2013, max: 2025}), {nil: null}),
    theme: fc.constantFrom(...themes),
    title: words(longest.title),
    note: words(longest.note),
    query: words(longest.other),
    values: words(longest.values)
  })
  .map(({chart, areas, compare, average, years, zero, multiples, year, ...rest}) => ({
    ...rest,
    chart,
    indicator: chart === "timeline" ? "" : "children-in-care-rate",
    state: {
      ...defaultChartState,
      areas,
      compare: [...compare],
      average,
      zero,
      view: chart === "trend" && multiples ? ("multiples" as const) : ("trend" as const),
      ...(years && {from: years[0], to: years[1]}),
      ...(chart === "ranking" && year !== null && {year})
    }
  }));
