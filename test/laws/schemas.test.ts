/** The JSON Schemas accept what the readers accept, and refuse what a schema can see. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv'
import { checkPolicy, checkSchedule, gladly, type Issue, usFederalHolidays } from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fencesOf } from '../docs/fences'
import { correctedSchedule, policy, schedule, window } from '../support/arbitraries'
import { calendar } from '../support/calendars'
import { clockPolicy, focus } from '../support/clock-policies'
import { holds } from '../support/property'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
const page = read('docs/json.md')
const ajv = new Ajv({ allowUnionTypes: true, strict: true, strictTuples: false, strictRequired: false })
const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json

const KINDS = {
  schedule: {
    validate: ajv.compile(JSON.parse(read('schema/schedule.json'))),
    check: (data: Json): readonly Issue[] => checkSchedule(data),
  },
  policy: {
    validate: ajv.compile(JSON.parse(read('schema/policy.json'))),
    check: (data: Json): readonly Issue[] => checkPolicy(data),
  },
}
type Kind = keyof typeof KINDS

/** The codes that the page lists as seen by the readers alone. */
const READERS_ONLY = [...page.matchAll(/^\| \[`([\w-]+)`\]\(errors\.md#\1\)/gm)].map(([, code]) => code)

/** Codes of which the readers alone see only some cases. */
const ONLY_WHEN: { readonly [Code in Issue['code']]?: (issue: Issue) => boolean } = {
  'unknown-key': ({ path }) => path[0] === 'exceptions' && path[2] === 'targets',
  'invalid-date': ({ received = '' }) => received.endsWith("-02-29'"),
  'invalid-target': ({ received = '' }) => /^'[\d.]+ (business )?(second|minute|hour)s?'$/.test(received),
  'invalid-warning': ({ received = '' }) =>
    /^'[\d.]+ (business )?(second|minute|hour)s? (before|after)'$/.test(received),
}

function errorsOf(kind: Kind, data: Json): readonly Issue[] {
  return KINDS[kind].check(data).filter(({ severity }) => severity === 'error')
}

/** Both ways: what the readers accept is valid, and what is valid has only problems that the page lists. */
function agree(kind: Kind, data: Json): 'accepted' | 'refused' | 'seen by readers only' {
  const { validate } = KINDS[kind]
  const isValid = validate(data)
  const errors = errorsOf(kind, data)
  const found = `${JSON.stringify(data)}\n${ajv.errorsText(validate.errors)}`
  if (errors.length === 0) expect(isValid, found).toBe(true)
  if (!isValid) return 'refused'
  for (const issue of errors) {
    expect(READERS_ONLY, `${issue.code}: ${issue.message}\n${found}`).toContain(issue.code)
    expect(ONLY_WHEN[issue.code]?.(issue) ?? true, `${issue.message}\n${found}`).toBe(true)
  }
  return errors.length === 0 ? 'accepted' : 'seen by readers only'
}

const samples: { readonly [K in Kind]: Json } = {
  schedule: json(JSON.parse(fenceWith('"versions"'))),
  policy: json(JSON.parse(fenceWith('"tierSchedules"'))),
}

function fenceWith(words: string): string {
  const fence = fencesOf('docs/json.md', page).find(
    ({ language, code }) => language === 'json' && code.includes(words),
  )
  if (!fence) throw new Error(`docs/json.md has no example with ${words}`)
  return fence.code
}

const drawnSchedule = window.chain((near) =>
  fc.oneof(
    calendar(near),
    schedule(near),
    correctedSchedule(near),
    combined(correctedSchedule(near), schedule(near)),
  ),
)

// Corrections of one zone must agree, so only one of the parts has any.
function combined(first: fc.Arbitrary<unknown>, second: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const parts = fc.tuple(first, second)
  return fc.oneof(
    parts.map((union) => ({ name: 'Both', union })),
    parts.map((intersection) => ({ timeZone: 'UTC', intersection: [{ union: intersection }] })),
    parts.map((difference) => ({ difference })),
    parts.map(([a, b]) => ({ versions: [{ schedule: a }, { from: '2024-07-01', schedule: b }] })),
  )
}
const drawnPolicy = fc.oneof(
  window.chain((near) => policy(near)),
  focus.chain((near) => clockPolicy(near)),
)
const drawn: { readonly [K in Kind]: fc.Arbitrary<Json> } = {
  schedule: fc.oneof({ weight: 2, arbitrary: drawnSchedule.map(json) }, fc.constant(samples.schedule)),
  policy: fc.oneof({ weight: 2, arbitrary: drawnPolicy.map(json) }, fc.constant(samples.policy)),
}

// One change of the data

type Place = { readonly parent: Json[] | { [key: string]: Json }; readonly key: string | number }

function placesIn(data: Json): Place[] {
  if (typeof data !== 'object' || data === null) return []
  const entries: [string | number, Json][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data)
  return entries.flatMap(([key, value]) => [{ parent: data, key }, ...placesIn(value)])
}

const at = (place: Place): Json => (place.parent as Record<string | number, Json>)[place.key] as Json
const put = (place: Place, value: Json): void => {
  ;(place.parent as Record<string | number, Json>)[place.key] = value
}

const WRONG: readonly Json[] = [
  null,
  0,
  5,
  -1,
  1.5,
  2024,
  true,
  false,
  '',
  ' ',
  'x',
  [],
  {},
  ['x'],
  [1],
  [[]],
  { x: 1 },
  [{}],
]

const misspelt = (text: string, where: number, how: number): string => {
  const index = text.length === 0 ? 0 : where % text.length
  const [before, letter, after] = [text.slice(0, index), text.slice(index, index + 1), text.slice(index + 1)]
  return [
    `${before}${after}`,
    `${before}${letter}${letter}${after}`,
    `${before}z${after}`,
    `${text} `,
    text.toUpperCase(),
  ][how % 5] as string
}

const change = fc.record({
  where: fc.nat(),
  how: fc.constantFrom('wrong type', 'unknown key', 'misspelt', 'misspelt key', 'without', 'twice'),
  value: fc.constantFrom(...WRONG),
  letter: fc.nat(1000),
  kind: fc.nat(4),
})

function changed(
  data: Json,
  { where, how, value, letter, kind }: typeof change extends fc.Arbitrary<infer C> ? C : never,
): Json {
  const copy = json(data)
  const fits = (place: Place): boolean => {
    const found = at(place)
    if (how === 'wrong type') return true
    if (how === 'misspelt') return typeof found === 'string'
    if (how === 'unknown key') return typeof found === 'object' && found !== null && !Array.isArray(found)
    return how === 'twice' ? Array.isArray(place.parent) : !Array.isArray(place.parent)
  }
  const places = placesIn(copy).filter(fits)
  const place = places[where % Math.max(1, places.length)]
  if (!place) return copy
  const found = at(place)
  if (how === 'wrong type') put(place, value)
  else if (how === 'misspelt') put(place, misspelt(found as string, letter, kind))
  else if (how === 'unknown key')
    put(
      {
        parent: found as Record<string, Json>,
        key: ['extra', 'note', '$schema', 'On', 'hour'][kind] as string,
      },
      value,
    )
  else if (how === 'twice') (place.parent as Json[]).push(json(found))
  else {
    delete (place.parent as Record<string, Json>)[place.key]
    if (how === 'misspelt key') put({ ...place, key: misspelt(String(place.key), letter, kind) }, found)
  }
  return copy
}

describe.each(['schedule', 'policy'] as const)('%s.json', (kind) => {
  test('accepts random valid data', () => {
    holds(
      drawn[kind],
      (data) => {
        expect(errorsOf(kind, data)).toEqual([])
        expect(agree(kind, data)).toBe('accepted')
      },
      75,
    )
  })

  test('agrees with the readers on data with one change', () => {
    const seen = new Map<string, number>()
    const given = fc.record({ data: drawn[kind], change })
    holds(
      given,
      ({ data, change }) => {
        const verdict = agree(kind, changed(data, change))
        seen.set(verdict, (seen.get(verdict) ?? 0) + 1)
      },
      300,
    )
    for (const verdict of ['accepted', 'refused', 'seen by readers only'])
      expect(seen.get(verdict) ?? 0, verdict).toBeGreaterThan(2)
  })

  test('agrees with the readers on random JSON', () => {
    holds(fc.jsonValue(), (data) => {
      agree(kind, json(data))
    })
  })
})

test('the policies of the library are valid', () => {
  expect(agree('policy', json(gladly))).toBe('accepted')
  const office = {
    timeZone: 'America/New_York',
    weekly: { 'mon-fri': ['09:00-17:00'] },
    holidays: usFederalHolidays,
  }
  expect(agree('schedule', json(office))).toBe('accepted')
})

describe('an example with one changed word is refused', () => {
  const WORDS: readonly [Kind, string, string][] = [
    ['schedule', '"sat"', '"Sat"'],
    ['schedule', '"nearest weekday"', '"nearest-weekday"'],
    ['schedule', '"last"', '"latest"'],
    ['schedule', '"next free weekday"', '"next free day"'],
    ['schedule', '"firstWeek"', '"firstWeeks"'],
    ['schedule', '"seasons"', '"season"'],
    ['schedule', '"weekly"', '"week"'],
    ['schedule', '"versions"', '"version"'],
    ['policy', '"2 business hours"', '"2 busines hours"'],
    ['policy', '"waiting"', '"wait"'],
    ['policy', '"outside hours"', '"outside of hours"'],
    ['policy', '"75%"', '"75 %"'],
    ['policy', '"keep earlier"', '"keep the earlier"'],
    ['policy', '"no target"', '"none"'],
    ['policy', '"resolution"', '"resolutions"'],
    ['policy', '"firstResponse"', '"first response"'],
  ]
  test.each(WORDS)('%s: %s as %s', (kind, word, wrong) => {
    const text = JSON.stringify(samples[kind])
    expect(text).toContain(word)
    const data = JSON.parse(text.replace(word, wrong)) as Json
    expect(errorsOf(kind, data)).not.toEqual([])
    expect(agree(kind, data)).toBe('refused')
  })
})

test('the schemas and the tables of the page are up to date', () => {
  const script = fileURLToPath(new URL('../../scripts/schemas.mjs', import.meta.url))
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow()
})
