/**
 * Updates a folder again and again, to be killed while it does: `update-forever.ts <folder> <files>`. Each version of the
 * files has its number as their text, and file `n` is there in the odd versions only where n is even.
 */
import {setImmediate} from "node:timers/promises";
import {updateData} from "../../../../loaders/data/data-folder.js";

const [folder = "", count = "0"] = process.argv.slice(2);

for (let version = 1; ; version++) {
  const files = new Map<string, string>();
  for (let number = 0; number < Number(count); number++) {
    if (version % 2 === 0 || number % 2 === 0) files.set(`statistics/${number}.csv`, `${version}\n`);
  }
  files.set("areas.csv", `${version}\n`);
  updateData(folder, files);
  if (version === 1) process.stdout.write("ready\n");
  await setImmediate();
}
