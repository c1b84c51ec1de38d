import { expect, test } from 'vitest'
import { DAY } from '../../../src/core/time'
import { stepFunction, valuesAt } from '../../../src/timeline/columns/step-function'

const STARTS = [0, DAY / 2, 3 * DAY, 3 * DAY + 1, 5 * DAY].map((start) => start + 1000)

test('a step function has the value of each step up to the next, and the step of each day', () => {
  const steps = stepFunction(Float64Array.from(STARTS), (start) => start + 7)
  expect([...steps.values]).toEqual(STARTS.slice(0, 4).map((start) => start + 7))
  expect([...steps.byDay]).toEqual([0, 1, 1, 2, 3])
  const instants = [0, 1, DAY / 2 - 1, DAY / 2, 3 * DAY - 1, 3 * DAY, 3 * DAY + 1, 5 * DAY - 1]
  const out = new Float64Array(instants.length + 1)
  valuesAt(
    Float64Array.from(instants, (each) => each + 1000),
    steps,
    out,
  )
  const values = [0, 0, 0, 1, 1, 2, 3, 3].map((step) => steps.values[step])
  expect([...out]).toEqual([...values, 0])
})

test('a part of a day at the end counts as a day', () => {
  const steps = stepFunction(Float64Array.of(0, 2, DAY + 1), (start) => start)
  expect([...steps.byDay]).toEqual([0, 1])
})
