/** Every link from one page to another leads to a page and a heading that exist. */
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../support/built-package'
import { markdownPages, textOf } from './fences'

const withoutFences = (page: string): string => textOf(page).replace(/^```[\s\S]*?^```/gm, '')

const linksOf = (page: string): string[] =>
  [...withoutFences(page).matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link)

const isOnline = (link: string): boolean => /^https?:/.test(link)

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
  const broken = linksOf(page).filter((link) => {
    if (isOnline(link)) return false
    const [path = '', heading] = link.split('#')
    const target = path === '' ? page : posix.join(posix.dirname(page), path)
    if (!existsSync(join(root, target))) return true
    return heading !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(heading)
  })
  expect(broken).toEqual([])
})

/** What npm always publishes, beside `files`. */
const ALWAYS = ['LICENSE', 'README.md', 'package.json']

test('no link of a published page leads out of the package', () => {
  const { files } = JSON.parse(textOf('package.json')) as { readonly files: readonly string[] }
  const published = [...ALWAYS, ...files]
  const isPublished = (path: string): boolean =>
    published.some((each) => path === each || path.startsWith(`${each}/`))
  const pages = new Set(
    [...markdownPages(), ...files].filter((file) => file.endsWith('.md') && isPublished(file)),
  )
  const leadingOut = [...pages].flatMap((page) => filesLinkedFrom(page).filter((file) => !isPublished(file)))
  expect(pages.size).toBeGreaterThan(30)
  expect([...new Set(leadingOut)]).toEqual([])
})

/** The files that the links of a page lead to, as paths in the checkout. */
function filesLinkedFrom(page: string): string[] {
  return linksOf(page).flatMap((link) => {
    const [path = ''] = link.split('#')
    return path === '' || isOnline(link) ? [] : posix.join(posix.dirname(page), path)
  })
}

test('every row of a table with sources in compare.md has a link, a file of code, or was run', () => {
  const tables = withoutFences('docs/compare.md').matchAll(/^\|.*\| source +\|\n\|[-| ]+\|\n((?:\|.*\n)+)/gm)
  const rows = [...tables].flatMap(([, body = '']) => body.trim().split('\n'))
  expect(rows.length).toBeGreaterThan(30)
  expect(
    rows.filter((row) => !/\| (?:[^|]*\]\([^)]+\)[^|]*|code, `[^`]+` *|run\b[^|]*)\|$/.test(row)),
  ).toEqual([])
})
