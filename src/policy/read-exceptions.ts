import { looseObject, nonOptional, optional, picklist, string, unknown } from 'valibot'
import { type Issue, issue, type Path } from '../core/issue'
import { conforms, isRecord } from '../core/shape'
import { type NamedDays, readDates } from '../schedule/holidays/dates'
import { type Names, readGrid } from './read-grid'
import type { ExceptionTerms } from './terms'

const DURING = "'holidays', or a list of dates, [{ on: '2024-12-24' }]"

const EXCEPTION = looseObject(
  {
    name: string("a name, 'Holiday cover'"),
    during: nonOptional(unknown(), DURING),
    when: optional(picklist(['received', 'waiting'], "'received' or 'waiting'"), 'received'),
    targets: nonOptional(unknown(), "targets, { firstResponse: { P1: '2 hours' } }"),
  },
  "an object, { name: 'Holiday cover', during: 'holidays', targets: { firstResponse: { P1: '2 hours' } } }",
)

/** `{ firstResponse: … }`: the one metric a policy has targets for. */
const TARGETS = looseObject(
  {
    firstResponse: nonOptional(
      unknown(),
      "targets by priority, { P1: '1 hour', P2: { premium: '4 hours' } }",
    ),
  },
  "an object, { firstResponse: { P1: '1 hour' } }",
)

/** What a policy or an exception holds under `targets.firstResponse`; `undefined` when it holds nothing. */
export function readTargets(targets: unknown, path: Path, issues: Issue[]): unknown {
  if (targets === undefined) return undefined
  conforms(TARGETS, targets, path, issues)
  return isRecord(targets) ? targets.firstResponse : undefined
}

/** Reads the exceptions of a policy (P4). `holidays` are those of its schedule. */
export function readExceptions(
  list: unknown,
  names: Names,
  holidays: NamedDays,
  path: Path,
  issues: Issue[],
): ExceptionTerms[] {
  if (!Array.isArray(list)) {
    issues.push(issue('wrong-type', path, list, `a list of exceptions, each ${EXCEPTION.message}`))
    return []
  }
  const taken = new Set<unknown>()
  return list.flatMap((entry: unknown, index) => {
    const place = [...path, index]
    const isShaped = conforms(EXCEPTION, entry, place, issues)
    // The parts are read in any case, so that their problems are reported with the others (S8).
    const { name, during, when, targets } = isRecord(entry) ? entry : {}
    if (typeof name === 'string') checkName(name, taken, [...place, 'name'], issues)
    const days =
      during === undefined || during === 'holidays'
        ? holidays
        : readDuring(during, [...place, 'during'], issues)
    const firstResponse = readTargets(targets, [...place, 'targets'], issues)
    const grid =
      firstResponse !== undefined
        ? readGrid(firstResponse, names, 'some', [...place, 'targets', 'firstResponse'], issues)
        : new Map()
    if (!isShaped) return []
    return [{ name: String(name), days, when: when === 'waiting' ? when : 'received', targets: grid }]
  })
}

/** An answer names its exception, so that a name has to mean one. */
function checkName(name: string, taken: Set<unknown>, path: Path, issues: Issue[]): void {
  if (name.trim() === '') issues.push(issue('empty-name', path, name))
  else if (taken.has(name)) issues.push(issue('repeated-name', path, name))
  taken.add(name)
}

function readDuring(during: unknown, path: Path, issues: Issue[]): NamedDays {
  if (Array.isArray(during)) return readDates(during, path, issues)
  issues.push(issue('wrong-type', path, during, DURING))
  return new Map()
}
