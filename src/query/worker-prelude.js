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
  WebAssembly.instantiateStreaming = async (_response, imports) => {
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
  // Every table is handed over as bytes: whatever the engine asks of the network, it does without.
  self.fetch = async () => new Response();
}
