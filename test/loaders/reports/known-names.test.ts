import {expect, test} from "vitest";
import type {ReadDocument} from "../../../loaders/reports/document.js";
import {publicDays, underKnownName} from "../../../loaders/reports/known-names.js";
import type {Report, TellingDocument} from "../../../src/domain/tables.js";
import {fakeDocument} from "./command/support/fake-files.js";

const days = publicDays(
  new Map([["877-2024-07-30", "https://files.example.org/v1/file/50253719"]]),
  [{report: "877-2022-01-31", url: "https://files.example.org/v1/file/50176000"} as Report],
  [{document: "outcomes-877-2026-03-10", url: "https://files.example.org/v1/file/50296623"} as TellingDocument]
);

const kept = (path: string, from: string | null = null) => {
  const document = (fakeDocument("2024-07-25") as {document?: ReadDocument}).document;
  if (document === undefined) throw new Error("a fake document has content");
  return {...document, path, identity: {...document.identity, inspected_from: from, inspected_to: from}};
};

test("a file under its public number has the day that its address tells", () => {
  const names = ["50253719.pdf", "50176000.pdf", "50296623 (1).pdf"].map(
    (path) => underKnownName(kept(`/reports/${path}`), [], days).identity.report
  );
  expect(names).toEqual(["877-2024-07-30", "877-2022-01-31", "877-2026-03-10"]);
});

test("everything of the document has the new name", () => {
  const {identity, figures, judgements} = underKnownName(kept("50253719.pdf"), [], days);
  expect(identity.published).toBe("2024-07-30");
  expect([...figures, ...judgements].map(({report}) => report)).toEqual(["877-2024-07-30", "877-2024-07-30"]);
});

test("a known report of the same days goes before what the number tells, and another authority's number tells nothing", () => {
  const known = {
    ...kept("").identity,
    report: "877-2024-07-31",
    published: "2024-07-31",
    inspected_from: "2024-06-10",
    inspected_to: "2024-06-10",
    url: null
  };
  expect(underKnownName(kept("50253719.pdf", "2024-06-10"), [known], days).identity.report).toBe("877-2024-07-31");
  const others = new Map([["50253719", {code: "878", day: "2024-07-30"}]]);
  expect(underKnownName(kept("50253719.pdf"), [], others).identity.report).toBe("877-2024-07-25");
});
