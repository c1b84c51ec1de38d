import { array, looseObject, optional, string, unknown } from 'valibot'
import { type Issue, issue, type Path } from '../core/issue'
import { conforms, isRecord, oneOf } from '../core/shape'

const DETAIL = looseObject(
  {
    id: string("the priority's name in data, 'P1'"),
    name: optional(string("a name for people, 'Critical'")),
    meaning: optional(string('a sentence')),
    guidance: optional(unknown()),
  },
  "a priority, 'P1' or { id: 'P1', name: 'Critical' }",
)
const GUIDANCE = looseObject(
  { right: array(string('an example'), 'a list of examples'), wrong: array(unknown(), 'a list of examples') },
  "an object, { right: ['…'], wrong: [{ example: '…', shouldBe: 'P3' }] }",
)
const WRONG = looseObject(
  { example: string('an example'), shouldBe: string('the priority it should have had') },
  "an object, { example: '…', shouldBe: 'P3' }",
)

/** Reads a list of names: at least one, none empty, none twice. Those of details are their ids. */
export function readNames(
  list: unknown,
  what: string,
  path: Path,
  issues: Issue[],
  nameOf: (entry: unknown, path: Path) => unknown = (entry) => entry,
): string[] | undefined {
  if (!Array.isArray(list)) {
    issues.push(issue('wrong-type', path, list, what))
    return undefined
  }
  if (list.length === 0) {
    issues.push(issue('empty-list', path, undefined, what))
    return undefined
  }
  const names: string[] = []
  list.forEach((entry: unknown, index) => {
    const place = [...path, index]
    const name = nameOf(entry, place)
    if (name === undefined) return
    if (typeof name !== 'string') issues.push(issue('wrong-type', place, name, 'a name'))
    else if (name.trim() === '') issues.push(issue('empty-name', place, name))
    else if (names.includes(name)) issues.push(issue('repeated-name', place, name))
    else names.push(name)
  })
  return names
}

/** Reads priorities, given as names or with their details, most urgent first. */
export function readPriorities(list: unknown, path: Path, issues: Issue[]): string[] | undefined {
  const names = readNames(
    list,
    "priorities, most urgent first: ['P1', 'P2']",
    path,
    issues,
    (entry, place) => {
      if (!isRecord(entry)) return entry
      conforms(DETAIL, entry, place, issues)
      return typeof entry.id === 'string' ? entry.id : undefined
    },
  )
  if (Array.isArray(list) && names) {
    list.forEach((entry: unknown, index) => {
      if (!isRecord(entry) || entry.guidance === undefined) return
      checkGuidance(entry.guidance, names, [...path, index, 'guidance'], issues)
    })
  }
  return names
}

function checkGuidance(guidance: unknown, priorities: readonly string[], path: Path, issues: Issue[]): void {
  conforms(GUIDANCE, guidance, path, issues)
  if (!isRecord(guidance) || !Array.isArray(guidance.wrong)) return
  guidance.wrong.forEach((entry: unknown, index) => {
    const place = [...path, 'wrong', index]
    conforms(WRONG, entry, place, issues)
    if (!isRecord(entry) || typeof entry.shouldBe !== 'string' || priorities.includes(entry.shouldBe)) return
    const known = oneOf(priorities, entry.shouldBe)
    issues.push(issue('unknown-priority', [...place, 'shouldBe'], entry.shouldBe, known))
  })
}
