import { checkPolicy, definePolicy, gladly, isOpen, type PolicyInput } from 'dueby'
import { expect, test, vi } from 'vitest'
import { formattersCreatedBy } from '../../support/formatters-created'

test('definePolicy returns an equal policy for its data', () => {
  const data: PolicyInput = JSON.parse(JSON.stringify(gladly))
  // 'Holiday cover' follows the date of receipt, so the order of requests is not kept (P4). There is no other advice.
  expect(checkPolicy(data).map(({ severity, code }) => [severity, code])).toEqual([
    ['advice', 'exception-breaks-order'],
  ])
  expect(definePolicy(data)).toEqual(gladly)
  expect(definePolicy(gladly)).toBe(gladly)
})

test('its schedule is a defined schedule, which other policies can use', () => {
  const other = definePolicy({ ...gladly, name: 'Other' })
  expect(other.schedule).toBe(gladly.schedule)
  expect(isOpen('2023-12-26T10:00:00-08:00', gladly.schedule)).toBe(false)
})

test('no Intl.DateTimeFormat is created before the first query', async () => {
  vi.resetModules()
  let fresh: typeof import('dueby') | undefined
  const load = async () => {
    fresh = await import('dueby')
  }
  expect(await formattersCreatedBy(load)).toBe(0)
  expect(
    await formattersCreatedBy(() => fresh?.isOpen('2023-11-03T10:00:00-07:00', fresh.gladly.schedule)),
  ).toBe(1)
})
