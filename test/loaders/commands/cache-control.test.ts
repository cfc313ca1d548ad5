import {describe, expect, it} from "vitest";
import {cacheControl} from "../../../loaders/commands/site-server.js";

describe("cacheControl", () => {
  it("keeps files whose name has a hash or a version for ever, and asks anew for all others", () => {
    const kept = [
      "/_import/style.74d94aed.css",
      "/_file/data/areas.492d5ea4.parquet",
      "/_node/@duckdb/duckdb-wasm@1.28.0/dist/duckdb-eh.wasm",
      "/_observablehq/client.d10d8454.js"
    ];
    for (const path of kept) expect(cacheControl(path), path).toBe("public, max-age=31536000, immutable");
    for (const path of ["/index.html", "/data/areas.parquet", "/_import/style.css", "/area/x.492d5ea4.html"])
      expect(cacheControl(path), path).toBe("no-cache");
  });
});
