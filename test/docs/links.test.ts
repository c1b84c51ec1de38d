/** Every link from one page to another leads to a page and a heading that exist. */
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../support/built-package'
import { markdownPages, textOf } from './fences'

const withoutFences = (page: string): string => textOf(page).replace(/^```[\s\S]*?^```/gm, '')

/** The anchors of a page's headings, as GitHub writes them. */
function anchorsOf(page: string): string[] {
  return [...withoutFences(page).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  )
}

test.each(markdownPages())('%s', (page) => {
  const links = [...withoutFences(page).matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link)
  const broken = links.filter((link) => {
    if (/^https?:/.test(link)) return false
    const [path = '', heading] = link.split('#')
    const target = path === '' ? page : posix.join(posix.dirname(page), path)
    if (!existsSync(join(root, target))) return true
    return heading !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(heading)
  })
  expect(broken).toEqual([])
})

test('every row of a table with sources in compare.md has a link, a file of code, or was run', () => {
  const tables = withoutFences('docs/compare.md').matchAll(/^\|.*\| source +\|\n\|[-| ]+\|\n((?:\|.*\n)+)/gm)
  const rows = [...tables].flatMap(([, body = '']) => body.trim().split('\n'))
  expect(rows.length).toBeGreaterThan(30)
  expect(
    rows.filter((row) => !/\| (?:[^|]*\]\([^)]+\)[^|]*|code, `[^`]+` *|run\b[^|]*)\|$/.test(row)),
  ).toEqual([])
})
