import { type Block, heading, paragraph, type Table, table } from './block'
import { characterOf, withReferences } from './references'

// It follows the reader's colours, and works without scripts and without other files.
const STYLE = `:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 2rem 1rem; overflow-wrap: break-word }
h1, h2, h3, h4 { line-height: 1.25; margin: 2em 0 0.5em }
h1 { margin-top: 1em }
.table { overflow-x: auto }
table { border-collapse: collapse; margin: 1em 0; min-width: 60% }
th, td { text-align: left; vertical-align: top; padding: 0.4em 1.5em 0.4em 0; border-bottom: 1px solid #8886 }
thead th { border-bottom: 2px solid #8888 }
tbody th { font-weight: 600 }
li { margin: 0.3em 0 }`

/** Writes blocks as an HTML page. No text in them can become markup. */
export function writeHtml(title: string, blocks: Iterable<Block>): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
${Array.from(blocks, written).join('\n')}
</main>
</body>
</html>
`
}

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`
    case 'table':
      return writtenTable(block)
  }
}

function writtenTable({ head, rows }: Table): string {
  const columns = head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')
  const lines = rows.map(([name = '', ...cells]) => {
    const others = cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')
    return `<tr><th scope="row">${escaped(name)}</th>${others}</tr>`
  })
  return `<div class="table">
<table>
<thead>
<tr>${columns}</tr>
</thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
</div>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return withReferences(text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string))
}

/** Reads headings, paragraphs and tables as {@link writeHtml} writes them. Everything else is ignored. */
export function readHtml(page: string): Block[] {
  const blocks: Block[] = []
  let rows: string[][] = []
  let text = ''
  for (const [piece, end, name] of page.matchAll(/<(\/?)([a-z]+\d?)[^<>]*>|[^<]+/gi)) {
    if (name === undefined) text += piece
    else if (!end) {
      text = ''
      if (name === 'table') rows = []
      if (name === 'tr') rows.push([])
    } else {
      const content = unescaped(text.trim())
      if (name === 'th' || name === 'td') rows.at(-1)?.push(content)
      else if (name === 'p') blocks.push(paragraph(content))
      else if (/^h[1-4]$/.test(name)) blocks.push(heading(Number(name[1]) as 1 | 2 | 3 | 4, content))
      else if (name === 'table') blocks.push(table(rows[0] ?? [], rows.slice(1)))
      text = ''
    }
  }
  return blocks
}

function unescaped(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|#(\d{1,5}));/g,
    (reference, name: string, code: string | undefined) =>
      code === undefined
        ? (Object.keys(ENTITIES).find((character) => ENTITIES[character] === `&${name};`) ?? reference)
        : characterOf(code),
  )
}
