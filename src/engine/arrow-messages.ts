import {joined} from "./worker-client.js";

/** What stands before each message of a stream, and between the length of one and its end. */
const beginning = 0xffffffff;
const prefix = 8;

/**
 * The messages of an Arrow IPC stream as its bytes arrive: the schema first, then each batch of rows, the end left out. Throws where
 * the bytes are no such stream, or end before it does: a part must not pass for all.
 * Form: https://arrow.apache.org/docs/format/Columnar.html#encapsulated-message-format
 */
export async function* arrowMessages(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let count = 0;
  let wanted = prefix;
  for await (const chunk of chunks) {
    parts.push(chunk);
    count += chunk.length;
    // Put together only once there is enough: a large message comes in a thousand chunks.
    if (count < wanted) continue;
    let held = joined(parts);
    for (;;) {
      const length = messageLength(held);
      if (length === prefix) return;
      wanted = length ?? prefix;
      if (length === null || held.length < length) break;
      yield held.slice(0, length);
      held = held.subarray(length);
    }
    parts = [held];
    count = held.length;
  }
  throw new Error(`incomplete answer: the stream ended within a message, after ${count} bytes of it`);
}

/** How long the message is that begins here; eight bytes where it is the end, null where too little of it is here. */
function messageLength(bytes: Uint8Array): number | null {
  if (bytes.length < prefix) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== beginning) throw new Error("invalid answer: expected a stream of Arrow IPC messages");
  const described = view.getInt32(4, true);
  if (described === 0) return prefix;
  if (described < 0) throw new Error("invalid answer: a message of negative length");
  if (bytes.length < prefix + described) return null;
  return prefix + described + bodyLength(new DataView(bytes.buffer, bytes.byteOffset + prefix, described));
}

/** The length of what follows a message's description: the fourth field of its table (Message.fbs). */
function bodyLength(message: DataView): number {
  const table = message.getUint32(0, true);
  const fields = table - message.getInt32(table, true);
  const place = message.getUint16(fields, true) > 10 ? message.getUint16(fields + 10, true) : 0;
  return place === 0 ? 0 : Number(message.getBigInt64(table + place, true));
}
