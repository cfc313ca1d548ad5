import type {BrowserContext} from "playwright-core";

/**
 * How long, in milliseconds, a test waits for what it needs. It bounds a test that will never pass; no test passes or fails
 * by how fast a machine is.
 */
export const patience = 120_000;

/** How many times slower the pages of tests are made (the variable `SLOWDOWN`); 1 by default. */
const slowdown = Number(process.env.SLOWDOWN ?? 1);

/** Makes a context as patient as the tests, and its pages as slow as `SLOWDOWN` asks for. */
export function bePatient(context: BrowserContext): void {
  context.setDefaultTimeout(patience);
  if (slowdown === 1) return;
  context.on("page", async (page) => {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", {rate: slowdown});
  });
}
