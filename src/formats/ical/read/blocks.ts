import { isZone } from '../../shared/zone'

/** The lines of one VEVENT, without those of the components inside it. */
export interface IcalBlock {
  readonly lines: readonly string[]
  /** Whether its calendar has METHOD:CANCEL. */
  readonly cancelled: boolean
  /** Whether its end, or the end of a component inside it, is missing. Lines may be missing too. */
  readonly broken: boolean
  /** The zone in which its calendar is shown (X-WR-TIMEZONE), if that is an IANA zone. */
  readonly timeZone?: string | undefined
}

/** The VEVENTs of a text, and the problems of the text around them. */
export interface IcalBlocks {
  readonly blocks: readonly IcalBlock[]
  readonly problems: readonly string[]
}

/** Finds the VEVENTs of a text, so that an event that cannot be read does not affect the others. */
export function icalBlocks(text: string): IcalBlocks {
  const blocks: IcalBlock[] = []
  let event: string[] | undefined
  let depth = 0
  let isCalendar = false
  let open = false
  let interrupted = 0
  let ends = 0
  let cancelled = false
  let timeZone: string | undefined
  const finish = (broken: boolean): void => {
    if (event) blocks.push({ lines: event, cancelled, broken, timeZone })
    event = undefined
    depth = 0
  }

  for (const line of unfoldedLines(text)) {
    const [, edge = '', component = ''] =
      /^(BEGIN|END):(\S+)\s*$/i.exec(line)?.map((part) => part.toUpperCase()) ?? []
    if (component === 'VCALENDAR') {
      finish(true)
      if (open && edge === 'BEGIN') interrupted++
      open = edge === 'BEGIN'
      isCalendar ||= open
      cancelled = false
      timeZone = undefined
    } else if (component === 'VEVENT') {
      if (edge === 'END' && !event) ends++
      finish(edge === 'BEGIN' || depth !== 0)
      if (edge === 'BEGIN') event = []
    } else if (edge) depth += edge === 'BEGIN' ? 1 : -1
    else if (event && depth === 0) event.push(line)
    else if (!event && /^METHOD\s*:\s*CANCEL\s*$/i.test(line)) cancelled = true
    else if (!event && depth === 0) timeZone ??= zoneOfCalendar(line)
  }
  finish(true)

  const problems = [
    ...(isCalendar ? [] : ['this is not a calendar: the line BEGIN:VCALENDAR is missing']),
    ...(open ? [`the text ends before END:VCALENDAR: ${MISSING}`] : []),
    ...(interrupted > 0 ? [`a calendar starts inside another one (${times(interrupted)}): ${MISSING}`] : []),
    ...(ends > 0 ? [`there is END:VEVENT without BEGIN:VEVENT (${times(ends)}): ${MISSING}`] : []),
  ]
  return { blocks, problems }
}

const MISSING = 'events may be missing'

function zoneOfCalendar(line: string): string | undefined {
  const zone = /^X-WR-TIMEZONE(?:;[^:]*)?:\s*(\S+)\s*$/i.exec(line)?.[1]
  return isZone(zone) ? zone : undefined
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

/** A line that starts with a space or tab continues the line before it. Empty lines, as from CR CR LF, are skipped. */
function unfoldedLines(text: string): string[] {
  const lines: string[][] = []
  for (const line of text.replace(/^\uFEFF/, '').split(/[\r\n]+/)) {
    const last = lines.at(-1)
    if (last && /^[ \t]/.test(line)) last.push(line.slice(1))
    else if (line.trim()) lines.push([line])
  }
  return lines.map((parts) => parts.join(''))
}
