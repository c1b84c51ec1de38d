import { checkPolicy, checkSchedule, equalSchedules, gladly, parsePolicy, parseSchedule, union } from 'dueby'
import { expect, test } from 'vitest'

const $schema = './node_modules/dueby/schema/schedule.json'
const schedule = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } } as const

test('the address of a JSON Schema has no effect on a schedule', () => {
  expect(equalSchedules(parseSchedule({ $schema, ...schedule }), parseSchedule(schedule))).toBe(true)
  expect(checkSchedule({ $schema, union: [{ $schema, ...schedule }] })).toEqual(
    checkSchedule(union(parseSchedule(schedule))),
  )
})

test('nor on a policy', () => {
  const policy = parsePolicy({ $schema, ...JSON.parse(JSON.stringify(gladly)) })
  expect(policy.targets).toEqual(gladly.targets)
  expect(checkPolicy({ $schema, ...gladly })).toEqual(checkPolicy(gladly))
})

test('is text, and belongs to the whole', () => {
  const codes = (data: unknown) => checkSchedule(data).map(({ code, path }) => [code, ...path])
  expect(codes({ $schema: 7, ...schedule })).toEqual([['wrong-type', '$schema']])
  expect(codes({ ...schedule, holidays: [{ $schema, on: '2024-12-25' }] })).toContainEqual([
    'unknown-key',
    'holidays',
    0,
    '$schema',
  ])
})
