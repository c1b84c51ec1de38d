// What an object is, whatever realm it comes from: an iframe, a `node:vm` context and a test runner have a `Date` of their
// own, which `instanceof` does not recognize.

/** The milliseconds of a `Date` of any realm; `undefined` for anything else. */
export function timeOfDate(value: unknown): number | undefined {
  try {
    return Date.prototype.getTime.call(value as Date)
  } catch {
    return undefined
  }
}

/** Whether an object is a `Date` of any realm. Without the first check, every other object would cost an exception. */
export function isDate(value: object): boolean {
  return 'getTime' in value && timeOfDate(value) !== undefined
}

/** Whether a value is a `Float64Array` of any realm. */
export function isFloat64Array(value: unknown): value is Float64Array {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Float64Array]'
}
