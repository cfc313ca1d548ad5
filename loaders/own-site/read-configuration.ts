import {readFileSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {Ajv, type ErrorObject} from "ajv";
import {getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode} from "jsonc-parser";
import {placeOf} from "../../src/domain/text-place.js";
import {listWords, quote} from "../files/source-error.js";
import {type Configuration, configurationName, type DeclaredMap, type DeclaredNeighbours} from "./configuration.js";
import {ConfigurationError} from "./configuration-error.js";
import {faultsBetween} from "./faults-between.js";
import {faultAt, offsetOf} from "./text-place.js";

const schemaFile = new URL("../../schema/sightline.config.schema.json", import.meta.url);

/** Reads the configuration of a folder. Throws a ConfigurationError that says of everything wrong where it is and what would be right. */
export async function readConfiguration(folder: string): Promise<Configuration> {
  let text: string;
  try {
    text = await readFile(join(folder, configurationName), "utf8");
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    throw new ConfigurationError([
      missing
        ? `missing configuration: ${join(folder, configurationName)}, expected what "npm run new -- ${folder}" writes`
        : `unreadable configuration: ${(cause as Error).message}, expected a file`
    ]);
  }
  return parseConfiguration(text);
}

/** The configuration that a text is; errors as of `readConfiguration`. */
export function parseConfiguration(text: string): Configuration {
  const plain = text.replace(/^\ufeff/, "");
  const faults: ParseError[] = [];
  const root = parseTree(plain, faults, {disallowComments: true, allowTrailingComma: false});
  if (!root || faults.length)
    throw new ConfigurationError(
      faults.length
        ? faults.map(({error, offset}) =>
            faultAt(
              `invalid JSON: ${wordsOf(printParseErrorCode(error))}`,
              configurationName,
              placeOf(plain, offset),
              "JSON"
            )
          )
        : [faultAt("missing configuration", configurationName, {line: 1, column: 1}, "a JSON object")]
    );
  const value: unknown = getNodeValue(root);
  const complain = (problem: string, path: readonly (string | number)[], expected: string) =>
    faultAt(problem, configurationName, placeOf(plain, offsetOf(root, path)), expected);
  const check = new Ajv({allErrors: true, verbose: true, allowUnionTypes: true}).compile<WrittenConfiguration>(
    JSON.parse(readFileSync(schemaFile, "utf8"))
  );
  if (!check(value))
    throw new ConfigurationError([
      ...new Set((check.errors ?? []).map((error) => complain(...explained(error, root))))
    ]);
  const configuration = withFiles(value);
  const between = faultsBetween(configuration, complain);
  if (between.length) throw new ConfigurationError(between);
  return configuration;
}

/** A configuration as it may be written: the name of a file alone, where nothing else is said of it. */
type WrittenConfiguration = Omit<Configuration, "neighbours" | "map"> & {
  neighbours?: string | DeclaredNeighbours;
  map?: string | DeclaredMap;
};

function withFiles({neighbours, map, ...rest}: WrittenConfiguration): Configuration {
  return {
    ...rest,
    ...(neighbours !== undefined && {neighbours: typeof neighbours === "string" ? {file: neighbours} : neighbours}),
    ...(map !== undefined && {map: typeof map === "string" ? {file: map} : map})
  };
}

/** A fault that the schema finds, as problem, path and what would be right. */
function explained(error: ErrorObject, root: Node): [string, (string | number)[], string] {
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const name = path.length ? path.join(".") : "configuration";
  const {keyword, params, data} = error;
  const described = (error.parentSchema as {description?: string} | undefined)?.description;
  const beside = described ? ` (${described.replace(/\.$/, "")})` : "";
  if (keyword === "required")
    return [`missing ${params.missingProperty}`, path, `a "${params.missingProperty}" in ${name}`];
  if (keyword === "dependencies")
    return [
      `missing ${params.missingProperty} beside ${params.property}`,
      [...path, params.property],
      `a "${params.missingProperty}" in ${name}, or no ${params.property}`
    ];
  if (keyword === "additionalProperties") {
    const known = Object.keys((error.parentSchema as {properties?: object}).properties ?? {});
    return [
      `unknown name: ${quote(params.additionalProperty)}`,
      offsetOf(root, [...path, params.additionalProperty]) === root.offset
        ? path
        : [...path, params.additionalProperty],
      `one of ${listWords(known)}`
    ];
  }
  if (keyword === "enum")
    return [`invalid ${name}: ${quote(data)}`, path, `one of ${listWords(params.allowedValues)}${beside}`];
  const shown = typeof data === "object" ? "" : `: ${quote(data)}`;
  return [
    `invalid ${name}${shown}`,
    path,
    `${(error.message ?? "another value").replace(/^must (be|match) /, "")}${beside}`
  ];
}

function wordsOf(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}
