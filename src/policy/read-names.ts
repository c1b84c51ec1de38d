import { isRecord } from '../core/is-record'
import { report } from '../core/issue'
import { EMPTY_LIST } from '../core/messages'
import { anything, list, listOf, optional, type Reader, record, text } from '../core/reader'
import { checkPriority, takeName } from './check-name'

/** The names in a list, in its order. */
export interface NameList {
  readonly names: ReadonlySet<string>
  /** Whether every entry could be read. If not, an unknown name can be one of those that could not. */
  readonly isComplete: boolean
}

/** Reads a list of names: at least one, no empty name, no duplicate. */
/* @__NO_SIDE_EFFECTS__ */
function namesOf(expected: string, name: Reader<string>): Reader<NameList> {
  return list(expected, (items, path, issues) => {
    if (items.length === 0) {
      report(issues, EMPTY_LIST, path, undefined, expected)
      return undefined
    }
    const names = new Set<string>()
    let isComplete = true
    items.forEach((item, index) => {
      const place = [...path, index]
      const found = name.read(item, place, issues)
      if (found !== undefined) takeName(found, names, place, issues)
      isComplete &&= names.has(found as string)
    })
    return { names, isComplete }
  })
}

export const TIERS: Reader<NameList> = namesOf("tiers such as ['premium', 'standard']", text('a name'))

const DETAIL = record("a priority such as 'P1' or { id: 'P1', name: 'Critical' }", {
  id: text("a name such as 'P1'"),
  name: optional(text("a name such as 'Critical'")),
  meaning: optional(text('a sentence')),
  guidance: optional(anything()),
})
const EXPECTED = "priorities, most urgent first, such as ['P1', 'P2']"
const IDS = namesOf(EXPECTED, {
  expected: EXPECTED,
  read: (item, path, issues) => (typeof item === 'string' ? item : DETAIL.read(item, path, issues)?.id),
})

/** Reads priorities, given as names or with their details, most urgent first. */
export const PRIORITIES: Reader<NameList> = list(EXPECTED, (items, path, issues) => {
  const found = IDS.read(items, path, issues)
  if (!found) return undefined
  const guidance = guidanceIn(found)
  items.forEach((item, index) => {
    if (isRecord(item) && item.guidance !== undefined)
      guidance.read(item.guidance, [...path, index, 'guidance'], issues)
  })
  return found
})

/** Reads guidance. `shouldBe` must be one of the priorities. */
function guidanceIn({ names, isComplete }: NameList): Reader<unknown> {
  const priorities = isComplete ? names : undefined
  const wrong = record("an object such as { example: 'A typo', shouldBe: 'P3' }", {
    example: text('an example'),
    shouldBe: text('a priority', (name, path, issues) => checkPriority(name, { priorities }, path, issues)),
  })
  return record('guidance such as { right: [], wrong: [] }', {
    right: listOf('a list of examples', text('an example')),
    wrong: listOf('a list of examples', wrong),
  })
}
