import {closeOf} from "./common-tables.js";
import {isSign, isWord, tokens} from "./tokens.js";

/**
 * The type that values of a type are read as: text in place of what not every engine gives (enumerations, unions, blobs, bits), also
 * within lists, structs and maps; a type that is read as it is, as it stands. A struct with a name that an object cannot hold is text.
 */
export function readableType(type: string): string {
  if (/\b__proto__\b/.test(type)) return "VARCHAR";
  const own = tokens(type);
  const parts: string[] = [];
  for (let i = 0; i < own.length; i++) {
    const token = own[i];
    if (token === undefined) break;
    // Before a space stands the name of a field.
    if (!isWord(token, "ENUM", "UNION", "BLOB", "BIT") || own[i + 1]?.kind === "space") {
      parts.push(token.text);
      continue;
    }
    parts.push("VARCHAR");
    if (isSign(own[i + 1], "(")) i = closeOf(own, i + 1);
  }
  return parts.join("");
}
