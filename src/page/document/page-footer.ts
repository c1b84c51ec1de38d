import { localTime, type Schedule, type ZoneChange } from 'dueby'
import { fill } from '../labels/fill'
import { calendarsOf } from './calendars'
import type { PageContext } from './context'
import { escaped } from './escape'

/** When and with which zone data the page was made, and the clock changes that the policy corrects. */
export function pageFooter(zoneData: string, context: PageContext): string {
  const { labels, words, now } = context
  const { document } = labels
  const today = new Date(now).toISOString().slice(0, 10)
  const corrected = [...correctionsIn(context)].map(([zone, changes]) => {
    const items = [...changes].map(([at, offset]) => {
      const time = `${words.instant(new Date(at))} UTC`
      return `<li>${escaped(fill(document.zoneChange, { time, offset: `UTC${offset}` }))}</li>`
    })
    return `<p class="note">${escaped(fill(document.zoneChanges, { zone }))}</p>
<ul class="changes">
${items.join('\n')}
</ul>`
  })
  return `<footer>
${corrected.join('\n')}
<p class="note">${escaped(fill(document.zoneData, { version: zoneData }))} ${escaped(fill(document.madeBy, { date: words.date(today as `${number}-${number}-${number}`) }))}</p>
</footer>`
}

/** The corrected clock changes of all schedules of the policy, by zone and by instant (T6). */
function correctionsIn({ policy }: PageContext): Map<string, Map<string, string>> {
  const corrections = new Map<string, Map<string, string>>()
  for (const { schedule } of calendarsOf(policy)) collect(schedule, corrections)
  return corrections
}

type Part = Schedule | Extract<Schedule, { union: unknown }>['union'][number]

function collect(schedule: Part, found: Map<string, Map<string, string>>): void {
  const { timeZone, zoneChanges = [] } = schedule
  if (timeZone !== undefined)
    for (const { at, offset } of zoneChanges as readonly ZoneChange[]) {
      const changes = found.get(timeZone) ?? new Map<string, string>()
      // The same instant can be written in several ways.
      const { date, time } = localTime(at, 'UTC')
      found.set(timeZone, changes.set(`${date}T${time}Z`, offset))
    }
  if ('union' in schedule) for (const part of schedule.union) collect(part, found)
  if ('intersection' in schedule) for (const part of schedule.intersection) collect(part, found)
  if ('difference' in schedule) for (const part of schedule.difference) collect(part, found)
  if ('versions' in schedule) for (const { schedule: part } of schedule.versions) collect(part, found)
}
