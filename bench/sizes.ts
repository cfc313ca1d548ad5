import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {dirname, join, posix} from "node:path";
import {kilobytes, printTable} from "./table.js";

/** Pages whose HTML and scripts are measured: those the site is opened for. */
export const pages = ["index", "area/warrington", "indicator/children-in-care-rate", "data"];

/** Prints what each part of the built site weighs, as it is and as it travels. */
export function benchSizes(dist: string): void {
  const files = readdirSync(dist, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1));
  const below = (pattern: RegExp) => files.filter((file) => pattern.test(file) && !file.endsWith(".br"));
  const rows = [
    ...pages.filter((page) => existsSync(join(dist, `${page}.html`))).flatMap((page) => pageRows(dist, page)),
    row(dist, "engine (wasm)", below(/\.wasm$/)),
    row(dist, "engine's worker", below(/worker\.[0-9a-f]+\.js$/)),
    ...below(/^_file\/data\/.*\.parquet$/).map((file) =>
      row(dist, posix.basename(file).replace(/\.[0-9a-f]{8}/, ""), [file])
    ),
    row(dist, "all pages", below(/\.html$/)),
    row(dist, "whole site", below(/./))
  ];
  printTable("Sizes", ["part", "files", "raw", "Brotli"], rows);
}

function pageRows(dist: string, page: string): string[][] {
  const html = readFileSync(join(dist, `${page}.html`), "utf8");
  const linked = (pattern: RegExp) =>
    [...html.matchAll(/<(?:link|script)\b[^>]*(?:href|src)="([^":]+)"/g)]
      .map(([, href = ""]) => posix.join(dirname(page), href))
      .filter((file, i, all) => pattern.test(file) && all.indexOf(file) === i && existsSync(join(dist, file)));
  return [
    row(dist, `/${page === "index" ? "" : page}: HTML`, [`${page}.html`]),
    row(dist, "  scripts", linked(/\.js$/)),
    row(dist, "  styles", linked(/\.css$/)),
    row(dist, "  typefaces, preloaded", linked(/\.woff2$/))
  ];
}

function row(dist: string, name: string, files: readonly string[]): string[] {
  const size = (file: string) => statSync(join(dist, file)).size;
  const raw = files.reduce((sum, file) => sum + size(file), 0);
  const sent = files.reduce((sum, file) => sum + size(existsSync(join(dist, `${file}.br`)) ? `${file}.br` : file), 0);
  return [name, String(files.length), kilobytes(raw), kilobytes(sent)];
}
