import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { deadLinks } from '../../../site/dead-links'

const folder = mkdtempSync(join(tmpdir(), 'dueby-links-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes a page with links, and a heading. */
function write(file: string, ...links: readonly string[]): void {
  const anchors = links.map((href) => `<a href="${href}">there</a>`)
  writeFileSync(
    join(folder, file),
    `<nav><a href="/x"></a></nav><main><h2 id="a-b">A b</h2>${anchors.join('')}</main>`,
  )
}

test('links to pages and headings that do not exist are found, each once', () => {
  mkdirSync(join(folder, 'concepts'))
  write('index.html', 'concepts/time.html', '/concepts/time.html#a-b', 'https://example.com/x', '#none')
  write('concepts/index.html', '../#a-b', '/', './time.html?x&amp;y#a-b', 'llms.txt')
  write('concepts/time.html', '../concepts/', '/nowhere.html', '/nowhere.html', '/index.html#c', '#a-b')
  expect(deadLinks(folder)).toEqual([
    '/concepts/index.html → /concepts/llms.txt',
    '/concepts/time.html → /index.html#c',
    '/concepts/time.html → /nowhere.html',
    '/index.html → /index.html#none',
  ])
})
