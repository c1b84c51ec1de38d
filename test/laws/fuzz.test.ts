import { readFileSync } from 'node:fs'
import * as dueby from 'dueby'
import * as formats from 'dueby/formats'
import * as sql from 'dueby/sql'
import { expect, test } from 'vitest'
import { callsOf, FUNCTIONS } from '../fuzz/calls.mjs'
import { codeOf } from '../fuzz/evaluate.mjs'
import { verdictOf } from '../fuzz/verdict.mjs'
import { holdsLater } from '../support/property'

const source = readFileSync(new URL('../../src/core/issue-code.ts', import.meta.url), 'utf8')
const codes = new Set([...source.matchAll(/\| '(.+)'/g)].map(([, code = '']) => code))
const library = { ...dueby, ...formats, ...sql }

test('every exported function is fuzzed', () => {
  const functions = Object.entries(library).filter(([, value]) => typeof value === 'function')
  expect(functions.map(([name]) => name).sort()).toEqual(['DuebyError', ...FUNCTIONS].sort())
})

// `npm run fuzz` makes many more calls, and ends a call that takes too long.
test.each(FUNCTIONS)('%s: any call returns valid data or throws a DuebyError', async (name) => {
  await holdsLater(
    callsOf(name),
    async (call) => {
      const problem = await verdictOf(call, { library, codes })
      if (problem !== undefined) throw new Error(`${problem}\n${codeOf(call)}`)
    },
    60,
  )
})
