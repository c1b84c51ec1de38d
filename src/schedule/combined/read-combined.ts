import { looseObject, nonOptional, optional, string, unknown } from 'valibot'
import { type Issue, issue, type Path } from '../../core/issue'
import { conforms, isRecord, type Shape } from '../../core/shape'
import { isTimeZone } from '../../zone/is-time-zone'
import { readDate } from '../holidays/dates'
import type { CombinedRules, Rules, VersionedRules } from '../rules'

type Kind = CombinedRules['kind'] | VersionedRules['kind']

/** Reads the schedule at a place: given by the caller, since schedules hold schedules. */
type Read = (input: unknown, path: Path, issues: Issue[]) => Rules

const LIST = 'a list of schedules'
const FRAME = {
  name: optional(string('a name')),
  timeZone: optional(string("an IANA time zone, 'America/Los_Angeles'")),
}
const SHAPES: Readonly<Record<Kind, Shape>> = {
  union: looseObject({ ...FRAME, union: nonOptional(unknown(), LIST) }, 'a union, { union: [a, b] }'),
  intersection: looseObject(
    { ...FRAME, intersection: nonOptional(unknown(), LIST) },
    'an intersection, { intersection: [a, b] }',
  ),
  difference: looseObject(
    { ...FRAME, difference: nonOptional(unknown(), LIST) },
    'a difference, { difference: [a, b] }',
  ),
  versions: looseObject(
    { ...FRAME, versions: nonOptional(unknown(), LIST) },
    "versions, { versions: [{ schedule: a }, { from: '2024-07-01', schedule: b }] }",
  ),
}
const VERSION = looseObject(
  {
    from: optional(string("the first date it is in force, '2024-07-01'")),
    schedule: nonOptional(unknown(), 'a schedule'),
  },
  "a version, { from: '2024-07-01', schedule }",
)

/** How a combined schedule is put together, or `undefined` for weekly hours. */
export function kindOfCombined(input: unknown): Kind | undefined {
  if (!isRecord(input)) return undefined
  return (Object.keys(SHAPES) as Kind[]).find((kind) => Object.hasOwn(input, kind))
}

/** Reads schedules put together (S9), with every problem of every part. */
export function readCombined(kind: Kind, input: unknown, path: Path, issues: Issue[], read: Read): Rules {
  conforms(SHAPES[kind], input, path, issues)
  const { name, timeZone, [kind]: parts }: Record<string, unknown> = isRecord(input) ? input : {}
  const place = [...path, kind]
  if (!Array.isArray(parts)) {
    issues.push(issue('wrong-type', place, parts, LIST))
    return combined('union', name, timeZone, [])
  }
  if (parts.length === 0) issues.push(issue('empty-list', place, undefined, 'at least one schedule'))
  if (kind === 'difference' && parts.length !== 2 && parts.length > 0) {
    issues.push(issue('wrong-type', place, parts.length, 'two schedules: the first without the second'))
  }
  if (typeof timeZone === 'string' && !isTimeZone(timeZone)) {
    issues.push(issue('unknown-zone', [...path, 'timeZone'], timeZone))
  }
  if (kind === 'versions') return readVersions(parts, name, timeZone, place, issues, read)
  return combined(
    kind,
    name,
    timeZone,
    parts.map((part, index) => read(part, [...place, index], issues)),
  )
}

function combined(
  kind: CombinedRules['kind'],
  name: unknown,
  timeZone: unknown,
  parts: readonly Rules[],
): Rules {
  return { kind, name: textOf(name), timeZone: textOf(timeZone) ?? parts[0]?.timeZone ?? 'UTC', parts }
}

function readVersions(
  list: readonly unknown[],
  name: unknown,
  timeZone: unknown,
  path: Path,
  issues: Issue[],
  read: Read,
): Rules {
  let last = Number.NEGATIVE_INFINITY
  const versions = list.flatMap((entry, index) => {
    const place = [...path, index]
    conforms(VERSION, entry, place, issues)
    if (!isRecord(entry)) return []
    const rules = read(entry.schedule, [...place, 'schedule'], entry.schedule === undefined ? [] : issues)
    if (index === 0 && entry.from === undefined) return [{ from: last, rules }]
    if (typeof entry.from !== 'string') {
      if (entry.from === undefined)
        issues.push(issue('missing', [...place, 'from'], undefined, VERSION.entries.from.wrapped.message))
      return []
    }
    const from = readDate(entry.from, [...place, 'from'], issues)
    if (from === undefined) return []
    if (from <= last)
      issues.push(issue('reversed-range', [...place, 'from'], entry.from, 'the version before it'))
    last = from
    return [{ from, rules }]
  })
  return {
    kind: 'versions',
    name: textOf(name),
    timeZone: textOf(timeZone) ?? versions.at(-1)?.rules.timeZone ?? 'UTC',
    versions,
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
