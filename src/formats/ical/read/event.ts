import { dayFromText } from '../../../core/local-date'
import { shortList } from '../../shared/words'
import type { IcalBlock } from './blocks'
import { type IcalDates, readDay, readIcalDates } from './event-dates'
import { type IcalProperties, type IcalReading, readIcalProperties, singleValue } from './properties'
import type { IcalReader } from './reader'

/**
 * Why an event gives no holiday.
 *
 * - `'cancelled'`: the event, its series or its calendar is cancelled.
 * - `'transparent'`: the event is marked as free time, and `transparent` is not `'keep'`.
 * - `'timed'`: the event has a time of day.
 * - `'superseded'`: the text has a newer version of the event.
 * - `'outside'`: the event has no date between `from` and `through`.
 * - `'unreadable'`: something in the event is wrong or not supported. A holiday may be missing.
 */
export type IcalRefusal = 'cancelled' | 'transparent' | 'timed' | 'superseded' | 'outside' | 'unreadable'

/** One VEVENT after reading: its dates, or why they do not count. */
export interface IcalEvent {
  readonly uid?: string
  readonly name?: string
  readonly description?: string
  readonly categories?: readonly string[]
  /** The day it starts on; for a timed event, as written in its own zone. */
  readonly day?: number
  /** The version of the event: the highest number is valid. */
  readonly sequence: number
  /** The first day of the occurrence that this event replaces in its series. */
  readonly replaces?: number
  readonly content: IcalDates | IcalRefused
  /** What was read differently from the text. */
  readonly notes: readonly string[]
  /** What was read differently without an effect on any date. */
  readonly asides: readonly string[]
}

export interface IcalRefused {
  readonly refused: IcalRefusal
  readonly reason: string
}

/** Reads one VEVENT. Its problems are part of the result. */
export function readIcalEvent(block: IcalBlock, transparent: 'skip' | 'keep', reader: IcalReader): IcalEvent {
  const problems = block.broken ? ['its END:VEVENT is missing'] : []
  const reading: IcalReading = { reader, problems, notes: [], asides: [] }
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
  const day = dayFromText(reader.date(start.slice(0, 'YYYYMMDD'.length)) ?? '')
  const replaces = readReplaces(properties, reading)

  const content = (): IcalEvent['content'] => {
    if (block.cancelled || /^cancelled$/i.test(first('STATUS')))
      return { refused: 'cancelled', reason: 'it is cancelled' }
    if (transparent === 'skip' && /^transparent$/i.test(first('TRANSP')))
      return { refused: 'transparent', reason: MARKED_AS_FREE }
    if (/^\d{8}T/i.test(start))
      return {
        refused: 'timed',
        reason: `it has a time of day, ${start.slice(0, 'YYYYMMDDTHHMMSSZ'.length)}, but holidays are whole dates`,
      }
    const dates = readIcalDates(properties, reading)
    return problems.length > 0 ? { refused: 'unreadable', reason: shortList(problems, '; ') } : dates
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
    asides: reading.asides,
  }
}

const MARKED_AS_FREE =
  "it is marked as free time (TRANSP:TRANSPARENT). To keep such events, use { transparent: 'keep' }"

function readReplaces(properties: IcalProperties, reading: IcalReading): number | undefined {
  const text = singleValue('RECURRENCE-ID', properties, reading)
  if (text === undefined) return undefined
  const range = properties.get('RECURRENCE-ID')?.[0]?.parameters.range
  if (range) reading.problems.push(`its RECURRENCE-ID has RANGE=${range}, which is not supported`)
  const problems: string[] = []
  const day = readDay('RECURRENCE-ID', text, { ...reading, problems }, 'without its time')
  reading.problems.push(...problems)
  return problems.length > 0 ? undefined : day
}
