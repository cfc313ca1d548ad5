import type {BrowserContext} from "playwright-core";

/** Collects, in words, whatever goes wrong in the pages of a context, and every request that leaves the origins. */
export function watchProblems(context: BrowserContext, origins: string | readonly string[], problems: string[]): void {
  const own = [origins].flat();
  context.on("request", (request) => {
    const url = request.url();
    // `data:` and `blob:` addresses are inside the page; a blob names the origin that made it.
    if (/^(data:|about:)/.test(url) || own.some((origin) => new URL(url).origin === origin)) return;
    problems.push(`request to another origin: ${url}`);
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "unknown";
    // The browser gives up what a page was still fetching when the reader leaves it.
    if (reason !== "net::ERR_ABORTED") problems.push(`failed request: ${request.url()}: ${reason}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) problems.push(`status ${response.status()}: ${response.url()}`);
  });
  context.on("console", (message) => {
    // The test's own doing.
    if (message.text().startsWith("Service Worker registration blocked")) return;
    if (["error", "warning", "assert"].includes(message.type()))
      problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => void problems.push(`uncaught: ${error.error().message}`));
}
