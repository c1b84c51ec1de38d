import type { Target } from '../../targets/target'

/**
 * Whether a target is due later than another one on the same hours, whenever the requests are received. `false` also if
 * that depends on the date.
 */
export function isAlwaysLater(later: Target, earlier: Target): boolean {
  if (later.kind === 'business days') {
    const hasSamePoint =
      earlier.kind === 'business days' && JSON.stringify(later.by) === JSON.stringify(earlier.by)
    return hasSamePoint && later.days > earlier.days
  }
  if (earlier.kind === 'business days') return false
  // Business time passes no faster than calendar time.
  const isKnown = later.kind === earlier.kind || later.kind === 'business time'
  return isKnown && later.milliseconds > earlier.milliseconds
}
