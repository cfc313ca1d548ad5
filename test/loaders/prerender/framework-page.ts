/** What differs between the pages that Framework renders; each has a default. */
export interface FrameworkPageParts {
  title?: string;
  content?: string;
  scripts?: string;
}

/** A page as Framework renders it and the bundling of scripts leaves it, with every place that a page is mended at. */
export function frameworkPage({
  title = "Sightline",
  content = "<h1>Words</h1>",
  scripts = 'registerFile("./engine/duckdb.wasm", {"name":"./engine/duckdb.wasm","path":"./_file/engine/duckdb.053f5ea4.wasm","size":2});'
}: FrameworkPageParts = {}): string {
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<meta name="generator" content="Observable Framework v1.13.4">
<title>${title}</title>
<link rel="modulepreload" href="./_import/scripts/site.AAAAAAAA.js">
<link rel="preload" as="style" href="./_import/sightline.0a1b2c3d.css">
<link rel="stylesheet" type="text/css" href="./_import/sightline.0a1b2c3d.css">
<link rel="preload" href="./_file/fonts/source-sans-3.7a19a702.woff2" as="font" type="font/woff2" crossorigin="">
<style>@font-face{font-family:"Source Sans 3";src:url("/_file/fonts/source-sans-3.woff2") format("woff2")}</style>
<script type="module">
${scripts}
</script>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;
}
