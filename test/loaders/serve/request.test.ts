import {describe, expect, test} from "vitest";
import {parseApi, takesGzip} from "../../../loaders/serve/request.js";

describe("the address of a question", () => {
  test("has arguments with question marks in them", () => {
    expect(parseApi('/api/1/areas?args=["what?","who?"]', "/api")?.args).toBe('["what?","who?"]');
    expect(parseApi("/api/1/areas?args=[1]?more", "/api")?.args).toBe("[1]?more");
  });

  test.each(["%FF", "%", "%zz", "%E2%82"])("is refused with arguments that are no text: %s", (wrong) => {
    expect(() => parseApi(`/api/1/areas?args=["${wrong}"]`, "/api")).toThrow("expected UTF-8");
  });
});

describe("compression", () => {
  test.each(["gzip", "br, GZIP;q=0.5", "*", "deflate, *;q=0.1"])("is taken by %j", (header) => {
    expect(takesGzip(header)).toBe(true);
  });

  test.each([undefined, "", "identity", "gzip;q=0", "gzip; q=0.0, *", "*;q=0", "not-gzip"])(
    "is not taken by %j",
    (header) => {
      expect(takesGzip(header)).toBe(false);
    }
  );
});
