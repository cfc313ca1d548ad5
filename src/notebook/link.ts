/** Longest fragment that is read or made, in characters; deflate makes at most about 1,032 times as much of it. */
export const longestFragment = 65_536;
/** Most bytes that a fragment may unpack to. */
const most = 1_048_576;
/** Where chat programs cut links. */
export const sureLength = 2000;

/**
 * The text of a notebook as what stands behind the `#` of a link: deflated, in letters that no program changes. Rejects with a sentence where
 * the text is too long for a link, or the browser cannot.
 */
export async function toFragment(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > most)
    throw new Error(`the notebook is too long for a link: ${bytes.length} bytes, expected at most ${most}`);
  const packed = await through(bytes, new (needed("CompressionStream"))("deflate-raw"), Number.POSITIVE_INFINITY);
  const fragment = `${mark(bytes)}${base64url(packed)}`;
  if (fragment.length > longestFragment)
    throw new Error(
      `the notebook is too long for a link: ${fragment.length} characters, expected at most ${longestFragment}`
    );
  return fragment;
}

/** The text that a fragment holds. Rejects with a sentence where it is too long, damaged, or would unpack to more than a notebook has. */
export async function fromFragment(fragment: string): Promise<string> {
  if (fragment.length > longestFragment)
    throw new Error(`the link is too long: ${fragment.length} characters, expected at most ${longestFragment}`);
  if (!/^[\w-]+$/.test(fragment)) throw new Error("the link is damaged: it has signs that no link of a notebook has");
  const bytes = await through(
    fromBase64url(fragment.slice(markLength)),
    new (needed("DecompressionStream"))("deflate-raw"),
    most
  );
  if (mark(bytes) !== fragment.slice(0, markLength)) throw new Error("the link is damaged: letters of it are others");
  try {
    return new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch (cause) {
    throw new Error("the link is damaged: what it holds is no text", {cause});
  }
}

/** Letters before what is packed, which has no check of its own. */
const markLength = 6;

/** What tells bytes from others: their FNV-1a hash of 32 bits. */
function mark(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return base64url(Uint8Array.of(hash >>> 24, hash >>> 16, hash >>> 8, hash));
}

/** What the browser has for it: those before 2023 lack it. */
function needed<Name extends "CompressionStream" | "DecompressionStream">(name: Name): (typeof globalThis)[Name] {
  if (typeof globalThis[name] !== "function")
    throw new Error("this browser cannot pack notebooks into links: save the file and send that");
  return globalThis[name];
}

/** What comes out of a stream, read piece by piece so that it can end before the memory does. */
async function through(
  bytes: Uint8Array,
  {writable, readable}: {writable: WritableStream<BufferSource>; readable: ReadableStream<Uint8Array>},
  limit: number
): Promise<Uint8Array> {
  const writer = writable.getWriter();
  // What is wrong with the bytes is told by who reads.
  writer.write(bytes as Uint8Array<ArrayBuffer>).catch(() => {});
  writer.close().catch(() => {});
  const reader = readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const {done, value} = await reader.read().catch((cause) => {
      throw new Error("the link is damaged: it does not unpack", {cause});
    });
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel().catch(() => {});
      throw new Error(`the link holds too much: more than ${limit} bytes`);
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}

function base64url(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64url(fragment: string): Uint8Array {
  try {
    const text = atob(fragment.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  } catch (cause) {
    throw new Error("the link is damaged: a part of it is missing", {cause});
  }
}
