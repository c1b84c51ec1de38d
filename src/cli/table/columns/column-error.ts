import { InputError } from '../../shell/input-error'
import { issueOf } from '../../shell/listed-issues'
import { quotedList } from '../../shell/name-list'

/** The file is rather one for `dueby status`. */
const ONE_TICKET =
  'These look like the events of one ticket, which dueby status reads. For several tickets, write {"id":"T-1","events":[…]} on each line.'

/** A file without columns that are needed, with the columns that it has. */
export function columnError(
  what: string,
  problems: readonly string[],
  header: readonly string[],
): InputError {
  // CSV without a header is refused before.
  if (header.length === 0)
    return new InputError(
      `${what} has no tickets. Write one on each line, such as {"id":"T-1","events":[…]}.`,
    )
  const known = `The columns are ${quotedList(header)}.`
  const issues = problems.map((problem, index) =>
    issueOf(`${problem}.${index < problems.length - 1 ? '' : ` ${known}`}`),
  )
  const isHistory = header.includes('type') && header.includes('at')
  return new InputError(what, issues, isHistory ? ONE_TICKET : '')
}
