/** The lists of functions in the pages are complete. */
import * as dueby from 'dueby'
import { expect, test } from 'vitest'
import * as formats from '../../src/formats/index'
import * as sql from '../../src/sql/index'
import { filesUnder, textOf } from './fences'

test('functions.md lists every export once', () => {
  const listed = [...textOf('docs/functions.md').matchAll(/^\| \[`(\w+)`\]/gm)].map(([, name]) => name)
  expect(listed.sort()).toEqual([...Object.keys(dueby), ...Object.keys(formats), ...Object.keys(sql)].sort())
})

test('the page about policies lists every function that takes a history of policies', () => {
  const page = textOf('docs/concepts/policies.md')
  const [, list = ''] = /can be used wherever a policy can: in (.*?)\. A ticket/s.exec(page) ?? []
  const listed = [...list.matchAll(/`(\w+)`/g)].map(([, name]) => name)
  const sources = filesUnder('src', '.ts').map(textOf)
  // The parameters before the first type that is written out.
  const declared = sources.flatMap((source) => [...source.matchAll(/^export function (\w+)([^{]*)/gm)])
  const taking = declared.filter(([, , parameters = '']) => /: AnyPolicy\b/.test(parameters))
  const exported = new Set([...Object.keys(dueby), ...Object.keys(sql)])
  const names = taking.map(([, name = '']) => name).filter((name) => exported.has(name))
  // It takes any value.
  expect(listed.sort()).toEqual([...names, 'checkPolicy'].sort())
})
