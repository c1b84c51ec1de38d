import { greatest } from '../../core/extremes'
import { isRecord } from '../../core/is-record'
import { type Issue, type Path, report } from '../../core/issue'
import { EMPTY_LIST, WRONG_LENGTH } from '../../core/messages'
import { list, optional, type Read, type Reader, record, text } from '../../core/reader'
import { readVersionList } from '../../core/version-list'
import { type Correction, ZONE_CHANGES } from '../../zone/corrections'
import { TIME_ZONE } from '../../zone/time-zone'
import { reportChanges, reportMoreThan, zonesOf } from '../limits'
import { CONTRADICTING_ZONE_CHANGES } from '../messages'
import type { ParsedCombined, ParsedSchedule, ParsedSuccession } from '../parsed-schedule'

type Kind = ParsedCombined['kind'] | ParsedSuccession['kind']

const EXPECTED: Readonly<Record<Kind, string>> = {
  union: 'a union such as { union: [a, b] }',
  intersection: 'an intersection such as { intersection: [a, b] }',
  difference: 'a difference such as { difference: [a, b] }',
  versions: "a succession such as { versions: [{ schedule: a }, { from: '2024-07-01', schedule: b }] }",
}

/** The kind of a combined schedule, or `undefined` for weekly hours. */
export function kindOfCombined(input: unknown): Kind | undefined {
  const kinds = Object.keys(EXPECTED) as Kind[]
  return isRecord(input) ? kinds.find((kind) => Object.hasOwn(input, kind)) : undefined
}

const OPERANDS = list('a list of schedules', (operands: readonly unknown[], path, issues) => {
  if (operands.length === 0) report(issues, EMPTY_LIST, path, undefined, 'at least one schedule')
  return operands
})

/**
 * Reads a combined schedule (S9), and adds the issues of all operands.
 *
 * @param read Reads an operand. The caller passes it, because an operand can be any schedule.
 */
export function readCombined(
  kind: Kind,
  input: unknown,
  path: Path,
  issues: Issue[],
  read: Read<ParsedSchedule>,
): ParsedSchedule {
  const fields = record(EXPECTED[kind], {
    $schema: optional(text('the address of a JSON Schema')),
    name: optional(text('a name')),
    timeZone: optional(TIME_ZONE),
    zoneChanges: optional(ZONE_CHANGES),
    [kind as 'operands']: OPERANDS,
  }).read(input, path, issues)
  const { name, timeZone, zoneChanges, [kind as 'operands']: given = [] } = fields ?? {}
  const place = [...path, kind]
  if (kind === 'difference' && given.length !== 2 && given.length > 0) {
    report(issues, WRONG_LENGTH, place, given.length, 'two schedules: the first minus the second')
  }
  const versions = kind === 'versions' && readVersions(given, place, issues, read)
  const operands = versions
    ? versions.map(({ schedule }) => schedule)
    : given.map((operand, index) => read(operand, [...place, index], issues))
  const zone = timeZone ?? operands.at(versions ? -1 : 0)?.timeZone ?? 'UTC'
  return {
    kind,
    name,
    timeZone: zone,
    corrections: zoneChanges ?? correctionsIn(operands, zone, place, issues),
    operands,
    ...sizeOf(kind, operands, path, issues),
    ...(versions && { versions }),
  } as ParsedSchedule
}

/** The corrections of a zone, taken from its operands. No operand takes precedence, so they must agree. */
function correctionsIn(
  operands: readonly ParsedSchedule[],
  timeZone: string,
  path: Path,
  issues: Issue[],
): readonly Correction[] {
  const [first = [], ...others] = knownCorrections(operands, timeZone.toLowerCase())
  if (others.some((other) => JSON.stringify(other) !== JSON.stringify(first)))
    report(issues, CONTRADICTING_ZONE_CHANGES, path, timeZone, String(path.at(-1)))
  return first
}

/** Does not look into a combined operand in the zone, which has merged the corrections of its own operands. */
function knownCorrections(operands: readonly ParsedSchedule[], timeZone: string): (readonly Correction[])[] {
  return operands.flatMap((parsed) =>
    parsed.timeZone.toLowerCase() === timeZone && parsed.corrections.length > 0
      ? [parsed.corrections]
      : knownCorrections(parsed.operands, timeZone),
  )
}

function readVersions(
  versions: readonly unknown[],
  path: Path,
  issues: Issue[],
  read: Read<ParsedSchedule>,
): ParsedSuccession['versions'] {
  const found = readVersionList(
    versions,
    "a version such as { from: '2024-07-01', schedule }",
    "the first date on which the version is in force, such as '2024-07-01'",
    { schedule: { expected: 'a schedule', read } as Reader<ParsedSchedule> },
    path,
    issues,
  ).flatMap(({ from, schedule }) => (schedule ? [{ from, schedule }] : []))
  // Each version is in force until the next one begins.
  return found.map((each, index) => ({ ...each, until: found[index + 1]?.from ?? Number.POSITIVE_INFINITY }))
}

// Far more than anybody needs, but few enough that every query takes less than a second (S7).
const MAX_LEVELS = 100
const MAX_SCHEDULES = 10_000
const MAX_ZONES = 50

/** Stands in for a schedule that is not read, because there are too many issues. */
export const NO_SCHEDULE: ParsedSchedule = {
  kind: 'union',
  operands: [],
  name: undefined,
  timeZone: 'UTC',
  corrections: [],
  size: 1,
  changes: 0,
  zones: new Set(),
  depth: Number.POSITIVE_INFINITY,
}

/** The depth and size of a combined schedule. Reports where a limit is first exceeded. */
function sizeOf(kind: Kind, operands: readonly ParsedSchedule[], path: Path, issues: Issue[]) {
  const total = (parts: readonly number[]): number => parts.reduce((sum, each) => sum + each, 0)
  const depths = operands.map(({ depth }) => depth)
  const depth = greatest([0, ...depths]) + 1
  reportMoreThan(MAX_LEVELS, 'levels of combined schedules', depth, depths, path, issues)
  const sizes = operands.map((operand) => operand.size)
  const size = total(sizes) + 1
  reportMoreThan(MAX_SCHEDULES, 'schedules', size, sizes, path, issues)
  const zones = zonesOf(operands, MAX_ZONES, path, issues)
  const parts = operands.map(({ changes }) => changes)
  // Versions follow one another.
  const changes = kind === 'versions' ? greatest(parts) : total(parts)
  reportChanges(changes, parts, path, issues)
  return { depth, size, zones, changes }
}
