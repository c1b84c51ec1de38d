// Recognizes objects of any realm: an iframe, a `node:vm` context and a test runner have a `Date` of their own, which
// `instanceof` does not recognize.

/** The milliseconds of a `Date` of any realm; `undefined` for anything else. */
export function timeOfDate(value: unknown): number | undefined {
  try {
    return Date.prototype.getTime.call(value as Date)
  } catch {
    return undefined
  }
}

/** What kind of object a value is, such as `[object Map]`. */
export function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value)
}

/** Whether a value is a `Float64Array` of any realm. */
export function isFloat64Array(value: unknown): value is Float64Array {
  return ArrayBuffer.isView(value) && tagOf(value) === '[object Float64Array]'
}
