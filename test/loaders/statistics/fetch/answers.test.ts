import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {describe, expect, onTestFinished, test} from "vitest";
import {readDataSet, readMeta} from "../../../../loaders/statistics/fetch/answers.js";
import {Answer} from "../../../../loaders/statistics/fetch/api-answer.js";
import {ApiClient} from "../../../../loaders/statistics/fetch/api-client.js";

const id = "11111111-1111-4111-8111-111111111111";
const dataSet = (more: object) =>
  new Answer({id, title: "Care", status: "Published", latestVersion: {version: "1.0"}, ...more}, "address");

describe("an answer of the service", () => {
  test.each(["../../../elsewhere", "1.0/../2.0", "2", "v1.0", ""])("is refused with the version %j", (version) => {
    expect(() => readDataSet(dataSet({latestVersion: {version}}))).toThrow(/latestVersion.version.*a version such as/);
  });

  test.each(["../elsewhere", "", `${id}/..`])("is refused with the id %j", (wrong) => {
    expect(() => readDataSet(dataSet({id: wrong}))).toThrow(/an id of a data set/);
  });

  test("may have an authority without its former code", () => {
    const locations = [{level: {code: "LA"}, options: [{id: "x", label: "Warrington", code: "E06000007"}]}];
    const meta = {filters: [], indicators: [], geographicLevels: [{code: "LA"}], locations, timePeriods: []};
    expect(readMeta(new Answer(meta, "address")).levels).toEqual(["LA"]);
  });

  test("is refused where its list changes between two pages", async () => {
    const server = createServer((request, response) => {
      const page = Number(new URL(request.url ?? "", "http://localhost").searchParams.get("page"));
      const paging = {page, pageSize: 2, totalResults: page + 2, totalPages: 2};
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({paging, results: page === 1 ? ["c", "b"] : ["b", "a"]}));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await expect(new ApiClient({base, gap: 0}).askAll("/list", 2)).rejects.toThrow(
      /the list changed from 3 to 4 results while it was read/
    );
  });
});
