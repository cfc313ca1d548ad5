import {writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {Command} from "commander";
import {readCsv} from "../files/csv.js";
import {readTables} from "../tables/read.js";
import {arrange} from "./arrange.js";
import {locate} from "./located.js";
import {measure} from "./measure.js";
import {tilesModule} from "./write.js";

/** Sightline's own folder, in which `data/` is. */
const root = resolve(import.meta.dirname, "../..");
const written = "src/charts/site-tiles.ts";

const program = new Command("tiles")
  .description(`lay out the tile map of England anew: writes ${written}`)
  .argument("<csv>", "file of places, with the columns ons_code, name, longitude and latitude")
  .action(async (file: string) => {
    const {areas} = await readTables(join(root, "data"));
    const located = locate(await readCsv(resolve(file), file), areas);
    const tiles = arrange(located);
    await writeFile(join(root, written), tilesModule(located, tiles));
    const {meanDistance, near, brokenRegions} = measure(located, tiles);
    console.log(
      `${located.length} authorities; ${meanDistance.toFixed(2)} tiles on average from where they would be; ${Math.round(100 * near)}% of near neighbours side by side; regions in pieces: ${brokenRegions.join(", ") || "none"}`
    );
  });

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
