import luxon from 'luxon-business-days'

const { DateTime } = luxon

/** luxon with business days set up; `businessDays` as luxon numbers them, Monday 1. One calendar a process. */
export function luxonWith({ businessDays = [1, 2, 3, 4, 5], holidays = [] }) {
  const closed = new Set(holidays)
  DateTime.local().setupBusiness({ businessDays, holidayMatchers: [(day) => closed.has(day.toISODate())] })
  return DateTime
}
