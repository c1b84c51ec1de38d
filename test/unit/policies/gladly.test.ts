import { checkPolicy, definePolicy, gladly, isOpen, type PolicyInput } from 'dueby'
import { expect, test } from 'vitest'

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
