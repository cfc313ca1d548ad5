import {cp} from "node:fs/promises";
import {join} from "node:path";

/** Publishes the schema of `sightline.config.json`, for editors and for those who write one elsewhere: `/schema/sightline.config.schema.json`. */
export async function publishSchema({root, dist}: {root: string; dist: string}): Promise<void> {
  await cp(join(root, "schema"), join(dist, "schema"), {recursive: true});
}
