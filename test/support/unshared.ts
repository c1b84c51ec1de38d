import type { CombinedInput, ScheduleInput } from 'dueby'

type Input = ScheduleInput | CombinedInput

let copies = 0

/**
 * A schedule that gives the same answers and shares no compiled years with any other: those of equal hours
 * are shared. It has a holiday more, a date of its own centuries before the supported time (T4).
 */
export function unshared(input: Input): Input {
  copies += 1
  return withHoliday(input, new Date(Date.UTC(1000, 0, copies)).toISOString().slice(0, 10) as '1000-01-01')
}

function withHoliday(input: Input, on: '1000-01-01'): Input {
  if ('weekly' in input) return { ...input, holidays: [...(input.holidays ?? []), { on }] }
  const [kind, parts] = Object.entries(input).find(([, value]) => Array.isArray(value)) ?? []
  if (!kind) throw new Error('neither weekly hours nor schedules put together')
  const [first, ...others] = parts
  const changed =
    kind === 'versions' ? { ...first, schedule: withHoliday(first.schedule, on) } : withHoliday(first, on)
  return { ...input, [kind]: [changed, ...others] } as CombinedInput
}
