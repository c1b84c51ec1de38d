import { expect, test } from 'vitest'
import { path } from '../../../../src/explain/svg/elements'
import { elementsOf } from '../../../support/drawn'

const drawnBy = (element: string): string | undefined => elementsOf(element, 'path')[0]?.get('d')

test('coordinates are rounded as numbers', () => {
  expect(drawnBy(path('M19.999 0.126V12.3456h1.25', ''))).toBe('M20 0.13V12.35h1.25')
})
