import { describe } from '../../../core/describe'
import { isRecord } from '../../../core/is-record'
import { listed } from '../../shared/words'

/**
 * The conditions of an SLA policy in words, one text for `all` and one for `any`. The list is empty if the policy applies
 * to every ticket.
 */
export function zendeskConditions(filter: unknown): string[] {
  if (filter === undefined || filter === null) return []
  if (!isRecord(filter)) return [`the filter ${describe(filter)}`]
  return (['all', 'any'] as const).flatMap((key) => {
    const { [key]: conditions } = filter
    if (conditions === undefined || conditions === null) return []
    if (!Array.isArray(conditions)) return [`${key}: ${describe(conditions)}`]
    // The report shows no more than these, and a list can have billions of holes.
    const shown = conditions.slice(0, MOST_CONDITIONS).map(conditionText)
    const more = conditions.length - shown.length
    if (shown.length === 0) return []
    const words = listed(more > 0 ? [...shown, `${more} more`] : shown, MOST_CONDITIONS)
    return [shown.length === 1 ? words : `${key} of ${words}`]
  })
}

/** More than any SLA policy that a person has written: who gives out the tiers needs them all. */
const MOST_CONDITIONS = 100

function conditionText(condition: unknown): string {
  if (!isRecord(condition)) return describe(condition)
  const { field, operator, value } = condition
  return [plain(field), plain(operator), ...(value === undefined ? [] : [describe(value)])].join(' ')
}

/** A word of Zendesk as it is; anything else in quotes. */
function plain(word: unknown): string {
  return typeof word === 'string' && /^\w{1,40}$/.test(word) ? word : describe(word)
}
