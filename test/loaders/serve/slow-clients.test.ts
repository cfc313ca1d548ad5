import {connect, type Socket} from "node:net";
import {afterEach, describe, expect, it} from "vitest";
import type {Backend} from "../../../loaders/serve/backend.js";
import {edition, openServer} from "./support/open-server.js";

const large = new Uint8Array(1_000_000);
let free = 0;
const backend: Backend = {
  name: "stand-in",
  async *ask() {
    try {
      for (let i = 0; i < 20; i++) yield large;
    } finally {
      free += 1;
    }
  },
  check: async () => {},
  close: async () => {}
};

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function open(...[options, server]: [object, object?]) {
  const opened = await openServer({backend, ...options}, server);
  ends.push(opened.close);
  return opened;
}

/** A connection, what it was sent, and when it ends. */
function dial(address: string): {socket: Socket; said: () => string; ended: Promise<void>} {
  const socket = connect(Number(new URL(address).port), "127.0.0.1");
  ends.unshift(() => socket.destroy());
  let said = "";
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    said += chunk;
  });
  return {socket, said: () => said, ended: new Promise((resolve) => socket.once("close", () => resolve()))};
}

/** Writes a byte of a text again and again until the connection ends, so that it never stands still. */
function drip(socket: Socket, text: string): void {
  socket.write(text);
  const timer = setInterval(() => socket.write("a"), 5);
  socket.once("close", () => clearInterval(timer));
}

const quick = {head: 100, request: 200, looking: 20};

describe("a client that sends its request drop by drop", () => {
  it.each([
    ["its head", "GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: "],
    ["its body", `POST /api/${edition}/allAreas HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n`]
  ])("%s, is cut, and others are answered meanwhile", async (_, text) => {
    const {address} = await open({}, quick);
    const slow = Array.from({length: 20}, () => dial(address));
    for (const {socket} of slow) drip(socket, text);
    expect((await fetch(`${address}/health`)).status).toBe(200);
    await Promise.all(slow.map(({ended}) => ended));
    for (const {said} of slow) expect(said()).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });
});

describe("a client that takes its answer drop by drop", () => {
  it("holds neither the engine nor the memory for longer than an answer may take to be sent", async () => {
    free = 0;
    const {address} = await open({limits: {atOnce: 1, sending: 0.3}});
    const {socket, ended} = dial(address);
    // Never still: a little is taken now and then.
    socket.pause();
    socket.write(`GET /api/${edition}/allAreas HTTP/1.1\r\nHost: x\r\n\r\n`);
    const timer = setInterval(() => socket.read(10), 5);
    socket.once("close", () => clearInterval(timer));
    let text = "";
    do text = await (await fetch(`${address}/metrics`)).text();
    while (!text.includes('{question="allAreas",status="499"} 1'));
    expect(free).toBe(1);
    expect(text).toMatch(/^sightline_held_bytes 0$/m);
    socket.resume();
    await ended;
  });
});
