/** Laws of the issues of policies that are broken in a few places. */
import { checkPolicy, gladly } from 'dueby'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds } from '../support/property'
import { RICH_POLICY } from '../support/rich-policy'

type Data = Record<string, unknown>

const POLICIES = [JSON.parse(JSON.stringify(gladly)), JSON.parse(RICH_POLICY)] as const

const wrong = fc.constantFrom<unknown>(undefined, null, '', ' ', 'x', 5, [], {}, [null], { x: 'y' })

/** A place is found by its steps: each is a share of the keys there. The last one is where the walk stops. */
const change = fc.record({ steps: fc.array(fc.nat({ max: 9999 }), { minLength: 1, maxLength: 6 }), wrong })
const broken = fc.record({
  policy: fc.constantFrom(...POLICIES),
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
})

function changed({ policy, changes }: typeof broken extends fc.Arbitrary<infer T> ? T : never): Data {
  const copy = structuredClone(policy) as Data
  for (const { steps, wrong } of changes) {
    let place = copy
    for (const [index, step] of steps.entries()) {
      const keys = Object.keys(place)
      const key = keys[step % keys.length]
      if (key === undefined) break
      const value = place[key]
      if (index < steps.length - 1 && typeof value === 'object' && value !== null) place = value as Data
      else {
        place[key] = wrong
        break
      }
    }
  }
  return copy
}

test('every message says what is expected', () => {
  holds(
    broken,
    (given) => {
      for (const { message, expected } of checkPolicy(changed(given))) {
        expect(expected).not.toBe('')
        expect(message).not.toMatch(/Expected \W*$/)
      }
    },
    2000,
  )
})

test('a wrong entry in a list of names causes no other issues', () => {
  const list = fc.constantFrom('tiers' as const, 'priorities' as const)
  holds(fc.record({ policy: fc.constantFrom(...POLICIES), list, entry: fc.nat(9), wrong }), (given) => {
    const names = [...given.policy[given.list]]
    const index = given.entry % names.length
    const name = given.policy[given.list][index]
    names[index] = typeof name === 'string' || given.wrong === 'x' ? 5 : given.wrong
    const errors = checkPolicy({ ...given.policy, [given.list]: names }).filter(
      ({ severity }) => severity === 'error',
    )
    const places = new Set(errors.map(({ path }) => path.slice(0, 2).join('.')))
    expect([...places]).toEqual([`${given.list}.${index}`])
  })
})
