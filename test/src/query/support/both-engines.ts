import {afterAll, beforeAll, expect} from "vitest";
import type {Question} from "../../../../src/query/questions.js";
import {fixtureSql} from "./fixture.js";
import {type NativeEngine, openNativeEngine} from "./native-engine.js";
import {openWasmEngine, type TestEngine} from "./wasm-engine.js";

/** Both engines with the tables of the fixture, opened for the tests of a file. */
export function useBothEngines() {
  const engines = {} as {browser: TestEngine; native: NativeEngine};
  beforeAll(async () => {
    [engines.browser, engines.native] = await Promise.all([openWasmEngine(), openNativeEngine()]);
    for (const sql of fixtureSql()) {
      engines.browser.run(sql);
      await engines.native.run(sql);
    }
  });
  afterAll(() => engines.native.close());

  return {
    engines,
    /** The answer of both engines, which must not differ. */
    async ask<Row>(question: Question<Row>): Promise<Row[]> {
      const rows = engines.browser.query(question);
      expect(await engines.native.ask(question)).toEqual(rows);
      return rows;
    }
  };
}
