/** The page that stands in a frame: `embed/chart.html`, whose script draws what the query of its address asks for. */
export const framePage = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Chart of Sightline</title>
<link rel="stylesheet" href="frame.css">
<script async src="../embed.js"></script>
<script defer src="frame.js"></script>
</head>
<body>
<noscript><p>This chart is drawn by a script. <a href="../" target="_top">Its figures are in Sightline.</a></p></noscript>
</body>
</html>
`;

/** Its stylesheet. */
export const frameStyle = `html{color-scheme:light dark}
body{margin:0;padding:0 1px;font-family:"Source Sans 3","Source Sans Pro","Segoe UI","Helvetica Neue",Arial,sans-serif}
noscript img{width:100%;height:auto}
`;
