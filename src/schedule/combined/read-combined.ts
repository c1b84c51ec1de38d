import { isRecord } from '../../core/is-record'
import { type Issue, issue, type Path } from '../../core/issue'
import { textFromDay } from '../../core/local-date'
import { EMPTY_LIST, MISSING, REVERSED_RANGE, WRONG_TYPE } from '../../core/messages'
import { list, optional, type Read, record, text } from '../../core/reader'
import { TIME_ZONE } from '../../zone/time-zone'
import { date } from '../date'
import type { CombinedRules, Rules, VersionedRules } from '../rules'

type Kind = CombinedRules['kind'] | VersionedRules['kind']

const EXPECTED: Readonly<Record<Kind, string>> = {
  union: 'a union, { union: [a, b] }',
  intersection: 'an intersection, { intersection: [a, b] }',
  difference: 'a difference, { difference: [a, b] }',
  versions: "versions, { versions: [{ schedule: a }, { from: '2024-07-01', schedule: b }] }",
}

/** How a combined schedule is put together, or `undefined` for weekly hours. */
export function kindOfCombined(input: unknown): Kind | undefined {
  const kinds = Object.keys(EXPECTED) as Kind[]
  return isRecord(input) ? kinds.find((kind) => Object.hasOwn(input, kind)) : undefined
}

const PARTS = list('a list of schedules', (parts: readonly unknown[], path, issues) => {
  if (parts.length === 0) issues.push(issue(EMPTY_LIST, path, undefined, 'at least one schedule'))
  return parts
})

/**
 * Reads schedules put together (S9), with every problem of every part.
 *
 * @param read Reads a part: given by the caller, since schedules hold schedules.
 */
export function readCombined(
  kind: Kind,
  input: unknown,
  path: Path,
  issues: Issue[],
  read: Read<Rules>,
): Rules {
  const found = record(EXPECTED[kind], {
    name: optional(text('a name')),
    timeZone: optional(TIME_ZONE),
    [kind as 'parts']: PARTS,
  }).read(input, path, issues)
  const { name, timeZone, [kind as 'parts']: parts = [] } = found ?? {}
  const place = [...path, kind]
  if (kind === 'versions') {
    const versions = readVersions(parts, place, issues, read)
    return { kind, name, timeZone: timeZone ?? versions.at(-1)?.rules.timeZone ?? 'UTC', versions }
  }
  if (kind === 'difference' && parts.length !== 2 && parts.length > 0) {
    issues.push(issue(WRONG_TYPE, place, parts.length, 'two schedules: the first without the second'))
  }
  const rules = parts.map((part, index) => read(part, [...place, index], issues))
  return { kind, name, timeZone: timeZone ?? rules[0]?.timeZone ?? 'UTC', parts: rules }
}

function readVersions(
  parts: readonly unknown[],
  path: Path,
  issues: Issue[],
  read: Read<Rules>,
): VersionedRules['versions'] {
  const first = "the first date it is in force, '2024-07-01'"
  const version = record("a version, { from: '2024-07-01', schedule }", {
    from: optional(date(first)),
    schedule: { expected: 'a schedule', read },
  })
  let last = Number.NEGATIVE_INFINITY
  return parts.flatMap((part, index) => {
    const place = [...path, index]
    const { from, schedule: rules } = version.read(part, place, issues) ?? {}
    if (from !== undefined && from <= last) {
      issues.push(issue(REVERSED_RANGE, [...place, 'from'], textFromDay(from), 'the version before it'))
    } else if (index > 0 && isRecord(part) && part.from === undefined) {
      issues.push(issue(MISSING, [...place, 'from'], undefined, first))
    }
    last = from ?? last
    return rules ? [{ from: last, rules }] : []
  })
}
