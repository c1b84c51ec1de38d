import { describe } from '../../core/describe'

/** A value of any kind as text for a message. Never throws, and only looks at the part that the text shows (S7). */
export function described(value: unknown): string {
  try {
    return describe(startOf(value, { left: MOST_VALUES }))
  } catch {
    return 'an object'
  }
}

/** Every value takes at least one character, so the text is full before so many of them are written. */
const MOST_VALUES = 100

/** A copy with the first values only. A list can have billions of items without holding any. */
function startOf(value: unknown, values: { left: number }): unknown {
  values.left--
  if (Array.isArray(value)) {
    const copy: unknown[] = []
    while (copy.length < value.length && values.left > 0) copy.push(startOf(value[copy.length], values))
    return copy
  }
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value
  const copy: [string, unknown][] = []
  for (const [key, each] of Object.entries(value)) {
    if (values.left <= 0) break
    copy.push([key, startOf(each, values)])
  }
  return Object.fromEntries(copy)
}
