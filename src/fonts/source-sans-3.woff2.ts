import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";

const file = import.meta.resolve("@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2");
process.stdout.write(await readFile(fileURLToPath(file)));
