// What every engine is asked, and what the library answers. Both are computed once.
import { join } from 'node:path'
import { temporaryFolder } from '../lib/owned.mjs'
import { writeCsv } from './csv-file.mjs'
import { DIALECTS, SPAN_COLUMNS, TICKET_COLUMNS } from './dialects.mjs'
import { addedOf, betweenOf, dueTimesOf, openOf } from './expected.mjs'
import { metricsOf, POLICIES, SCHEDULES } from './policies.mjs'
import { spanRows, spansOf } from './spans.mjs'
import { ticketRows, ticketsOf } from './tickets.mjs'

const known = new Map()

function once(key, make) {
  if (!known.has(key)) known.set(key, make())
  return known.get(key)
}

const folder = () => once('folder', () => temporaryFolder('asked'))

/** The tickets of a policy, and `due`: for each metric the due times, in milliseconds. */
export function askedOfPolicy(name, count) {
  return once(`${name} ${count}`, () => {
    const policy = POLICIES[name]
    const tickets = ticketsOf(policy, count)
    const due = Object.fromEntries(
      metricsOf(policy).map((metric) => [metric, dueTimesOf(policy, metric, tickets)]),
    )
    return { policy, tickets, due, file: fileOf(name, count, TICKET_COLUMNS, tickets, ticketRows) }
  })
}

/** The spans of a schedule, and the three answers to each. */
export function askedOfSchedule(name, count) {
  return once(`${name} ${count}`, () => {
    const schedule = SCHEDULES[name]
    const spans = spansOf(schedule, count)
    return {
      schedule,
      open: openOf(schedule, spans),
      between: betweenOf(schedule, spans),
      added: addedOf(schedule, spans),
      file: fileOf(name, count, SPAN_COLUMNS, spans, spanRows),
    }
  })
}

/** A function that returns a CSV file of the questions for an engine. Engines that read the same texts share it. */
function fileOf(name, count, columns, asked, rowsOf) {
  return (dialect) => {
    const { textOf } = DIALECTS[dialect]
    return once(`${name} ${count} ${textOf.name}`, () => {
      const file = join(folder(), `${name}_${count}_${textOf.name}.csv`)
      writeCsv(file, Object.keys(columns), rowsOf(asked, textOf))
      return file
    })
  }
}
