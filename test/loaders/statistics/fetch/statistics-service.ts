import {createServer, type IncomingMessage, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {gzipSync} from "node:zlib";
import {parse} from "csv-parse/sync";
import {onTestFinished} from "vitest";

/** A version of a data set as the service has it; its meta follows from its file. */
export interface ServedVersion {
  version: string;
  /** ISO day. */
  published: string;
  csv: string;
  filters: readonly string[];
  indicators: readonly string[];
  status?: "Published" | "Deprecated" | "Withdrawn";
  notes?: string;
  changes?: {majorChanges: object; minorChanges: object};
  /** Rows that it says it has; default, those of the file. */
  rows?: number;
}

export interface ServedSet {
  id: string;
  publication: string;
  title: string;
  status?: "Published" | "Deprecated" | "Withdrawn";
  supersededBy?: string;
  versions: ServedVersion[];
}

/** What a request meets instead of its answer: of the service's own kinds of failures, and of the way there. */
export type Fault =
  | {status: number; headers?: Record<string, string>; body?: string}
  | "cut-json"
  | "cut-file"
  | "cut-gzip"
  | "silent"
  | "hang-up"
  | "html";

/** A request with what it was answered, for a judge to look at. */
export interface Exchange {
  way: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  status: number;
  body: unknown;
}

export interface Service {
  base: string;
  exchanges: Exchange[];
  /** The next requests whose way matches meet these faults, one each. */
  fail(way: RegExp, ...faults: Fault[]): void;
  /** What is done when a request comes whose way matches, once. */
  when(way: RegExp, act: () => void): void;
}

/** A small service of statistics in the form of the Department's, on this machine, closed when the test ends. */
export async function statisticsService(sets: readonly ServedSet[], {marks = false} = {}): Promise<Service> {
  const exchanges: Exchange[] = [];
  const faults: {way: RegExp; fault: Fault}[] = [];
  const acts: {way: RegExp; act: () => void}[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://service");
    const way = url.pathname;
    const acting = acts.findIndex((one) => one.way.test(way));
    if (acting >= 0) acts.splice(acting, 1)[0]?.act();
    const failing = faults.findIndex((one) => one.way.test(way));
    if (failing >= 0) return spoil(response, faults.splice(failing, 1)[0]?.fault as Fault);
    const answer = answerTo(way, url.searchParams, sets);
    exchanges.push({way, query: url.searchParams, headers: request.headers, status: answer.status, body: answer.body});
    if (typeof answer.body === "string") {
      response.writeHead(200, {"content-type": "text/csv", "content-encoding": "gzip"});
      return response.end(gzipSync(answer.body));
    }
    const text = JSON.stringify(answer.body);
    const mark = `"${text.length}-${text.slice(-40).replace(/[^a-z0-9]/gi, "")}"`;
    if (marks && request.headers["if-none-match"] === mark) {
      response.writeHead(304);
      return response.end();
    }
    const type = answer.status < 400 ? "application/json; charset=utf-8" : "application/problem+json";
    response.writeHead(answer.status, {"content-type": type, ...(marks && {etag: mark})});
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    exchanges,
    fail: (way, ...list) => faults.push(...list.map((fault) => ({way, fault}))),
    when: (way, act) => acts.push({way, act})
  };
}

function spoil(response: ServerResponse, fault: Fault): void {
  switch (fault) {
    case "silent":
      return;
    case "hang-up":
      response.destroy();
      return;
    case "html":
      response.writeHead(200, {"content-type": "text/html"});
      response.end("<html>maintenance</html>");
      return;
    case "cut-json":
      response.writeHead(200, {"content-type": "application/json"});
      response.end('{"id": "cut');
      return;
    case "cut-file":
      response.writeHead(200, {"content-type": "text/csv", "content-length": "5000"});
      response.write("time_period,time_identifier\n");
      setImmediate(() => response.destroy());
      return;
    case "cut-gzip": {
      const bytes = gzipSync("time_period,time_identifier\n2025,Reporting year\n".repeat(500));
      response.writeHead(200, {"content-type": "text/csv", "content-encoding": "gzip"});
      response.end(bytes.subarray(0, bytes.length >> 1));
      return;
    }
    default:
      response.writeHead(fault.status, {"content-type": "text/html", ...fault.headers});
      response.end(fault.body ?? "");
  }
}

function answerTo(way: string, query: URLSearchParams, sets: readonly ServedSet[]): {status: number; body: unknown} {
  const ok = (body: unknown) => ({status: 200, body});
  const unknown = {status: 404, body: {type: "about:blank", title: "Not Found", status: 404}};
  const page = (all: readonly unknown[]) => {
    const [number, size] = [Number(query.get("page") ?? 1), Number(query.get("pageSize") ?? 10)];
    return ok({
      paging: {page: number, pageSize: size, totalResults: all.length, totalPages: Math.ceil(all.length / size)},
      results: all.slice((number - 1) * size, number * size)
    });
  };
  const listed = /^\/v1\/publications\/([^/]+)\/data-sets$/.exec(way);
  if (listed) return page(sets.filter(({publication}) => publication === listed[1]).map(dataSetOf));
  const [, id, rest = ""] = /^\/v1\/data-sets\/([^/]+)(\/.*)?$/.exec(way) ?? [];
  const set = sets.find((one) => one.id === id);
  if (!set) return unknown;
  const asked = query.get("dataSetVersion") ?? /^\/versions\/([^/]+)/.exec(rest)?.[1];
  const version = asked ? set.versions.find((one) => one.version === asked) : set.versions.at(-1);
  if (!version) return unknown;
  if (rest === "") return ok(dataSetOf(set));
  if (rest === "/meta") return ok(metaOf(version));
  if (rest === "/csv") return ok(version.csv);
  if (rest === "/versions") return page([...set.versions].reverse().map(versionOf));
  if (/^\/versions\/[^/]+$/.test(rest)) return ok(versionOf(version));
  if (rest.endsWith("/changes"))
    return ok({
      versionNumber: version.version,
      ...(version.notes && {notes: version.notes}),
      ...(version.changes ?? {majorChanges: {}, minorChanges: {}})
    });
  return unknown;
}

const read = new WeakMap<ServedVersion, Record<string, string>[]>();

function rowsOf(version: ServedVersion): Record<string, string>[] {
  const known = read.get(version);
  if (known) return known;
  const rows = parse(version.csv, {columns: true, bom: true}) as Record<string, string>[];
  read.set(version, rows);
  return rows;
}

function outlineOf(version: ServedVersion) {
  const rows = rowsOf(version);
  const years = [...new Set(rows.map((row) => row.time_period ?? ""))].sort();
  return {
    version: version.version,
    totalResults: version.rows ?? rows.length,
    file: {id: "00000000-0000-4000-8000-000000000001"},
    timePeriods: {start: years[0] ?? "", end: years.at(-1) ?? ""},
    geographicLevels: [...new Set(rows.map((row) => row.geographic_level ?? ""))],
    filters: [...version.filters],
    indicators: [...version.indicators]
  };
}

function dataSetOf(set: ServedSet) {
  const latest = set.versions.at(-1);
  return {
    id: set.id,
    title: set.title,
    summary: `Figures of ${set.title}`,
    status: set.status ?? "Published",
    ...(set.supersededBy && {supersedingDataSetId: set.supersededBy}),
    ...(latest && {latestVersion: {...outlineOf(latest), published: `${latest.published}T09:30:00+00:00`}})
  };
}

function versionOf(version: ServedVersion) {
  const type = /^\d+\.0$/.test(version.version) ? "Major" : "Minor";
  return {
    ...outlineOf(version),
    type,
    status: version.status ?? "Published",
    published: `${version.published}T09:30:00+00:00`,
    notes: version.notes ?? "",
    release: {title: `Release of ${version.published.slice(0, 4)}`, slug: version.published.slice(0, 4)}
  };
}

function metaOf(version: ServedVersion) {
  const rows = rowsOf(version);
  const short = {National: "NAT", Regional: "REG", "Local authority": "LA"} as Record<string, string>;
  const levels = [...new Set(rows.map((row) => row.geographic_level ?? ""))];
  const places = levels.map((label) => ({
    level: {code: short[label], label},
    options: [
      ...new Map(
        rows
          .filter((row) => row.geographic_level === label)
          .map((row) => [row.la_name || row.region_name || row.country_name, row])
      )
    ].map(([name, row], i) => ({
      id: `p${i}`,
      label: name,
      code: row.new_la_code || row.region_code || row.country_code,
      ...(label === "Local authority" && {oldCode: row.old_la_code})
    }))
  }));
  return {
    filters: version.filters.map((column, i) => ({
      id: `f${i}`,
      column,
      label: column,
      hint: "",
      options: [...new Set(rows.map((row) => row[column] ?? ""))].map((label, j) => ({id: `o${j}`, label}))
    })),
    indicators: version.indicators.map((column, i) => ({id: `i${i}`, column, label: column, unit: ""})),
    geographicLevels: levels.map((label) => ({code: short[label], label})),
    locations: places,
    timePeriods: [...new Set(rows.map((row) => row.time_period))].map((period) => ({code: "RY", period, label: period}))
  };
}
