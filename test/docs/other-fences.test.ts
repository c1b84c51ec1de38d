/** No fence goes untested: `json` parses, and a language that nothing runs is an error. */
import { expect, test } from 'vitest'
import { fencesOf, markdownPages, nameOf, textOf } from './fences'

const RUN_ELSEWHERE = ['ts', 'sh', 'text']
const fences = markdownPages().flatMap((file) => fencesOf(file, textOf(file)))

for (const fence of fences.filter(({ language }) => language === 'json')) {
  test(nameOf(fence), () => {
    expect(() => JSON.parse(fence.code)).not.toThrow()
  })
}

test('every fence is in a language that is tested', () => {
  const others = fences.filter(({ language }) => ![...RUN_ELSEWHERE, 'json'].includes(language))
  const told = others.map((fence) => `${nameOf(fence)}: nothing runs this fence ('${fence.language}')`)
  expect(told).toEqual([])
})
