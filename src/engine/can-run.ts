/** True where there are workers and a WebAssembly that knows exceptions (browsers since 2022): the engine is compiled for it. */
export function canRun(): boolean {
  if (typeof Worker !== "function" || typeof WebAssembly !== "object") return false;
  // The smallest module with a `try` block.
  const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11];
  if (!WebAssembly.validate(new Uint8Array(bytes))) return false;
  try {
    // Browsers before 2022 take the page's content policy for one that forbids every module.
    return new WebAssembly.Module(new Uint8Array(bytes)) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
