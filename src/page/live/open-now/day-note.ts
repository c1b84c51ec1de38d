import { calendarDays, type DateText, DuebyError, localTime, type Schedule } from 'dueby'

/** The holiday or the special hours that decide a date. */
export interface DayNote {
  readonly by: 'holiday' | 'special hours'
  readonly name: string
}

/** What is special about the local date of an instant. None if it is an ordinary date, or if it has no name. */
export function dayNote(at: number, schedule: Schedule): DayNote | undefined {
  const [day] = daysOn(localTime(at, schedule).date, schedule)
  if (!day?.name) return undefined
  // The date of a combined schedule is only named if it is a holiday.
  if (day.by === 'special hours') return { by: day.by, name: day.name }
  return day.by === 'holiday' || day.by === 'combined' ? { by: 'holiday', name: day.name } : undefined
}

function daysOn(date: DateText, schedule: Schedule): ReturnType<typeof calendarDays> {
  try {
    return calendarDays(date, date, schedule)
  } catch (error) {
    if (error instanceof DuebyError) return []
    throw error
  }
}
