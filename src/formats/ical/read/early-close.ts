import { MINUTES_IN_DAY } from '../../shared/open-minutes'
import type { EarlyClose } from '../../shared/special-days'

/** Hours as a text says them, with the time zone that it names. */
export type HoursInText = EarlyClose & { readonly zone?: string }

/**
 * Whether a text says that a day closes early, and at what time: `Early close 1 pm`, `Open until noon`,
 * `Early close (09:00-13:00)`. `'unclear'` if it says so without exactly one meaning; `undefined` if it does not say so.
 */
export function earlyCloseIn(text: string): HoursInText | 'unclear' | undefined {
  if (!CLOSES_EARLY.test(text)) return undefined
  const times = [...text.matchAll(TIME)]
  // A time that is not clear counts as midnight, at which nothing closes early.
  const [first = 0, second = 0] = times.map((match) => minuteOf(match) ?? 0)
  if (first === 0) return 'unclear'
  const [from, to] = times
  const zone = zoneAfter(times.at(-1), text)
  if (times.length === 1) return { closesAt: first, ...zone }
  if (times.length !== 2 || !from || !to || second <= first) return 'unclear'
  const between = text.slice(from.index + from[0].length, to.index)
  const isRange = /^\s*(-|\u2013|to|until|till?)\s*$/i.test(between)
  const isClosedThen = /\bclosed\b|\bclos(es?|ing)\s+from\b/i.test(text)
  return isRange && !isClosedThen ? { open: { start: first, end: second }, ...zone } : 'unclear'
}

const TIME =
  /\b(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?\s?m\b\.?)|\b(\d{1,2}):(\d{2})\b|\b(?:12\s+)?(noon|midday)\b/gi

const CLOSES_EARLY = new RegExp(
  `\\b(early[\\s-]+clos(e|es|ed|ing|ure)|clos(e|es|ed|ing)\\s+(early|at|(?=${TIME.source}))|closed\\s+from|open\\s+(only\\s+)?(until|till?)|early[\\s-]+(dismissal|finish)|half[\\s-]day)\\b`,
  'i',
)

/** The common abbreviations of zones, and the words for those of North America. */
const ZONE =
  /^\s*(UTC|GMT|[ECMP][SD]?T|[CEW]ES?T|BST|IST|JST|AE[SD]T|AK[SD]T|HST|NZ[SD]T|(?:Eastern|Central|Mountain|Pacific)(?:\s+(?:Standard|Daylight))?(?:\s+Time)?)\b/

/** The time zone that a text names right after a time. */
function zoneAfter(time: RegExpMatchArray | undefined, text: string): { readonly zone?: string } {
  const [, zone] = time ? (ZONE.exec(text.slice((time.index ?? 0) + time[0].length)) ?? []) : []
  return zone === undefined ? {} : { zone }
}

/** Minutes since midnight; `undefined` if the text leaves open which half of the day it means. */
function minuteOf([, hour, minute = '0', half, clockHour, clockMinute, noon]: RegExpMatchArray):
  | number
  | undefined {
  if (noon) return MINUTES_IN_DAY / 2
  const [hours, minutes] = half ? [Number(hour), Number(minute)] : [Number(clockHour), Number(clockMinute)]
  if (minutes > 59) return undefined
  if (!half) return clockHour?.length === 2 && hours < 24 ? hours * 60 + minutes : undefined
  if (hours < 1 || hours > 12) return undefined
  return ((hours % 12) + (/p/i.test(half) ? 12 : 0)) * 60 + minutes
}

/** Whether the time in a text agrees with the time of the event. */
export function agrees(said: EarlyClose, shown: Exclude<EarlyClose, { readonly closesAt: number }>): boolean {
  if ('closed' in shown) return 'closesAt' in said && said.closesAt === shown.closed.start
  if ('closesAt' in said) return said.closesAt === shown.open.end
  return 'open' in said && said.open.start === shown.open.start && said.open.end === shown.open.end
}
