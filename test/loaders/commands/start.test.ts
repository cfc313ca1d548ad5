import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {describe, expect, it, onTestFinished} from "vitest";
import {listen} from "../../../loaders/commands/site-server.js";
import {freePort, readPort} from "../../../loaders/commands/start.js";

describe("readPort", () => {
  it("is 3000, unless --port or else PORT asks for another", () => {
    expect(readPort([], {})).toBe(3000);
    expect(readPort([], {PORT: "8080"})).toBe(8080);
    expect(readPort(["--port", "4000"], {PORT: "8080"})).toBe(4000);
    expect(readPort(["--port=4000"], {})).toBe(4000);
    expect(readPort([], {PORT: ""})).toBe(3000);
  });

  it("refuses what is no port, and says where it stood", () => {
    expect(() => readPort(["--port", "http"], {})).toThrow('invalid --port: "http": expected a number from 1 to 65535');
    expect(() => readPort([], {PORT: "70000"})).toThrow('invalid PORT: "70000": expected a number from 1 to 65535');
    expect(() => readPort(["--prot", "4000"], {})).toThrow("--prot");
  });
});

describe("freePort", () => {
  it("is the port that is wanted, without a word", async () => {
    const taken = createServer();
    await listen(taken);
    const {port} = taken.address() as AddressInfo;
    await new Promise((resolve) => taken.close(resolve));
    expect(await freePort(port)).toEqual({port, message: null});
  });

  it("is the next free one when that is in use, and says so", async () => {
    const taken = createServer();
    await listen(taken);
    onTestFinished(() => void taken.close());
    const {port} = taken.address() as AddressInfo;
    const free = await freePort(port);
    expect(free.port).toBeGreaterThan(port);
    expect(free.message).toBe(`port ${port} is in use: serving on ${free.port} instead`);
  });
});
