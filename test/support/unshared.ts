import type { CombinedInput, ScheduleInput } from 'dueby'

type Input = ScheduleInput | CombinedInput

let copies = 0

/**
 * A schedule with the same answers that shares no compiled years with another. Schedules with equal hours share
 * them, so each copy gets one more holiday, on a different date long before the supported range (T4).
 */
export function unshared(input: Input): Input {
  copies += 1
  return withHoliday(input, new Date(Date.UTC(1000, 0, copies)).toISOString().slice(0, 10) as '1000-01-01')
}

function withHoliday(input: Input, on: '1000-01-01'): Input {
  if ('weekly' in input) return { ...input, holidays: [...(input.holidays ?? []), { on }] }
  const [kind, operands] = Object.entries(input).find(([, value]) => Array.isArray(value)) ?? []
  if (!kind) throw new Error('This is not a weekly schedule and not a combination.')
  const [first, ...others] = operands
  const changed =
    kind === 'versions' ? { ...first, schedule: withHoliday(first.schedule, on) } : withHoliday(first, on)
  return { ...input, [kind]: [changed, ...others] } as CombinedInput
}
