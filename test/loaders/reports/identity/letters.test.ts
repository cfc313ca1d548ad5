import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {knownAreas} from "../../../../loaders/reports/identity/areas.js";
import {identify} from "../../../../loaders/reports/identity/identify.js";
import {readReport} from "../../../../loaders/reports/text/read-report.js";

const visits = join(import.meta.dirname, "../../../../../shared/sources/reports/visits");

/** Addresses of offices, as letterheads have them or had them, one line an entry. */
const offices = [
  ["Piccadilly Gate       T 0300 123 1231", "Store Street          Textphone 0161 618 8524", "Manchester", "M1 2WD"],
  ["Piccadilly Gate", "Store Street          enquiries@ofsted.gov.uk", "Manchester M1 2WD     www.gov.uk/ofsted"],
  ["Aviation House", "125 Kingsway", "London", "WC2B 6SE"],
  ["Clive House", "70 Petty France", "London SW1H 9EX"],
  ["Freshford House", "Redcliffe Way", "Bristol", "BS1 6LX"],
  ["Agora", "6 Cumberland Place", "Nottingham", "NG1 6HJ"],
  ["Royal Exchange Buildings", "St Ann’s Square", "Manchester", "M2 7LA"]
];
const towns = ["Manchester", "Bristol", "Nottingham", "London", "Leeds", "York", "Reading", "Derby", "Stockport"];
const today = knownAreas().filter(({closed, opened}) => closed === "" && opened < "2023-01-01");

interface Parts {
  office: readonly string[];
  address: readonly string[];
  subject: readonly string[];
  name: string;
}

function letter({office, address, subject, name}: Parts) {
  const lines = [
    "Ofsted",
    ...office,
    "",
    "5 December 2023",
    "",
    "Jo Bloggs",
    "Director of Children’s Services",
    ...address,
    "",
    "Dear Jo",
    "",
    ...subject,
    "",
    `This letter summarises the findings of the focused visit to ${name} children’s services`,
    "on 31 October and 1 November 2023. His Majesty’s Inspectors for this visit were A and B."
  ];
  return {file: "letter.txt", pages: [{page: 1, lines}]};
}

const office = fc.constantFrom(...offices);
const address = fc
  .tuple(
    fc.array(fc.constantFrom("Civic Centre", "Town Hall", "Sankey Street", "East Annexe", "PO Box 5"), {maxLength: 6}),
    fc.constantFrom(...towns)
  )
  .map(([lines, town]) => [...lines, town, "WA1 1UH"]);

describe("a letter", () => {
  it("is on the authority of its subject, whatever office wrote it and whatever towns its addresses name", () => {
    fc.assert(
      fc.property(office, address, fc.constantFrom(...today), fc.boolean(), (from, to, area, isBroken) => {
        const name = area.name.replace(/ \(.*\)/, "");
        const subject = isBroken
          ? [`Focused visit to ${name} local authority`, "children’s services"]
          : [`Focused visit to ${name} children’s services`];
        expect(identify(letter({office: from, address: to, subject, name}))).toMatchObject({
          area: area.area,
          framework: "focused-visit",
          inspected_from: "2023-10-31",
          inspected_to: "2023-11-01",
          published: "2023-12-05"
        });
      }),
      {seed: 8, numRuns: 300}
    );
  });

  it("is refused where its subject is an authority that is not known, whatever its addresses name", () => {
    fc.assert(
      fc.property(
        office,
        address,
        fc.constantFrom("Borsetshire", "Barchester", "Trumpton City Council"),
        (from, to, name) => {
          const subject = [`Focused visit to ${name} children’s services`];
          expect(() => identify(letter({office: from, address: ["Leeds City Council", ...to], subject, name}))).toThrow(
            /^unknown authority: the title names "(borsetshire|barchester|trumpton)/
          );
        }
      ),
      {seed: 8, numRuns: 200}
    );
  });

  it("without a subject says in its first sentence what it is on, or is on the council it is written to", () => {
    const parts = {office: offices[0] as string[], address: ["Camden Council", "London", "N1C 4AG"]};
    expect(identify(letter({...parts, subject: [], name: "Camden"}))).toMatchObject({area: "camden"});
    expect(
      identify(letter({...parts, subject: ["Focused visit to children’s services"], name: "local authority"}))
    ).toMatchObject({area: "camden"});
    expect(
      identify(letter({...parts, subject: ["Focused visit to Durham’s children’s services"], name: "x"}))
    ).toMatchObject({area: "county-durham"});
  });

  it("that tells of nothing inspected is none of a report", () => {
    const text = letter({office: offices[0] as string[], address: ["Leeds"], subject: ["Your complaint"], name: ""});
    const lines = text.pages[0]?.lines.slice(0, -2) ?? [];
    expect(() => identify({...text, pages: [{page: 1, lines}]})).toThrow("unsupported document");
  });
});

describe.skipIf(!existsSync(visits))("the letters on focused visits", () => {
  it("are all read", async () => {
    const files = readdirSync(visits).filter((name) => name.endsWith(".pdf"));
    // Every fourth stands for all: the others differ in nothing but their names.
    for (const file of files.filter((_, i) => i % 4 === 0)) {
      const {framework, area} = identify(await readReport(join(visits, file)));
      expect([file, framework, area === ""]).toEqual([file, "focused-visit", false]);
    }
  });
});
