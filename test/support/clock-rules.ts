/** Random rules of a policy, which options may override (P10): changes, reopenings, pauses and warnings. */
import fc from 'fast-check'
import type { ChangeRule, Metric, NaivePauses, NaiveWarning, ReopenRule } from '../oracle/naive-ticket'

/** The keys that have a value: an absent key is not the same as an undefined one in a policy. */
export function withoutUndefined<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(given).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> }
}

export const changeRule: fc.Arbitrary<ChangeRule> = fc.constantFrom(
  'from receipt',
  'from change',
  'carry',
  'keep earlier',
)
export const reopenRule: fc.Arbitrary<ReopenRule> = fc.constantFrom('continue', 'restart', 'ignore')

const pauseRule = fc.constantFrom<'all' | 'none' | readonly string[]>(
  'all',
  'none',
  ['customer'],
  ['customer', 'vendor'],
)

export const pauses: fc.Arbitrary<NaivePauses> = fc
  .record({
    firstResponse: fc.option(pauseRule, { nil: undefined }),
    nextResponse: fc.option(pauseRule, { nil: undefined }),
    periodicUpdate: fc.option(pauseRule, { nil: undefined }),
    resolution: fc.option(pauseRule, { nil: undefined }),
  })
  .map(withoutUndefined)

const place = fc.constantFrom(
  '75%',
  '7%',
  '50%',
  '100%',
  '150%',
  '33.3%',
  '99.9%',
  '1 hour before',
  '30 minutes after',
  '1 business hour before',
  '2 business hours after',
  '90 minutes before',
  '0 minutes before',
)

const warning: fc.Arbitrary<NaiveWarning> = fc.oneof(
  { weight: 2, arbitrary: place },
  {
    weight: 1,
    arbitrary: fc
      .record({
        at: place,
        name: fc.option(fc.constantFrom('lead', 'page'), { nil: undefined }),
        metrics: fc.option(fc.constantFrom<Metric[]>(['firstResponse'], ['resolution', 'nextResponse']), {
          nil: undefined,
        }),
        inHours: fc.constantFrom(undefined, true as const),
      })
      .map(withoutUndefined),
  },
)

export const warnings: fc.Arbitrary<NaiveWarning[]> = fc.uniqueArray(warning, {
  maxLength: 4,
  selector: (given) => JSON.stringify(given),
})
