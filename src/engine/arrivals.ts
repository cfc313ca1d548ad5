import {EngineError} from "./engine-error.js";

/** The module at an address, compiled as it arrives. Rejects with an `EngineError` of the kind `download`. */
export async function compile(url: string): Promise<WebAssembly.Module> {
  const response = await arrived(url);
  try {
    // Compiled as it arrives, and kept compiled by the browser; a host that sends another type forgoes both.
    return response.headers.get("content-type")?.startsWith("application/wasm")
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch (cause) {
    throw new EngineError("download", {cause});
  }
}

/** The bytes at an address. Rejects with an `EngineError` of the kind `download`. */
export async function download(url: string): Promise<Uint8Array> {
  const response = await arrived(url);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new EngineError("download", {cause});
  }
}

async function arrived(url: string): Promise<Response> {
  const response = await fetch(url).catch((cause) => {
    throw new EngineError("download", {cause: new Error(`cannot fetch ${url}`, {cause})});
  });
  if (!response.ok) {
    throw new EngineError("download", {cause: new Error(`cannot fetch ${url}: status ${response.status}`)});
  }
  return response;
}

/** The promise behind a function, so that its failure is nobody's unhandled rejection until it is asked for. */
export function settled<T>(promise: Promise<T>): () => Promise<T> {
  promise.catch(() => {});
  return () => promise;
}
