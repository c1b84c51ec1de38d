import type { TargetText } from 'dueby'
import { describe } from '../../../core/describe'

/** The priorities of Zendesk, most urgent first. */
export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const

export type ZendeskPriority = (typeof PRIORITIES)[number]

/** A target of Zendesk: a text for a policy, or a problem. */
export type ZendeskTarget =
  | { readonly text: TargetText; readonly notes: readonly string[] }
  | { readonly problem: string }

/** The target of a policy metric: `target_in_seconds` or `target`, which is in minutes, and `business_hours`. */
export function zendeskTarget({
  target,
  target_in_seconds: inSeconds,
  business_hours: isBusiness,
}: Readonly<Record<string, unknown>>): ZendeskTarget {
  const hasSeconds = inSeconds !== undefined && inSeconds !== null
  const isGiven = target !== undefined && target !== null
  if (!hasSeconds && !isCount(target, MAX_MINUTES))
    return { problem: `target is ${describe(target)}. Expected ${wholeNumber('minutes', MAX_MINUTES)}` }
  if (hasSeconds && !isCount(inSeconds, MAX_SECONDS))
    return {
      problem: `target_in_seconds is ${describe(inSeconds)}. Expected ${wholeNumber('seconds', MAX_SECONDS)}`,
    }
  if (typeof isBusiness !== 'boolean')
    return { problem: `business_hours is ${describe(isBusiness)}. Expected true or false` }
  const seconds = hasSeconds ? Number(inSeconds) : Number(target) * 60
  const differs = hasSeconds && isGiven && seconds !== Number(target) * 60
  const notes = differs ? [`its target ${describe(target)} differs: target_in_seconds was read`] : []
  return { text: textOf(seconds, isBusiness), notes }
}

/** The longest targets: in milliseconds they are safe integers (P1). */
const MAX_SECONDS = /* @__PURE__ */ Math.floor(Number.MAX_SAFE_INTEGER / 1000)
const MAX_MINUTES = /* @__PURE__ */ Math.floor(MAX_SECONDS / 60)

function isCount(value: unknown, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max
}

function wholeNumber(units: string, max: number): string {
  return `a whole number of ${units} from 1 to ${max}`
}

/** The text in the largest unit in which the length is whole. */
function textOf(seconds: number, isBusiness: boolean): TargetText {
  const isWhole = (unit: number): boolean => seconds % unit === 0
  const [length, unit] = isWhole(3600) ? [3600, 'hour'] : isWhole(60) ? [60, 'minute'] : [1, 'second']
  const count = seconds / length
  return `${count} ${isBusiness ? 'business ' : ''}${unit}${count === 1 ? '' : 's'}` as TargetText
}
