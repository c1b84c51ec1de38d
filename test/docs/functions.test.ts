/** docs/functions.md lists everything that the two entries export, each once, with a link that leads somewhere. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as dueby from 'dueby'
import { expect, test } from 'vitest'
import * as formats from '../../src/formats/index'
import { root } from '../support/built-package'
import { textOf } from './fences'

const rows = [...textOf('docs/functions.md').matchAll(/^\| \[`(\w+)`\]\(([^)#]+)(?:#([^)]+))?\)/gm)]

test('it lists every export once', () => {
  const listed = rows.map(([, name = '']) => name)
  expect(listed.toSorted()).toEqual([...Object.keys(dueby), ...Object.keys(formats)].sort())
})

test.each(rows.map(([, name = '', page = '', heading]) => ({ name, page, heading })))(
  '$name: the link leads to a section',
  ({ page, heading }) => {
    const file = join(root, 'docs', page)
    expect(existsSync(file)).toBe(true)
    if (heading !== undefined) expect(headingsOf(readFileSync(file, 'utf8'))).toContain(heading)
  },
)

/** The anchors of a page's headings, as GitHub writes them. */
function headingsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  )
}
