import { checkPolicy, definePolicy, gladly, isOpen, type PolicyInput } from 'dueby'
import { expect, test, vi } from 'vitest'

test('is what definePolicy makes of its data', () => {
  const data: PolicyInput = JSON.parse(JSON.stringify(gladly))
  expect(checkPolicy(data)).toEqual([])
  expect(definePolicy(data)).toEqual(gladly)
  expect(definePolicy(gladly)).toBe(gladly)
})

test('its schedule counts as defined, in policies of others too', () => {
  const other = definePolicy({ ...gladly, name: 'Other' })
  expect(other.schedule).toBe(gladly.schedule)
  expect(isOpen('2023-12-26T10:00:00-08:00', gladly.schedule)).toBe(false)
})

test('no clock is made before the first question', async () => {
  vi.resetModules()
  const { DateTimeFormat } = Intl
  let made = 0
  Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
    construct(target, args: ConstructorParameters<typeof DateTimeFormat>) {
      made++
      return new target(...args)
    },
  })
  try {
    const fresh = await import('dueby')
    expect(made).toBe(0)
    fresh.isOpen('2023-11-03T10:00:00-07:00', fresh.gladly.schedule)
    expect(made).toBe(1)
  } finally {
    Intl.DateTimeFormat = DateTimeFormat
  }
})
