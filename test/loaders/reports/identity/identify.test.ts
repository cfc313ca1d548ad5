import {describe, expect, test} from "vitest";
import {identify} from "../../../../loaders/reports/identity/identify.js";

interface Sample {
  file?: string;
  dated?: string | null;
}

function text(lines: readonly string[], {file = "report.pdf", dated = null}: Sample = {}) {
  return {
    file,
    dated,
    pages: [
      {page: 1, lines: [...lines]},
      {page: 2, lines: ["The rest."]}
    ]
  };
}

const single = (name: readonly string[], dates: string, published = "Report published: 12 May 2015") =>
  text([
    ...name,
    "Inspection of services for children in need of help and",
    "protection, children looked after and care leavers",
    "and",
    "Review of the effectiveness of the Local Safeguarding Children",
    "Board¹",
    "",
    `Inspection date: ${dates}`,
    "",
    published,
    "The overall judgement follows."
  ]);

const newer = (name: readonly string[], dates: string, sample: Sample = {}) =>
  text([...name, `Inspection dates: ${dates}`, "Lead inspector: A Person, His Majesty’s Inspector"], sample);

describe("a report says of itself", () => {
  test("whose it is, how and when inspectors came, and when it came out", () => {
    expect(identify(single(["Warrington Borough Council"], "24 February – 20 March 2015"))).toEqual({
      report: "877-2015-05-12",
      area: "warrington",
      framework: "sif",
      inspected_from: "2015-02-24",
      inspected_to: "2015-03-20",
      published: "2015-05-12",
      pages: 2,
      published_from: "text"
    });
  });

  test.each([
    [["London Borough of Hammersmith", "and Fulham"], "hammersmith-and-fulham"],
    [["Royal Borough of Windsor & Maidenhead"], "windsor-and-maidenhead"],
    [["City of Bradford Metropolitan District", "Council"], "bradford"],
    [["Kingston upon Hull City Council"], "kingston-upon-hull"],
    [["Durham County Council"], "county-durham"],
    [["Saint Helens Metropolitan Borough Council"], "st-helens"],
    [["Stoke on Trent"], "stoke-on-trent"],
    [["North East Lincolnshire"], "north-east-lincolnshire"],
    [["Northamptonshire County Council"], "northamptonshire"],
    [["Dorset County Council"], "dorset-to-2019"],
    [["Bournemouth"], "bournemouth"]
  ])("the authority %s", (name, area) => {
    expect(identify(single(name, "24 February – 20 March 2015")).area).toBe(area);
  });

  test.each([
    [["Inspection of Dorset local authority", "children’s services"], "dorset"],
    [
      ["Inspection of Bournemouth,", "Christchurch and Poole local", "authority children’s services"],
      "bournemouth-christchurch-and-poole"
    ],
    [["Inspection of the Isle of Wight local", "authority children’s services"], "isle-of-wight"]
  ])("the authority within the title %s", (name, area) => {
    const sample = newer(name, "27 September to 8 October 2021", {file: "x-2021-11-19.pdf"});
    expect(identify(sample)).toMatchObject({area, framework: "ilacs"});
  });

  test.each([
    ["24 February  20 March 2015", "2015-02-24", "2015-03-20"],
    ["13 to 24 March 2015", "2015-03-13", "2015-03-24"],
    ["3rd-14th March 2015", "2015-03-03", "2015-03-14"],
    ["18 Nov 2014 to 11 January 2015", "2014-11-18", "2015-01-11"],
    ["8 July 2014 to 12 July 2014 and 7 August 2014 to 8 August 2014", "2014-07-08", "2014-08-08"],
    ["02/03/2015", "2015-03-02", "2015-03-02"]
  ])("the dates %s", (dates, from, to) => {
    expect(identify(single(["Luton"], dates))).toMatchObject({inspected_from: from, inspected_to: to});
  });

  test("the day on the letter of a visit", () => {
    const letter = text(
      [
        "28 January 2022",
        "A Director",
        "Warrington Borough Council",
        "Dear Director",
        "Focused visit to Warrington local authority children’s services",
        "This letter is about the visit to Warrington on 8 and 9 December 2021. Inspectors looked at one thing."
      ],
      {file: "letter.pdf"}
    );
    expect(identify(letter)).toMatchObject({
      report: "877-2022-01-28",
      framework: "focused-visit",
      inspected_from: "2021-12-08",
      inspected_to: "2021-12-09"
    });
  });
});

