import { parseOrThrow } from '../core/error'
import { isRecord } from '../core/is-record'
import { type Reader, record } from '../core/reader'
import { parsePolicy } from './define-policy'
import { isKnownHistory, type PolicyFrom } from './policies-in-force'
import { historyOf, type PolicyHistory, policyHistory, VERSIONS } from './policy-history'

/** Reads the data of a history: an object with its versions. */
export const HISTORY: Reader<{ readonly versions?: PolicyFrom[] | undefined }> = record(
  'a history of policies such as { versions: [{ policy }] }',
  {
    versions: VERSIONS,
  },
)

/** Whether data is read as a history, and not as a single policy. A list is refused as a history that forgot its key. */
export function isHistory(data: unknown): data is { readonly versions: unknown } | readonly unknown[] {
  return Array.isArray(data) || (isRecord(data) && Object.hasOwn(data, 'versions'))
}

/**
 * Checks data of unknown type, for example the result of `JSON.parse`, and returns it as a history of policies (P9), like
 * {@link parsePolicy} for a single policy. Tiers and priorities have the type `string`. Data of a single policy gives a
 * history with that policy alone, so a program can read either.
 *
 * @param data A {@link policyHistory} that was stored, `{ versions: [{ policy }, …] }`, or a policy.
 * @returns The checked history, a frozen copy. A history from `policyHistory` is returned as it is.
 * @throws DuebyError with every issue, as listed at {@link policyHistory} and {@link definePolicy}; their paths begin with
 *   `['versions', 0, 'policy']`. `wrong-type`, `missing` and `unknown-key` for the history itself.
 *
 * @example
 * const history = policyHistory([{ policy: gladly }, { from: '2024-07-01', policy: gladly }])
 * const stored = JSON.stringify(history)
 * const policy = parsePolicyHistory(JSON.parse(stored))
 * const row: { tier: string; priority: string } = { tier: 'premium', priority: 'P1' }
 * firstResponseDue({ ...row, receivedAt: '2024-07-01T10:00:00-07:00' }, policy).dueAt // => 2024-07-01T18:00:00.000Z
 */
export function parsePolicyHistory(data: unknown): PolicyHistory {
  if (isRecord(data) && isKnownHistory(data)) return data as unknown as PolicyHistory
  if (!isHistory(data)) return policyHistory([{ policy: parsePolicy(data) }])
  const { versions = [] } = parseOrThrow((issues) => HISTORY.read(data, [], issues))
  return historyOf(versions, (data as { readonly versions: readonly unknown[] }).versions)
}
