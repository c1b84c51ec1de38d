import { dayFromText } from '../../../core/local-date'
import type { Span } from '../../shared/open-minutes'
import type { EarlyClose } from '../../shared/special-days'
import { shortList } from '../../shared/words'
import type { IcalBlock } from './blocks'
import { agrees, earlyCloseIn, type HoursInText } from './early-close'
import { type IcalDates, readDay, readIcalDates } from './event-dates'
import { type IcalProperties, type IcalReading, readIcalProperties, singleValue } from './properties'
import type { IcalReader } from './reader'
import { timedReason } from './timed-reason'
import { withDates } from './whole-dates'

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
  /** The hours of each of its dates, if it is a day that closes early and not a holiday. */
  readonly hours?: EarlyClose
  /** What was read differently from the text. */
  readonly notes: readonly string[]
  /** What was read differently without an effect on any date. */
  readonly asides: readonly string[]
}

export interface IcalRefused {
  readonly refused: IcalRefusal
  readonly reason: string
}

/** How the caller wants events to be read. */
export interface IcalSettings {
  readonly transparent: 'skip' | 'keep'
  /** The zone in which events from midnight to midnight are dates. */
  readonly timeZone?: string | undefined
  readonly earlyClose?: { readonly timed?: 'open' | 'closed' | undefined } | undefined
}

/** Reads one VEVENT. Its problems are part of the result. */
export function readIcalEvent(block: IcalBlock, given: IcalSettings, reader: IcalReader): IcalEvent {
  const settings = { ...given, timeZone: given.timeZone ?? block.timeZone }
  const problems = block.broken ? ['its END:VEVENT is missing'] : []
  const reading: IcalReading = { reader, problems, notes: [], asides: [] }
  const written = readIcalProperties(block.lines, reading)
  const start = (written.get('DTSTART')?.[0]?.values[0] ?? '').trim()
  const isTimed = /^\d{8}T/i.test(start)
  const converted =
    isTimed && settings.timeZone !== undefined ? withDates(written, settings.timeZone, reading) : undefined
  const properties = converted?.properties ?? written
  const value = (name: string): string => properties.get(name)?.[0]?.values[0] ?? ''
  const first = (name: string): string => value(name).trim()
  const uid = reader.text(first('UID'))
  const name = reader.text(value('SUMMARY'))
  const description = reader.text(value('DESCRIPTION'))
  const categories = (properties.get('CATEGORIES') ?? [])
    .flatMap(({ values }) => values.map((text) => reader.text(text).trim()))
    .filter(Boolean)
  const early = earlyHours(name, description, converted?.span, settings)
  const hours = typeof early === 'object' ? early : undefined
  const day = dayFromText(reader.date(first('DTSTART').slice(0, 'YYYYMMDD'.length)) ?? '')
  const replaces = readReplaces(properties, reading)

  const content = (): IcalEvent['content'] => {
    if (block.cancelled || /^cancelled$/i.test(first('STATUS')))
      return { refused: 'cancelled', reason: 'it is cancelled' }
    if (settings.transparent === 'skip' && /^transparent$/i.test(first('TRANSP')))
      return { refused: 'transparent', reason: MARKED_AS_FREE }
    if (isTimed && !(converted && (hours || !converted.span)))
      return { refused: 'timed', reason: timedReason(written, converted?.span, early, settings) }
    const zone = `${settings.timeZone}${given.timeZone === undefined ? ', the X-WR-TIMEZONE of its calendar' : ''}`
    if (converted && !converted.span)
      reading.asides.push(`it is from midnight to midnight: read as whole dates in ${zone}`)
    else if (converted && given.timeZone === undefined) reading.asides.push(`its date is the one in ${zone}`)
    if (early === 'unclear' && settings.earlyClose) problems.push(UNCLEAR)
    else if (early !== undefined && !settings.earlyClose) reading.notes.push(CLOSES_EARLY)
    else if (hours?.zone) reading.notes.push(`the zone '${hours.zone}' in its text was ignored`)
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
    ...(hours && settings.earlyClose && { hours }),
    notes: reading.notes,
    asides: reading.asides,
  }
}

const UNCLEAR =
  'its text says that it closes early, but has no time that can be used. Expected one time after midnight, "Early close 1 pm" or "Early close 13:00"'
const CLOSES_EARLY =
  'its name says that it closes early, but a holiday closes the whole date. To read its hours, use { earlyClose }'

/** The hours of an event that closes early: of its own time if `timed` says what that means, otherwise of its text. */
function earlyHours(
  name: string,
  description: string,
  span: Span | undefined,
  { earlyClose }: IcalSettings,
): HoursInText | 'unclear' | undefined {
  const ofName = earlyCloseIn(name)
  if (ofName === undefined) return undefined
  const ofText = ofName === 'unclear' ? (earlyCloseIn(description) ?? ofName) : ofName
  if (!span || !earlyClose?.timed) return ofText
  const shown = earlyClose.timed === 'open' ? { open: span } : { closed: span }
  return ofText === 'unclear' || agrees(ofText, shown) ? shown : 'unclear'
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
