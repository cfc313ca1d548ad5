// Runs in the worker before DuckDB's own script. Left alone, that script fetches the module itself, only once it has
// arrived; through a stream that keeps the browser from caching the compiled code; and a module that fails to arrive
// is an answer that never comes. The page compiles the module instead and sends it here.
{
  let receive;
  const received = new Promise((resolve) => {
    receive = resolve;
  });
  self.addEventListener("message", (event) => {
    if (event.data.type !== "MODULE") return;
    event.stopImmediatePropagation();
    receive(event.data.data);
  });
  let isStarted = false;
  WebAssembly.instantiateStreaming = async (_response, imports) => {
    isStarted = true;
    try {
      const module = await received;
      return {module, instance: await WebAssembly.instantiate(module, imports)};
    } catch (error) {
      // Nobody listens for this promise's rejection: an uncaught error is what reaches the page.
      setTimeout(() => {
        throw error;
      });
      throw error;
    }
  };
  // Every table is handed over as bytes: whatever SQL asks of the network is refused, in words that reach who asked.
  const refuse = () => {
    throw new Error("the engine reads no addresses: it has the tables of the site, and what a page hands over");
  };
  const close = (name, value) =>
    Object.defineProperty(self, name, {value, writable: false, enumerable: false, configurable: false});
  // DuckDB opens an address by a synchronous request; it makes the request first, and only then opens it.
  close(
    "XMLHttpRequest",
    class {
      open = refuse;
      send = refuse;
      setRequestHeader = refuse;
      getResponseHeader = refuse;
    }
  );
  // Its start asks for the module, which is on its way already; nothing after that does.
  close("fetch", async () => (isStarted ? refuse() : new Response()));
  // A worker is told by this function, so it stays one.
  close("importScripts", refuse);
  for (const name of ["WebSocket", "WebSocketStream", "WebTransport", "EventSource", "Worker", "SharedWorker"])
    close(name, undefined);
}
