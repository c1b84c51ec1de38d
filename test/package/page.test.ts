/** The page that the built command writes: one file, small, without modules, and allowed by its own policy. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtPackage, root } from '../support/built-package'
import { RICH_POLICY } from '../support/rich-policy'

const folder = mkdtempSync(join(tmpdir(), 'dueby-page-'))
let page = ''

const dueby = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), 'page', ...args], {
    encoding: 'utf8',
    stdio: 'pipe',
  })

beforeAll(() => {
  builtPackage()
  page = dueby('--policy', 'gladly')
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the page of gladly has at most 70 kB gzipped, on every day of the year', () => {
  expect(gzipSync(page).length).toBeLessThanOrEqual(70_000)
  // A year with all holidays, in the longer language.
  const german = dueby('--policy', 'gladly', '--language', 'de', '--from', '2023-11-15')
  expect(gzipSync(german).length).toBeLessThanOrEqual(70_000)
})

test('a policy with everything is not much larger', () => {
  const file = join(folder, 'rich.json')
  writeFileSync(file, RICH_POLICY)
  expect(gzipSync(dueby('--policy', file)).length).toBeLessThanOrEqual(80_000)
})

test('its content security policy has the hashes of what is in it', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
    .exec(page)?.[1]
    ?.replaceAll('&#39;', "'")
  // As browsers read it: a script ends at its end tag, whatever is in it.
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? ''
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
  expect(script.length).toBeGreaterThan(10_000)
  expect(style.length).toBeGreaterThan(1000)
  const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  expect(policy).toContain(`script-src ${hashOf(script)};`)
  expect(policy).toContain(`style-src ${hashOf(style)};`)
  // Browsers turn carriage returns into line feeds before they hash.
  expect(script + style).not.toContain('\r')
})

test('nothing in it is a module or comes from elsewhere', () => {
  // An empty icon keeps browsers from asking for one.
  const icon = '<link rel="icon" href="data:,">'
  expect(page).toContain(icon)
  const others = page.replace(icon, '')
  expect(others).not.toMatch(
    /type="?module|\bimport\(|\bimport\.meta|crossorigin|<link|<iframe|@import|url\(/,
  )
  const markup = others.replace(/<script[\s\S]*?<\/script>/g, '')
  expect(markup).not.toMatch(/<[^>]*\s(src|href)="(?!#)/)
})
