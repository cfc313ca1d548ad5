import {existsSync, readFileSync} from "node:fs";
import {resolve} from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import {describe, expect, test} from "vitest";
import {ApiClient} from "../../../../loaders/statistics/fetch/api-client.js";
import {csv, smallSources} from "../support/small-sources.js";
import {type Exchange, statisticsService} from "./statistics-service.js";

// The service's own description of itself is not ours to publish: without ../shared this file says so and is skipped.
const description = resolve(import.meta.dirname, "../../../../../shared/ees-api-shape.json");

interface Parameter {
  name: string;
  in: string;
  schema: object;
}

interface Operation {
  parameters?: Parameter[];
  responses: Record<string, {content?: Record<string, {schema: object}>}>;
}

describe.skipIf(!existsSync(description))("requests and replies of the tests", () => {
  test("are those that the service's description allows", async () => {
    const service = await statisticsService([set()]);
    const client = new ApiClient({base: service.base, gap: 0});
    await client.askAll(`/publications/${set().publication}/data-sets`);
    await client.ask(`/data-sets/${set().id}`);
    await client.ask(`/data-sets/${set().id}/meta`, {dataSetVersion: "1.1"});
    await client.askAll(`/data-sets/${set().id}/versions`);
    await client.ask(`/data-sets/${set().id}/versions/1.1`);
    await client.ask(`/data-sets/${set().id}/versions/1.1/changes`);
    await client.download(`/data-sets/${set().id}/csv`, {dataSetVersion: "1.1"}, {begin() {}, take() {}});
    const judge = judgeOf(JSON.parse(readFileSync(description, "utf8")));
    expect(service.exchanges).toHaveLength(7);
    for (const exchange of service.exchanges) expect(judge(exchange)).toEqual([]);
  });

  test("would not be let pass with a page too long, an unknown parameter or a reply of another form", async () => {
    const judge = judgeOf(JSON.parse(readFileSync(description, "utf8")));
    const way = `/v1/publications/${set().publication}/data-sets`;
    const good = {
      way,
      headers: {},
      status: 200,
      body: {paging: {page: 1, pageSize: 20, totalResults: 0, totalPages: 0}, results: []}
    };
    expect(judge({...good, query: new URLSearchParams("pageSize=20")})).toEqual([]);
    expect(judge({...good, query: new URLSearchParams("pageSize=21")})).not.toEqual([]);
    expect(judge({...good, query: new URLSearchParams("size=20")})).not.toEqual([]);
    expect(judge({...good, query: new URLSearchParams(), body: {results: []}})).not.toEqual([]);
  });
});

function set() {
  const version = {
    published: "2025-11-20",
    csv: csv(smallSources().care),
    filters: ["population"],
    indicators: ["children_count"]
  };
  return {
    id: "11111111-1111-4111-8111-111111111111",
    publication: "3260801d-601a-48c6-93b7-cf51680323d1",
    title: "Children in care",
    versions: [
      {...version, version: "1.0"},
      {
        ...version,
        version: "1.1",
        notes: "A year was added",
        changes: {
          majorChanges: {},
          minorChanges: {
            filterOptions: [
              {
                filter: {id: "f0", column: "population", label: "Population", hint: ""},
                options: [{currentState: {id: "o1", label: "starting"}}]
              }
            ]
          }
        }
      }
    ]
  };
}

/** What is wrong with an exchange by an OpenAPI description: its way, its parameters, its reply. */
function judgeOf(api: {paths: Record<string, Record<string, Operation>>; components: object}) {
  const ajv = new Ajv({strict: false, allErrors: true, coerceTypes: true});
  addFormats(ajv);
  ajv.addSchema({$id: "api", components: withoutStrayNullable(merged(api.components, api))});
  const validate = (schema: object, value: unknown, what: string) => {
    const check = ajv.compile(JSON.parse(JSON.stringify(withoutStrayNullable(schema)).replaceAll('"#/', '"api#/')));
    return check(value)
      ? []
      : (check.errors ?? []).map(({instancePath, message}) => `${what}${instancePath}: ${message}`);
  };
  return ({way, query, status, body}: Exchange): string[] => {
    const path = Object.keys(api.paths).find((one) => new RegExp(`^${one.replace(/\{[^}]+\}/g, "[^/]+")}$`).test(way));
    const operation = path === undefined ? undefined : api.paths[path]?.get;
    if (!operation) return [`unknown way: ${way}`];
    const parameters = (operation.parameters ?? []).filter((one) => one.in === "query");
    const asked = [...query].flatMap(([name, value]) => {
      const known = parameters.find((one) => one.name === name);
      return known
        ? validate({type: "object", properties: {value: known.schema}}, {value}, name)
        : [`unknown parameter: ${name}`];
    });
    const content = operation.responses[status]?.content ?? {};
    const schema = content["application/json"]?.schema ?? content["text/csv"]?.schema;
    return [...asked, ...(schema ? validate(schema, body, "reply") : [`unknown reply: ${status}`])];
  };
}

/**
 * The description makes a larger form of a smaller one by `allOf`, and closes both to further properties, so that nothing could be of the
 * larger one: here they are one form.
 */
function merged(schema: unknown, api: {components: object}): unknown {
  if (Array.isArray(schema)) return schema.map((one) => merged(one, api));
  if (schema === null || typeof schema !== "object") return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, merged(value, api)]);
  const object = Object.fromEntries(entries) as {allOf?: {$ref?: string; properties?: object; required?: string[]}[]};
  if (!object.allOf || object.allOf.length < 2) return object;
  const {schemas} = api.components as {schemas: Record<string, {properties?: object; required?: string[]}>};
  const parts = object.allOf.map((part) => (part.$ref ? (schemas[part.$ref.split("/").at(-1) ?? ""] ?? {}) : part));
  return {
    type: "object",
    properties: Object.assign({}, ...parts.map(({properties}) => properties)),
    required: parts.flatMap(({required}) => required ?? []),
    additionalProperties: false
  };
}

/** The description has `nullable` without a type, which the validator refuses. */
function withoutStrayNullable(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutStrayNullable);
  if (schema === null || typeof schema !== "object") return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, withoutStrayNullable(value)]);
  const object = Object.fromEntries(entries) as Record<string, unknown>;
  if (object.nullable === true && object.type === undefined) delete object.nullable;
  return object;
}
