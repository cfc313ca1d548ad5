import {spawnSync} from "node:child_process";
import {existsSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {withLock} from "../../../loaders/files/lock.js";
import {temporaryFolder} from "../commands/temporary-folder.js";

describe("withLock", () => {
  it("lets one at a time work, tells the other whom it waits for, and leaves no lock behind", async () => {
    const file = join(temporaryFolder(), "a", "lock");
    const events: string[] = [];
    const work = (name: string) =>
      withLock(
        file,
        (holder) => events.push(`${name} waits for ${holder === process.pid ? "this process" : holder}`),
        async () => {
          events.push(`${name} begins`);
          await new Promise((resolve) => setTimeout(resolve, 100));
          events.push(`${name} ends`);
        }
      );
    await Promise.all([work("one"), work("two")]);
    const [first, second] = events[0] === "one begins" ? ["one", "two"] : ["two", "one"];
    expect(events).toEqual([
      `${first} begins`,
      `${second} waits for this process`,
      `${first} ends`,
      `${second} begins`,
      `${second} ends`
    ]);
    expect(existsSync(file)).toBe(false);
  });

  it("takes over from a process that is gone", async () => {
    const file = join(temporaryFolder(), "lock");
    const {pid} = spawnSync(process.execPath, ["--version"]);
    writeFileSync(file, String(pid));
    expect(
      await withLock(
        file,
        () => expect.unreachable(),
        async () => "done"
      )
    ).toBe("done");
  });

  it("leaves no lock behind when the work fails", async () => {
    const file = join(temporaryFolder(), "lock");
    await expect(
      withLock(
        file,
        () => {},
        () => Promise.reject(new Error("broken page"))
      )
    ).rejects.toThrow("broken page");
    expect(existsSync(file)).toBe(false);
  });
});
