import type {CDPSession, Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {indicatorView} from "./support/indicator-view.js";
import {eventually, live, useSite} from "./support/site.js";

const site = useSite();

interface Counters {
  nodes: number;
  jsEventListeners: number;
}

describe("an indicator's page that a reader changes by keyboard", () => {
  it("grows neither in nodes nor in listeners over 200 changes", async () => {
    const page = await live(
      await site.open("/indicator/child-protection-plans-rate?areas=warrington", {hasTouch: false})
    );
    const session = await page.context().newCDPSession(page);
    await change(page, 20);
    const before = await count(session);
    await change(page, 200);
    const after = await count(session);
    // What one drawing more or less has; 200 of anything that stays would be far beyond.
    expect(after.nodes - before.nodes).toBeLessThan(150);
    expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(20);
  });
});

/** Changes the model of the neighbours to and fro, each time until the page shows it. */
async function change(page: Page, times: number): Promise<void> {
  const view = indicatorView(page);
  const choice = view.choice("Model of the neighbours");
  for (let i = 0; i < times; i++) {
    const [key, words] = i % 2 === 0 ? ["ArrowUp", "(2021 model)"] : ["ArrowDown", "(2025 model)"];
    await eventually(async () => {
      // At the end of the list the key does nothing more: one that came too early is pressed again.
      if (!(await view.notes())?.includes(words as string)) await choice.press(key as string);
      return view.notes();
    }).toContain(words);
  }
}

/** What is left once everything that nobody holds is gone. */
async function count(session: CDPSession): Promise<Counters> {
  for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
  return session.send("Memory.getDOMCounters");
}
