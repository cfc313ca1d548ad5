import {escapeText} from "../../src/domain/escape-text.js";
import {withContentPolicy} from "../publish/content-policy.js";

/** A page that stands in a frame of somebody else's: `title` is plain text, `head` and `body` are HTML, `attributes` are those of its body. */
export function frameShell(parts: {title: string; head: string; body: string; attributes?: string}): string {
  return withContentPolicy(`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeText(parts.title)}</title>
${parts.head}
</head>
<body${parts.attributes ?? ""}>
${parts.body}
</body>
</html>
`);
}
