import { checkPolicy, definePolicy, gladly, isOpen, type PolicyInput } from 'dueby'
import { expect, test, vi } from 'vitest'

test('definePolicy returns an equal policy for its data', () => {
  const data: PolicyInput = JSON.parse(JSON.stringify(gladly))
  expect(checkPolicy(data)).toEqual([])
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
  const { DateTimeFormat } = Intl
  let created = 0
  Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
    construct(target, args: ConstructorParameters<typeof DateTimeFormat>) {
      created++
      return new target(...args)
    },
  })
  try {
    const fresh = await import('dueby')
    expect(created).toBe(0)
    fresh.isOpen('2023-11-03T10:00:00-07:00', fresh.gladly.schedule)
    expect(created).toBe(1)
  } finally {
    Intl.DateTimeFormat = DateTimeFormat
  }
})
