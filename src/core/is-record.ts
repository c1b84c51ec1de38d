import { tagOf } from './brand'

// Built-in objects without properties of their own would be read as an empty object.
const BUILT_IN = /(?:Array|View|Date|Map|Set|RegExp|Promise|Error)\]$/

/** Whether a value is what JSON calls an object: not null, a list, a `Date`, a `Map` or another built-in object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  // Most objects are plain, and looking up a tag is slower.
  return Object.getPrototypeOf(value) === Object.prototype || !BUILT_IN.test(tagOf(value))
}
