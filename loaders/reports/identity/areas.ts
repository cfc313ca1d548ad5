import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {parse} from "csv-parse/sync";

/** An authority as reports name it. */
export interface KnownArea {
  area: string;
  code: string;
  name: string;
  /** ISO dates, or empty. */
  opened: string;
  closed: string;
  aliases: readonly string[];
}

/** `areas.csv` of this tree. */
const ownFile = fileURLToPath(new URL("../../../data/areas.csv", import.meta.url));
const known = new Map<string, readonly KnownArea[]>();

/** The authorities of a file `areas.csv` (default that of this tree), each file read once. */
export function knownAreas(file: string = ownFile): readonly KnownArea[] {
  const areas = known.get(file) ?? readAreas(file);
  known.set(file, areas);
  return areas;
}

/** Words in one form: small letters, `&` as `and`, no punctuation, `saint` as `st`. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[’'ʼ`]/g, "")
    .replace(/[^a-z]+/g, " ")
    .replace(/\bsaint\b/g, "st")
    .trim();
}

/**
 * The authorities that a phrase names on a day: longer names before shorter ones within them, names before aliases,
 * and only those that existed when inspectors came.
 */
export function areasIn(phrase: string, day: string | null, areas: readonly KnownArea[]): KnownArea[] {
  const words = ` ${plainWords(phrase)} `;
  const found = areas
    .filter(({opened, closed}) => !day || ((!opened || day >= opened) && (!closed || day < closed)))
    .flatMap((area) => {
      const names = [area.name.replace(/\(.*\)/, ""), ...area.aliases].map(plainWords);
      const matches = names.flatMap((name, index) =>
        name.length > 2 && words.includes(` ${name} `) ? [{name, alias: index > 0}] : []
      );
      const best = matches.sort((a, b) => b.name.length - a.name.length)[0];
      return best ? [{area, ...best}] : [];
    });
  const whole = found.filter(
    ({name}) => !found.some((other) => other.name.length > name.length && ` ${other.name} `.includes(` ${name} `))
  );
  const named = whole.filter(({alias, name}) => !alias || !whole.some((other) => !other.alias && other.name === name));
  return named.map(({area}) => area);
}

function readAreas(file: string): KnownArea[] {
  const rows: Record<string, string>[] = parse(readFileSync(file), {
    columns: true,
    bom: true
  });
  return rows
    .filter(({kind}) => kind === "authority")
    .map(({area = "", la_code: code = "", name = "", opened = "", closed = "", aliases = ""}) => ({
      area,
      code,
      name,
      opened,
      closed,
      aliases: aliases.split("|").filter(Boolean)
    }));
}
