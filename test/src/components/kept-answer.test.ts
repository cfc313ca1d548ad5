import {expect, it, vi} from "vitest";
import {keptAnswer} from "../../../src/components/kept-answer.js";

it("an answer is asked for again only where another was asked for since, or where it failed", async () => {
  const ask = vi.fn(async (area: string, model: string) => {
    if (area === "nowhere" && ask.mock.calls.length < 4) throw new Error("no connection");
    return `${area} ${model}`;
  });
  const kept = keptAnswer(ask);
  expect(await Promise.all([kept("ash", "2025"), kept("ash", "2025")])).toEqual(["ash 2025", "ash 2025"]);
  expect(ask).toHaveBeenCalledTimes(1);
  await kept("ash", "2021");
  await expect(kept("nowhere", "2025")).rejects.toThrow("no connection");
  expect(await kept("nowhere", "2025")).toBe("nowhere 2025");
  expect(ask).toHaveBeenCalledTimes(4);
});