describe("where a report does not say when it came out", () => {
  const title = ["Inspection of Kent local authority", "children’s services"];
  const dates = "9 to 20 May 2022";
  const published = (sample: Sample) => {
    const {published, published_from} = identify(newer(title, dates, sample));
    return [published, published_from];
  };

  test("the day in the file's name serves", () => {
    expect(published({file: "80476-2022-07-05.pdf", dated: "2022-07-04"})).toEqual(["2022-07-05", "name"]);
  });

  test("but not one that does not fit the inspection or the file", () => {
    const dated = "2022-07-04";
    expect(published({file: "80476-2021-07-05.pdf", dated})).toEqual([dated, "document"]);
    expect(published({file: "80476-2022-05-21.pdf", dated})).toEqual([dated, "document"]);
    expect(published({file: "copy-2023-01-02.pdf", dated})).toEqual([dated, "document"]);
    expect(published({file: "copy-2022-13-41.pdf", dated})).toEqual([dated, "document"]);
  });

  test("without either it is refused", () => {
    expect(() => published({file: "report.txt"})).toThrow(/^missing publication date \(report\.txt, page 1\)/);
  });
});

describe("what is no report on an authority's services is refused", () => {
  test("another document", () => {
    expect(() => identify(text(["Annual accounts", "of a company"]))).toThrow(
      /^unsupported document: its title is none of a report \(report\.pdf, page 1\)/
    );
    expect(() => identify(text(["Council’s children’s services praised by inspectors"]))).toThrow(
      /^unsupported document/
    );
    expect(() => identify(text([]))).toThrow(/^unsupported document/);
  });

  test("one on an authority that is not known", () => {
    expect(() => identify(single(["Atlantis Borough Council"], "1 to 9 March 2015"))).toThrow(
      /^unknown authority: the title names none that is known/
    );
  });

  test("one that two authorities could be meant by", () => {
    expect(() => identify(single(["Kent and Essex"], "1 to 9 March 2015"))).toThrow(
      /^ambiguous authority: the title names Essex and Kent|^ambiguous authority: the title names Kent and Essex/
    );
  });
});

test("a news article says that it is one and what reads it, whatever its file is called", () => {
  const article = text([
    "Watchdog praises town’s children’s services",
    "Ofsted made a focused visit to Elmbury in December. “We are delighted,” a councillor said."
  ]);
  expect(() => identify({...article, file: "2022-01-31.txt"})).toThrow(
    /^unsupported document: it is an article that tells of an inspection .*`reports tell` reads/
  );
});

describe("a letter tells the days of a visit", () => {
  const visit = (told: string) =>
    identify(
      text([
        "9 May 2022",
        "",
        "Focused visit to Southend-on-Sea City Council children’s services",
        "",
        `This letter summarises the findings of the focused visit to Southend-on-Sea City Council children’s services ${told}. Inspectors wrote it.`
      ])
    );

  test.each([
    ["on 22 and 23 March 2022", "2022-03-22", "2022-03-23"],
    ["on 22 and 23March 2022", "2022-03-22", "2022-03-23"],
    ["on 22 and 23 March", "2022-03-22", "2022-03-23"],
    ["on 13 and 14 December", "2021-12-13", "2021-12-14"],
    ["on 22 March 2021 to 23 March 2022", "2022-03-22", "2022-03-23"]
  ])("where they stand %s", (told, from, to) => {
    expect(visit(told)).toMatchObject({area: "southend-on-sea", inspected_from: from, inspected_to: to});
  });
});
