/** S8: issues in two arguments of a call are reported together. */
import * as dueby from 'dueby'
import * as formats from 'dueby/formats'
import * as sql from 'dueby/sql'
import { expect, test } from 'vitest'
import { WITH_ARGUMENTS, wrongInTwoOf } from '../fuzz/calls.mjs'
import { argumentsOf, codeOf } from '../fuzz/evaluate.mjs'
import type { Call } from '../fuzz/verdict.mjs'
import { holdsLater } from '../support/property'

const library: Readonly<Record<string, unknown>> = { ...dueby, ...formats, ...sql }

// What a request or a ticket says is checked against a policy, so a policy that is not defined is read first.
const BY_POLICY =
  /^(firstResponseDue|firstResponseDueMany|due|explain|clockStatus|ticketStatus|explainClock|dueWithin)$/

// The options are read first: they say which database the rows are for, or which version of a page is meant.
const BY_OPTIONS = /^(toSql|readTargets)$/

const UNNEEDED = / (never-\w+|not-a-business-day|more-issues)$|"(from|through)"\] missing$/

/** The issues of a call: its paths and codes. None if it returns. */
async function issuesOf(call: Call): Promise<readonly string[]> {
  const run = library[call.name] as (...args: readonly unknown[]) => unknown
  try {
    await run(...argumentsOf(call, library))
    return []
  } catch (error) {
    if (!(error instanceof dueby.DuebyError)) throw error
    return error.issues.map(({ path, code }) => `${JSON.stringify(path)} ${code}`)
  }
}

test.each(WITH_ARGUMENTS.filter((name) => !BY_POLICY.test(name) && !BY_OPTIONS.test(name)))(
  '%s',
  async (name) => {
    await holdsLater(
      wrongInTwoOf(name),
      async ([one, other, both]) => {
        const [first, second] = [await issuesOf(one), await issuesOf(other)]
        const together = await issuesOf(both)
        // An answer that cannot be given is no longer looked for, and only a valid schedule says whether years are needed.
        const expected = [...first, ...second].filter((issue) => !UNNEEDED.test(issue))
        if (together.length > 100) return
        expect(together, codeOf(both)).toEqual(expect.arrayContaining(expected))
      },
      25,
    )
  },
)
