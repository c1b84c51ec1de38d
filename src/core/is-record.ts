import { tagOf } from './brand'

/** Whether a value is what JSON calls an object: not null, a list, a `Date`, a `Map` or another built-in object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return tagOf(value) === '[object Object]'
}
