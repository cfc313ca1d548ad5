/** The style sheet of a report: readable on a screen, whole on paper; light alone, as its charts are. */
export const reportStyle = `
:root { color-scheme: light; font: 16px/1.5 "Source Sans 3", "Segoe UI", system-ui, sans-serif; color: #1c2430; background: #fff }
body { margin: 0 }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem }
h1, h2, h3, h4 { font-family: "Source Serif 4", Georgia, serif; line-height: 1.2; text-wrap: balance }
h1 { font-size: 2rem; margin: 0 0 .25rem }
h2 { font-size: 1.15rem; margin: 1.75rem 0 .35rem }
p { max-width: 42rem }
.made, .count, .subtitle, figcaption { color: #4c5768; font-size: .875rem }
.count { margin: .35rem 0 0 }
.subtitle { margin: 0 0 .5rem }
.input { margin: 1rem 0 }
pre { margin: .5rem 0; padding: .75rem 1rem; background: #f4f5f7; overflow-x: auto; font: .8125rem/1.5 ui-monospace, Consolas, monospace; tab-size: 2 }
.scroll { overflow-x: auto }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums }
th, td { padding: .2rem .75rem .2rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #dfe3e8 }
th { border-bottom-color: #8a94a3; font-weight: 600 }
.number { text-align: right }
figure { margin: 2rem 0 }
figure h2 { margin-top: 0 }
figure svg { max-width: 100%; height: auto }
figcaption p { margin: .15rem 0 }
.state { margin: .35rem 0; font-size: .875rem }
.right { color: #10633f }
.wrong { color: #99210f; white-space: pre-wrap }
.tables code { overflow-wrap: anywhere }
@media print {
  :root { font-size: 10pt }
  main { max-width: none; padding: 0 }
  .scroll { overflow: visible }
  pre { white-space: pre-wrap; border: 1px solid #dfe3e8; background: none }
  figure, tr { break-inside: avoid }
  h1, h2, h3 { break-after: avoid }
  thead { display: table-header-group }
}
`;
