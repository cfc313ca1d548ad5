/** Of the scope of a service worker, what this one uses. */
interface Scope {
  registration: {unregister(): Promise<boolean>};
  skipWaiting(): Promise<void>;
  addEventListener(
    type: "install" | "activate",
    listen: (event: {waitUntil(work: Promise<unknown>): void}) => void
  ): void;
}

declare const self: Scope;

// The way out: a browser that asks for the worker it had finds this one, which clears up and goes.
self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith("sightline-")) await caches.delete(name);
  await self.registration.unregister();
}

export {};
