/** The style of the page. It follows the reader's colours, prints, and needs no script. */
export const STYLE = `:root {
  color-scheme: light dark;
  --text: #1c2430; --soft: #566070; --line: #d9dee6; --page: #ffffff; --card: #f5f7fa;
  --met: #2f7d5b; --missed: #c2512b; --track: #e4e8ee; --heat: 194 81 43;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6e9ee; --soft: #a3adbb; --line: #38424f; --page: #14181e; --card: #1d232b;
    --met: #4fb286; --missed: #ec8560; --track: #2b333d; --heat: 236 133 96;
  }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', sans-serif; overflow-wrap: break-word }
main { max-width: 64rem; margin: 0 auto; padding: 2rem 1.25rem 4rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 0.25rem }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 3rem 0 0.25rem }
h3 { font-size: 1rem; margin: 1.75rem 0 0.25rem }
p { margin: 0.25rem 0 1rem; color: var(--soft); max-width: 44rem }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1rem; margin: 1.5rem 0 1rem; padding: 0; list-style: none }
.tiles li { background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; padding: 1rem 1.125rem }
.tiles b { display: block; font-weight: 600 }
.tiles .figure { display: block; font-size: 2.25rem; line-height: 1.2; font-weight: 650; font-variant-numeric: tabular-nums }
.tiles .rest { display: block; color: var(--soft); font-size: 0.875rem }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; table-layout: fixed }
.name { width: 10.5rem } .share { width: 5.5rem } .of { width: 9rem } .other { width: 6.5rem } .others { width: 9.5rem }
caption { text-align: left; font-weight: 600; padding: 1.25rem 0 0.25rem }
th, td { text-align: left; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); vertical-align: middle }
thead th { font-weight: 500; color: var(--soft); font-size: 0.875rem }
tbody th { font-weight: 500; overflow-wrap: anywhere }
.number { text-align: right } .number, .time { white-space: nowrap }
th:last-child, td:last-child { padding-right: 0 }
svg { display: block; width: 100%; border-radius: 3px }
.track { fill: var(--track) } .met { fill: var(--met) } .missed { fill: var(--missed) }
.key { display: inline-block; width: 0.75rem; height: 0.75rem; border-radius: 2px; vertical-align: -1px; margin: 0 0.35rem 0 0.9rem }
.key:first-child { margin-left: 0 }
.scroll { overflow-x: auto }
.heat { min-width: 46rem; table-layout: fixed }
.heat th, .heat td { padding: 0; border: 2px solid var(--page); text-align: center; height: 1.9rem; font-size: 0.8125rem }
.heat thead th, .heat tbody th { font-size: 0.8125rem; color: var(--soft); font-weight: 500 }
.heat tbody th { text-align: left } .heat .name { width: 3rem }
.heat td { background: var(--card); border-radius: 6px }
.heat .h1 { background: rgb(var(--heat) / 0.15) } .heat .h2 { background: rgb(var(--heat) / 0.3) }
.heat .h3 { background: rgb(var(--heat) / 0.45) } .heat .h4 { background: rgb(var(--heat) / 0.6) }
.heat td span { color: var(--text) }
details { border: 1px solid var(--line); border-radius: 0.5rem; margin: 0.5rem 0; background: var(--card) }
summary { cursor: pointer; padding: 0.6rem 0.9rem; display: flex; flex-wrap: wrap; gap: 0 1rem }
summary::-webkit-details-marker { display: none }
summary::before { content: '▸'; color: var(--soft) } [open] > summary::before { content: '▾' }
summary b { font-weight: 600 } summary .late { margin-left: auto; font-variant-numeric: tabular-nums }
pre { margin: 0; padding: 0.25rem 0.9rem 0.9rem; overflow-x: auto; font: 0.8125rem/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; overflow-wrap: normal }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem; color: var(--soft); font-size: 0.875rem }
@media (max-width: 40rem) {
  .wide { display: none } th, td { padding-right: 0.5rem } .number { white-space: normal }
  summary { position: relative; padding-left: 2.25rem } summary::before { position: absolute; left: 0.9rem }
  summary > * { width: 100% } summary .late { margin-left: 0 }
  thead th { font-size: 0.8125rem } .name { width: 5.75rem } .share { width: 4.75rem } .of { width: 5rem }
}
@media print { main { max-width: none; padding: 0 } details { break-inside: avoid } }`
