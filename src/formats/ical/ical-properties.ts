import type { IcalLine } from './ical-reader'
import type { IcalReading } from './ical-reading'

/** The properties of a component by their names in capitals, each as often as it stands there. */
export type IcalProperties = ReadonlyMap<string, readonly IcalLine[]>

/** Reads the lines of a component. A line that is none is left out: a note says so, or a problem if it has dates. */
export function readIcalProperties(
  lines: readonly string[],
  { reader, problems, notes }: IcalReading,
): IcalProperties {
  const properties = new Map<string, IcalLine[]>()
  for (const text of lines) {
    const line = reader.line(text)
    if (!line) {
      const start = text.slice(0, 40)
      if (HAS_DATES.test(text)) problems.push(`a line of it could not be read: '${start}'`)
      else notes.push(`a line of it could not be read and was left out: '${start}'`)
      continue
    }
    const others = properties.get(line.name)
    if (others) others.push(line)
    else properties.set(line.name, [line])
  }
  return properties
}

const HAS_DATES = /^(DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|EXRULE|RECURRENCE-ID)\b/i

/** The value of a property that may stand there once, spaces around it aside; a problem says if it does not. */
export function singleValue(
  name: string,
  properties: IcalProperties,
  { problems }: IcalReading,
): string | undefined {
  const [line, ...more] = properties.get(name) ?? []
  if (more.length > 0) problems.push(`it has ${name} more than once`)
  return line?.values[0]?.trim()
}
