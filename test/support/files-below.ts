import {readdirSync} from "node:fs";
import {posix} from "node:path";

/** The files of a folder and of those in it, without packages, and without hidden ones but those of the checks that run elsewhere. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true})
    .filter(({name}) => (!name.startsWith(".") && name !== "node_modules") || name === ".ci" || name === ".github")
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}
