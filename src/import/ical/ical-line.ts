/** One property as it stands in the text; names and parameter names in capitals, the value as written. */
export interface IcalLine {
  readonly name: string
  readonly parameters: ReadonlyMap<string, string>
  readonly value: string
}

/** Reads one unfolded line, `NAME;PARAMETER="…":VALUE`; `undefined` when it is not of that form. */
export function readIcalLine(line: string): IcalLine | undefined {
  const { pieces, value } = divided(line)
  const [name = '', ...rest] = pieces
  if (value === undefined || !/^[\w-]+$/.test(name)) return undefined
  const parameters = new Map<string, string>()
  for (const piece of rest) {
    const equals = piece.indexOf('=')
    if (equals < 1) return undefined
    parameters.set(piece.slice(0, equals).toUpperCase(), piece.slice(equals + 1).replaceAll('"', ''))
  }
  return { name: name.toUpperCase(), parameters, value }
}

/** What stands between semicolons before the first colon, and all after it; within quotes neither counts. */
function divided(line: string): { pieces: string[]; value?: string } {
  const pieces: string[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const character = line[at]
    if (character === '"') quoted = !quoted
    if (quoted || (character !== ';' && character !== ':')) continue
    pieces.push(line.slice(start, at))
    start = at + 1
    if (character === ':') return { pieces, value: line.slice(start) }
  }
  return { pieces }
}
