import { isRecord } from '../../core/is-record'
import { type DateText, textFromDay } from '../../core/local-date'
import type { CombinedInput } from '../combined/combined-schedule'
import type { ParsedCombined, ParsedSchedule, ParsedSuccession } from '../parsed-schedule'
import type { ScheduleInput } from '../schedule'
import { canonicalWeekly, canonicalZoneChanges } from './canonical-weekly'

type Form = ScheduleInput | CombinedInput

/** What the canonical form keeps although it does not affect the open time. */
interface Keep {
  readonly names: boolean
  /**
   * The zone of a combined schedule. It decides the business days and the dates of versions, but not the open
   * time.
   */
  readonly zone: boolean
}

/** The canonical form of a schedule without issues. */
export function canonicalForm(input: unknown, parsed: ParsedSchedule, keep: Keep): Form {
  const data = isRecord(input) ? input : {}
  if (parsed.kind === 'weekly') return canonicalWeekly(data, parsed, keep.names)
  const parts: readonly unknown[] = Array.isArray(data[parsed.kind]) ? (data[parsed.kind] as unknown[]) : []
  const frame = {
    ...(keep.names && parsed.name !== undefined && { name: parsed.name }),
    ...(keep.zone && zoneOf(parsed)),
  }
  if (parsed.kind === 'versions') return { ...frame, versions: versionsOf(parts, parsed, keep.names) }
  const forms = parsed.operands.map((part, index) =>
    canonicalForm(parts[index], part, { names: keep.names, zone: false }),
  )
  return combined(parsed.kind, frame, forms)
}

/** The zone of a combined schedule. It is kept because sorting the operands can change which one is first. */
function zoneOf({ timeZone, corrections }: ParsedSchedule) {
  const zoneChanges = canonicalZoneChanges(corrections)
  return { timeZone, ...(zoneChanges.length > 0 && { zoneChanges }) }
}

function versionsOf(parts: readonly unknown[], { versions }: ParsedSuccession, names: boolean) {
  return versions.map(({ from, schedule: parsed }, index) => {
    const entry = parts[index]
    const schedule = canonicalForm(isRecord(entry) ? entry.schedule : undefined, parsed, {
      names,
      zone: true,
    })
    return { ...(Number.isFinite(from) && { from: textFromDay(from) as DateText }), schedule }
  })
}

function combined(kind: ParsedCombined['kind'], frame: object, forms: readonly Form[]): CombinedInput {
  const [first, without] = forms
  if (kind === 'difference' && first && without) return { ...frame, difference: [first, without] }
  return kind === 'intersection'
    ? { ...frame, intersection: inOrder(forms.flatMap((form) => flat(form, 'intersection'))) }
    : { ...frame, union: inOrder(forms.flatMap((form) => flat(form, 'union'))) }
}

/** Flattens a nested combination of the same kind: if it has no name, its operands take its place. */
function flat(form: Form, kind: 'union' | 'intersection'): readonly Form[] {
  const { name, [kind]: parts }: { name?: string; union?: readonly Form[]; intersection?: readonly Form[] } =
    form
  return name === undefined && parts ? parts : [form]
}

/** The operands sorted by their JSON text, without duplicates. */
function inOrder(forms: readonly Form[]): Form[] {
  const byText = new Map(forms.map((form) => [JSON.stringify(form), form]))
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, form]) => form)
}
