import { dayOf } from '../shared/local-dates'
import type { IcalBlock } from './ical-blocks'
import { type IcalDates, readDay, readIcalDates } from './ical-dates'
import { type IcalProperties, readIcalProperties, singleValue } from './ical-properties'
import type { IcalReader } from './ical-reader'
import type { IcalReading } from './ical-reading'

/**
 * Why an event gives no holiday. Only `unreadable` means that a holiday may be missing; `superseded` is an
 * older version of an event that is there too, `outside` has no date in the window that was asked for.
 */
export type IcalRefusal = 'cancelled' | 'transparent' | 'timed' | 'superseded' | 'outside' | 'unreadable'

/** One VEVENT, read: its dates, or why it has none that count. */
export interface IcalEvent {
  readonly uid?: string
  readonly name?: string
  readonly description?: string
  readonly categories?: readonly string[]
  /** The day it starts on, of a timed event as written in its own zone. */
  readonly day?: number
  /** Of several versions of an event the one with the highest number holds. */
  readonly sequence: number
  /** Of its series, the first day of the occurrence that this event stands in for. */
  readonly replaces?: number
  readonly content: IcalDates | IcalRefused
  /** What was read otherwise than it is written. */
  readonly notes: readonly string[]
}

export interface IcalRefused {
  readonly refused: IcalRefusal
  readonly reason: string
}

/** Reads one VEVENT. Whatever is wrong with it is part of the result. */
export function readIcalEvent(block: IcalBlock, transparent: 'skip' | 'keep', reader: IcalReader): IcalEvent {
  const problems = block.broken ? ['its END:VEVENT is missing'] : []
  const reading: IcalReading = { reader, problems, notes: [] }
  const properties = readIcalProperties(block.lines, reading)
  const value = (name: string): string => properties.get(name)?.[0]?.values[0] ?? ''
  const first = (name: string): string => value(name).trim()
  const uid = reader.text(first('UID'))
  const name = reader.text(value('SUMMARY'))
  const description = reader.text(value('DESCRIPTION'))
  const categories = (properties.get('CATEGORIES') ?? [])
    .flatMap(({ values }) => values.map((text) => reader.text(text).trim()))
    .filter(Boolean)
  const start = first('DTSTART')
  const day = dayOf(reader.date(start.slice(0, 'YYYYMMDD'.length)))
  const replaces = readReplaces(properties, reading)

  const content = (): IcalEvent['content'] => {
    if (block.cancelled || /^cancelled$/i.test(first('STATUS')))
      return { refused: 'cancelled', reason: 'it is cancelled' }
    if (transparent === 'skip' && /^transparent$/i.test(first('TRANSP')))
      return { refused: 'transparent', reason: MARKED_AS_FREE }
    if (/^\d{8}T/i.test(start))
      return {
        refused: 'timed',
        reason: `it has a time of day, ${start.slice(0, 'YYYYMMDDTHHMMSSZ'.length)}, and holidays are whole dates`,
      }
    const dates = readIcalDates(properties, reading)
    return problems.length > 0 ? { refused: 'unreadable', reason: problems.join('; ') } : dates
  }
  return {
    ...(uid && { uid }),
    ...(name && { name }),
    ...(description && { description }),
    ...(categories.length > 0 && { categories }),
    ...(day !== undefined && { day }),
    sequence: /^\d{1,15}$/.test(first('SEQUENCE')) ? Number(first('SEQUENCE')) : 0,
    ...(replaces !== undefined && { replaces }),
    content: content(),
    notes: reading.notes,
  }
}

const MARKED_AS_FREE =
  "it is marked as free time, TRANSP:TRANSPARENT; { transparent: 'keep' } takes such events too"

function readReplaces(properties: IcalProperties, reading: IcalReading): number | undefined {
  const text = singleValue('RECURRENCE-ID', properties, reading)
  if (text === undefined) return undefined
  const range = properties.get('RECURRENCE-ID')?.[0]?.parameters.range
  if (range) reading.problems.push(`its RECURRENCE-ID has RANGE=${range}, which is not read`)
  const problems: string[] = []
  const day = readDay('RECURRENCE-ID', text, { ...reading, problems }, 'without its time')
  reading.problems.push(...problems)
  return problems.length > 0 ? undefined : day
}
