import { isDate } from './brand'

/** Whether a value is what JSON calls an object: not null, a list or a `Date`. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isDate(value)
}
