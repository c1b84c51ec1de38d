import { isRecord } from '../core/is-record'
import { report } from '../core/issue'
import { EMPTY_LIST } from '../core/messages'
import { anything, list, listOf, optional, type Reader, record, text } from '../core/reader'
import { checkPriority, takeName } from './check-name'

const NAME = text('a name')

/** Reads a list of names: at least one, no empty name, no duplicate. */
/* @__NO_SIDE_EFFECTS__ */
function namesOf(expected: string, name: Reader<string>): Reader<ReadonlySet<string>> {
  return list(expected, (items, path, issues) => {
    if (items.length === 0) {
      report(issues, EMPTY_LIST, path, undefined, expected)
      return undefined
    }
    const names = new Set<string>()
    items.forEach((item, index) => {
      const place = [...path, index]
      const found = name.read(item, place, issues)
      if (found !== undefined) takeName(found, names, place, issues)
    })
    return names
  })
}

export const TIERS: Reader<ReadonlySet<string>> = namesOf("tiers such as ['premium', 'standard']", NAME)

const DETAIL = record("a priority such as 'P1' or { id: 'P1', name: 'Critical' }", {
  id: text("the name of the priority in data, such as 'P1'"),
  name: optional(text("a name for people, such as 'Critical'")),
  meaning: optional(text('a sentence')),
  guidance: optional(anything()),
})
const EXPECTED = "priorities, most urgent first, such as ['P1', 'P2']"
const IDS = namesOf(EXPECTED, {
  expected: 'a name or a priority',
  read: (item, path, issues) =>
    isRecord(item) ? DETAIL.read(item, path, issues)?.id : NAME.read(item, path, issues),
})

/** Reads priorities, given as names or with their details, most urgent first. */
export const PRIORITIES: Reader<ReadonlySet<string>> = list(EXPECTED, (items, path, issues) => {
  const names = IDS.read(items, path, issues)
  if (!names) return undefined
  const guidance = guidanceIn(names)
  items.forEach((item, index) => {
    if (isRecord(item) && item.guidance !== undefined)
      guidance.read(item.guidance, [...path, index, 'guidance'], issues)
  })
  return names
})

/** Reads guidance. `shouldBe` must be one of the priorities. */
function guidanceIn(priorities: ReadonlySet<string>): Reader<unknown> {
  const wrong = record("an object such as { example: '…', shouldBe: 'P3' }", {
    example: text('an example'),
    shouldBe: text('the priority it should have had', (name, path, issues) =>
      checkPriority(name, { priorities }, path, issues),
    ),
  })
  return record("an object such as { right: ['…'], wrong: [{ example: '…', shouldBe: 'P3' }] }", {
    right: listOf('a list of examples', text('an example')),
    wrong: listOf('a list of examples', wrong),
  })
}
