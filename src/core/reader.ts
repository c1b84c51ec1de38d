import { closest, didYouMean, oneOf } from './closest'
import { isRecord } from './is-record'
import { type Issue, type Path, report } from './issue'
import { MISSING, missingOrWrongType, UNKNOWN_KEY, UNKNOWN_OPTION } from './messages'

/**
 * Parses a value, and adds an issue with the path for every problem. `siblings` is the object that the value is a part
 * of, if it was read by {@link record}.
 */
export type Read<T, Given = unknown> = (
  value: Given,
  path: Path,
  issues: Issue[],
  siblings?: Readonly<Record<string, unknown>>,
) => T

/** How to read the value at a place in the data. */
export interface Reader<T> {
  /** What belongs there, as text for messages. */
  readonly expected: string
  /** Whether the value may be missing. */
  readonly isOptional?: boolean
  /** Returns `undefined` if the value cannot be parsed, and then adds an issue. */
  readonly read: Read<T | undefined>
}

/** Reads a value of one type. Any other type is an issue, and so is a value that was left out. */
/* @__NO_SIDE_EFFECTS__ */
export function reader<Given, T = Given>(
  expected: string,
  hasType: (value: unknown) => value is Given,
  read: Read<T | undefined, Given> = (value) => value as unknown as T,
): Reader<T> {
  return {
    expected,
    read(value, path, issues, siblings) {
      if (hasType(value)) return read(value, path, issues, siblings)
      report(issues, missingOrWrongType(value), path, value, expected)
      return undefined
    },
  }
}

/** Accepts any value. It is checked later, when more is known. */
/* @__NO_SIDE_EFFECTS__ */
export function anything(expected = ''): Reader<unknown> {
  return reader(expected, (_): _ is unknown => true)
}

/** Reads text. */
/* @__NO_SIDE_EFFECTS__ */
export function text<T = string>(expected: string, read?: Read<T | undefined, string>): Reader<T> {
  return reader(expected, (value): value is string => typeof value === 'string', read)
}

/** Reads one of the given values. */
/* @__NO_SIDE_EFFECTS__ */
export function choice<const T extends string | number | boolean>(
  choices: readonly T[],
  expected: string = oneOf(choices.map(String)),
): Reader<T> {
  return {
    expected,
    read(value, path, issues) {
      if (choices.includes(value as T)) return value as T
      const isNear = typeof value === 'string' && typeof choices[0] === 'string'
      const near = isNear ? closest(value, choices.map(String)) : undefined
      report(issues, UNKNOWN_OPTION, path, value, `${expected}${didYouMean(near)}`)
      return undefined
    },
  }
}

/** Reads a list with one function for the whole list. */
/* @__NO_SIDE_EFFECTS__ */
export function list<T>(expected: string, read: Read<T | undefined, readonly unknown[]>): Reader<T> {
  return reader(expected, (value): value is readonly unknown[] => Array.isArray(value), read)
}

/**
 * Reads a list item by item, and drops the items that cannot be read.
 *
 * @param finish Makes the result from the items that can be read. `given` is the original list.
 */
/* @__NO_SIDE_EFFECTS__ */
export function listOf<T, Result = T[]>(
  expected: string,
  item: Reader<T>,
  finish: (items: T[], path: Path, issues: Issue[], given: readonly unknown[]) => Result = (items) =>
    items as Result,
): Reader<Result> {
  return list(expected, (given, path, issues) => {
    const items = given.map((value, index) => item.read(value, [...path, index], issues))
    return finish(
      items.filter((value) => value !== undefined),
      path,
      issues,
      given,
    )
  })
}

/** Reads an object with arbitrary keys. */
/* @__NO_SIDE_EFFECTS__ */
export function dictionary<T>(
  expected: string,
  read: Read<T | undefined, Readonly<Record<string, unknown>>>,
): Reader<T> {
  return reader(expected, isRecord, read)
}

/** How to read the values of an object, by key. */
type Fields<Values> = { readonly [Key in keyof Values]: Reader<Values[Key]> }
type Found<Values> = { readonly [Key in keyof Values]?: Values[Key] | undefined }

/** Reads the known keys of an object, and ignores others. It returns the values that can be read even if others cannot. */
/* @__NO_SIDE_EFFECTS__ */
export function part<Values>(
  expected: string,
  fields: Fields<Values>,
  readOthers?: Read<void, Readonly<Record<string, unknown>>>,
): Reader<Found<Values>> {
  const known = Object.keys(fields) as (keyof Values & string)[]
  return dictionary(expected, (value, path, issues) => {
    const values: Partial<Record<keyof Values, unknown>> = {}
    for (const key of known) {
      const { isOptional, expected: missing, read } = fields[key]
      const given = value[key]
      if (given !== undefined) values[key] = read(given, [...path, key], issues, value)
      else if (!isOptional) report(issues, MISSING, [...path, key], undefined, missing)
    }
    readOthers?.(value, path, issues)
    return values as Found<Values>
  })
}

/** Reads an object with known keys. Any other key is an issue, so all issues are reported together (S8). */
/* @__NO_SIDE_EFFECTS__ */
export function record<Values>(
  expected: string,
  fields: Fields<Values>,
  expectedFor?: (key: string) => string | undefined,
): Reader<Found<Values>> {
  const known = Object.keys(fields)
  return part(expected, fields, (value, path, issues) => {
    // In parsed JSON, `Object.keys` includes `__proto__` and `constructor`, so they are rejected too.
    for (const key of Object.keys(value)) {
      if (!known.includes(key))
        report(issues, UNKNOWN_KEY, [...path, key], key, () => expectedFor?.(key) ?? oneOf(known, key))
    }
  })
}

/** The same reader, but the value may be missing. */
/* @__NO_SIDE_EFFECTS__ */
export function optional<T>(known: Reader<T>): Reader<T> {
  return { ...known, isOptional: true }
}
