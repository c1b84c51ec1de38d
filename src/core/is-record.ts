import { tagOf } from './brand'

// Without properties of their own they would be read as an empty object.
const BUILT_IN = /(?:Array|View|Date|Map|Set|RegExp|Promise|Error)\]$/

/** Whether a value is what JSON calls an object: not null, a list, a `Date`, a `Map` or another built-in object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  // Most objects are plain, and the kind of one takes longer to find out.
  return Object.getPrototypeOf(value) === Object.prototype || !BUILT_IN.test(tagOf(value))
}
