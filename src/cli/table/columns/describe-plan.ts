import type { TimeOptions } from '../../times/time-reader'
import { FIELDS, labelOf, type TIME_FIELDS } from './field'
import type { ColumnPlan, Source } from './plan-columns'

/**
 * What is used for each field, as lines of a label and a text.
 *
 * @param withStates Whether it is told which tickets were answered in time.
 */
export function describePlan(
  plan: ColumnPlan,
  names: { readonly tier: ReadonlyMap<string, string>; readonly priority: ReadonlyMap<string, string> },
  times: { readonly [F in (typeof TIME_FIELDS)[number]]: { readonly options: TimeOptions } },
  withStates: boolean,
): [label: string, text: string][] {
  return FIELDS.flatMap((field): [string, string][] => {
    const source = plan[field]
    if (source === undefined)
      return field === 'responded' && withStates ? [[labelOf(field), withoutResponded(plan)]] : []
    const details =
      field === 'tier' || field === 'priority' ? namesText(names[field]) : timesText(times[field].options)
    return [[labelOf(field), `${sourceText(source)}${source.from === 'column' ? details : ''}`]]
  })
}

/** Without such a column, every answer looks late or missing, so that is said. */
function withoutResponded({ resolved }: ColumnPlan): string {
  const counts =
    resolved === undefined
      ? 'no ticket counts as answered'
      : 'a ticket counts as answered when it is resolved'
  return `no column found, so ${counts}; name one with --column responded=NAME`
}

function sourceText(source: Source): string {
  if (source.from === 'column') return `column '${source.name}'${source.isGuessed ? ' (guessed)' : ''}`
  return `'${source.value}' for all rows${source.isOnlyOne ? ', the only one of the policy' : ''}`
}

function namesText(names: ReadonlyMap<string, string>): string {
  const pairs = [...names].map(([name, meant]) => `${name === '' ? 'an empty cell' : name} = ${meant}`)
  return pairs.length === 0 ? '' : `; ${pairs.join(', ')}`
}

function timesText({ format, zone }: TimeOptions): string {
  return `; ${format.name}${zone === undefined ? '' : `, in ${zone} if it has no offset`}`
}
