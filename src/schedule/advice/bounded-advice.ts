import { type Issue, issue, MAX_ISSUES } from '../../core/issue'
import { MORE_ADVICE } from './messages'

/** The first pieces of advice, as many as there can be issues, and an entry that says so if there are more (S7). */
export function boundedAdvice<Advice extends Issue>(advice: readonly Advice[]): (Advice | Issue)[] {
  const listed = advice.slice(0, MAX_ISSUES)
  return advice.length > MAX_ISSUES ? [...listed, issue(MORE_ADVICE, [], undefined)] : listed
}
