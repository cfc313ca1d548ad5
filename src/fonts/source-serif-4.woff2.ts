import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";

const file = import.meta.resolve("@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2");
process.stdout.write(await readFile(fileURLToPath(file)));
