/** Every fence is tested: `json` is parsed, and a fence in a language that no test runs is an error. */
import { expect, test } from 'vitest'
import { fencesOf, markdownPages, nameOf, textOf } from './fences'

const RUN_ELSEWHERE = ['ts', 'sh', 'text']
const fences = markdownPages().flatMap((file) => fencesOf(file, textOf(file)))

for (const fence of fences.filter(({ language }) => language === 'json')) {
  test(nameOf(fence), () => {
    expect(() => JSON.parse(fence.code)).not.toThrow()
  })
}

test('every fence is in a language that some test runs', () => {
  const others = fences.filter(({ language }) => ![...RUN_ELSEWHERE, 'json'].includes(language))
  expect(others.map((fence) => `${nameOf(fence)}: no test runs '${fence.language}' fences`)).toEqual([])
})
