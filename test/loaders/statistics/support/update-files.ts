/**
 * Updates a folder twice, with files of the given sizes: `update-files.ts <folder> <first size> <second size>`. The first has
 * the letter 1 throughout, the second 2.
 */
import {updateData} from "../../../../loaders/data/data-folder.js";
import {tellFailure} from "../../../../loaders/data/failure.js";

const [data = "", ...sizes] = process.argv.slice(2);

try {
  for (const [index, size] of sizes.entries()) {
    updateData(
      data,
      new Map(["areas.csv", "statistics/a.csv"].map((path) => [path, String(index + 1).repeat(Number(size) + 20)]))
    );
  }
} catch (error) {
  tellFailure(error, {data, errors: process.stderr});
  process.exitCode = 1;
}
