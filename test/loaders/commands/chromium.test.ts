import {delimiter} from "node:path";
import {describe, expect, it} from "vitest";
import {findChromium} from "../../../loaders/commands/chromium.js";

describe("findChromium", () => {
  const only = (path: string) => (candidate: string) => candidate === path;

  it("takes what CHROMIUM_PATH names before all others, and refuses one that does not start", () => {
    const environment = {CHROMIUM_PATH: "/opt/mine", PATH: "/usr/bin"};
    expect(findChromium({environment, platform: "linux", starts: () => true})).toBe("/opt/mine");
    expect(() => findChromium({environment, platform: "linux", starts: () => false})).toThrow(
      "invalid CHROMIUM_PATH: /opt/mine: expected the path of a Chromium or Chrome that starts"
    );
  });

  it("takes the first on the path that starts", () => {
    const environment = {PATH: ["/usr/local/bin", "/usr/bin"].join(delimiter)};
    const find = (starts: (path: string) => boolean) => findChromium({environment, platform: "linux", starts});
    expect(find(() => true)).toBe("/usr/local/bin/chromium");
    expect(find(only("/usr/bin/google-chrome"))).toBe("/usr/bin/google-chrome");
  });

  it("knows where the systems keep it, and says when there is none", () => {
    const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    expect(findChromium({environment: {}, platform: "darwin", starts: only(mac)})).toBe(mac);
    expect(
      findChromium({
        environment: {PROGRAMFILES: "C:"},
        platform: "win32",
        starts: (path) => path.endsWith("chrome.exe")
      })
    ).toContain("Google");
    expect(findChromium({environment: {}, platform: "linux", starts: () => false})).toBeNull();
  });
});
