import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AnyPolicy, gladly } from 'dueby'
import { build } from 'vite'
import de from '../../src/page/labels/de.json'
import en from '../../src/page/labels/en.json'
import { root } from './built-package'

const LABELS = { en, de }

/** Bundles a file of the page to one classic script. */
export async function bundled(entry: string): Promise<string> {
  const [output] = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: { 'dueby/formats': join(root, 'src/formats/index.ts'), dueby: join(root, 'src/index.ts') },
    },
    build: {
      write: false,
      lib: { entry: join(root, entry), formats: ['iife'], name: 'live' },
    },
  })) as { output: { code: string }[] }[]
  return output?.output[0]?.code ?? ''
}

/**
 * A page with the live parts alone, under the content security policy of the real one. The static parts are as short as
 * they can be.
 */
export function livePage(
  script: string,
  { policy = gladly, language = 'en' }: { policy?: AnyPolicy; language?: 'en' | 'de' } = {},
): string {
  const style = ['styles/theme.css', 'live/live.css']
    .map((name) => readFileSync(join(root, 'src/page', name), 'utf8'))
    .concat(FRAME)
    .join('\n')
  const data = { policy, labels: LABELS[language], language, builtAt: '2024-01-01T00:00:00Z' }
  const sum = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const allowed = `default-src 'none'; script-src ${sum(script)}; style-src ${sum(style)}; img-src data:`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${allowed}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Support</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Support</h1>
<section id="open-now"><h2>Are we open?</h2></section>
<section id="calculator"><h2>When will you answer?</h2></section>
<section id="guidance"><h2>Which priority is mine?</h2>
${examples(policy)}</section>
</main>
<script type="application/json" id="dueby-data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script>${script}</script>
</body>
</html>
`
}

const FRAME = `body { margin: 0; background: var(--dueby-page); color: var(--dueby-text); font: 1rem/1.55 var(--dueby-font) }
main { max-width: var(--dueby-width); margin: auto; padding: var(--dueby-gutter) }`

function examples(policy: AnyPolicy): string {
  if ('versions' in policy) return ''
  const cards = policy.priorities.map(({ id, meaning, guidance }) => {
    const right = guidance?.right.map((example) => item(example, id)) ?? []
    const wrong = guidance?.wrong.map(({ example, shouldBe }) => item(example, shouldBe)) ?? []
    return `<article><h3>${text(id)}</h3><p>${text(meaning ?? '')}</p>
<h4>Right</h4><ul>${right.join('')}</ul><h4>Wrong</h4><ul>${wrong.join('')}</ul></article>`
  })
  return `<div class="priorities">${cards.join('\n')}</div>`
}

const item = (example: string, priority: string) =>
  `<li data-example data-priority="${text(priority)}"><span>${text(example)}</span></li>\n`

const text = (written: string) =>
  written.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
