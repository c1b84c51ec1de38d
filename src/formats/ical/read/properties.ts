import type { IcalLine, IcalReader } from './reader'

/** The state while one event is read. */
export interface IcalReading {
  readonly reader: IcalReader
  /** Why the event cannot be read. */
  readonly problems: string[]
  /** What was read differently from the text. */
  readonly notes: string[]
  /** What was read differently without an effect on any date. */
  readonly asides: string[]
}

/** The properties of a component by their names in upper case; a name can have several lines. */
export type IcalProperties = ReadonlyMap<string, readonly IcalLine[]>

/**
 * Reads the lines of a component. A line that cannot be read is a problem if it, or a rule or list that it may continue,
 * decides the dates; otherwise it is only mentioned.
 */
export function readIcalProperties(
  lines: readonly string[],
  { reader, problems, asides }: IcalReading,
): IcalProperties {
  const properties = new Map<string, IcalLine[]>()
  let before = ''
  for (const text of lines) {
    const line = reader.line(text)
    if (!line) {
      const start = text.slice(0, 40)
      if (DECIDES_DATES.test(text) || CAN_CONTINUE.test(before))
        problems.push(`a line cannot be read: '${start}'`)
      else asides.push(`a line cannot be read and was left out: '${start}'`)
      continue
    }
    before = line.name
    const others = properties.get(line.name)
    if (others) others.push(line)
    else properties.set(line.name, [line])
  }
  return properties
}

const DECIDES_DATES = /^(DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|EXRULE|RECURRENCE-ID|STATUS|TRANSP)\b/i
const CAN_CONTINUE = /^(RRULE|RDATE|EXDATE|EXRULE)$/

/** The trimmed value of a property that may occur once. Further lines are a problem. */
export function singleValue(
  name: string,
  properties: IcalProperties,
  { problems }: IcalReading,
): string | undefined {
  const [line, ...more] = properties.get(name) ?? []
  if (more.length > 0) problems.push(`it has ${name} more than once`)
  return line?.values[0]?.trim()
}
