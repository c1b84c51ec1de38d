/** docs/functions.md lists everything that the two entries export, each once. */
import * as dueby from 'dueby'
import { expect, test } from 'vitest'
import * as formats from '../../src/formats/index'
import * as sql from '../../src/sql/index'
import { textOf } from './fences'

test('it lists every export once', () => {
  const listed = [...textOf('docs/functions.md').matchAll(/^\| \[`(\w+)`\]/gm)].map(([, name]) => name)
  expect(listed.sort()).toEqual([...Object.keys(dueby), ...Object.keys(formats), ...Object.keys(sql)].sort())
})
