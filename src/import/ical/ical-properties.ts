import { type IcalLine, readIcalLine } from './ical-line'

/** The properties of a component by their names in capitals, each as often as it stands there. */
export type IcalProperties = ReadonlyMap<string, readonly IcalLine[]>

/** Reads the lines of a component. A line that is none is left out, and `notes` says so. */
export function readIcalProperties(lines: readonly string[], notes: string[]): IcalProperties {
  const properties = new Map<string, IcalLine[]>()
  for (const text of lines) {
    const line = readIcalLine(text)
    if (!line) {
      notes.push(`a line of it could not be read and was left out: '${text.slice(0, 40)}'`)
      continue
    }
    const others = properties.get(line.name)
    if (others) others.push(line)
    else properties.set(line.name, [line])
  }
  return properties
}

/** The value of a property that may stand there once, spaces around it aside; `problems` says if it does not. */
export function singleValue(
  name: string,
  properties: IcalProperties,
  problems: string[],
): string | undefined {
  const [line, ...more] = properties.get(name) ?? []
  if (more.length > 0) problems.push(`it has ${name} more than once`)
  return line?.value.trim()
}
