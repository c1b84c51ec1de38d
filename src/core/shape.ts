import {
  type BaseIssue,
  type InferOutput,
  type LooseObjectSchema,
  type ObjectEntries,
  safeParse,
} from 'valibot'
import { closest } from './closest'
import { failure } from './error'
import { type Issue, issue, type Path } from './issue'

/** The structure of an object. Each message says what belongs at its place: it becomes `expected`. */
export type Shape<Entries extends ObjectEntries = ObjectEntries> = LooseObjectSchema<Entries, string>

/** A value with keys of its own: what JSON calls an object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

/** Whether `value` has this shape; what is wrong with it is added to `issues`. */
export function conforms<Entries extends ObjectEntries>(
  shape: Shape<Entries>,
  value: unknown,
  path: Path,
  issues: Issue[],
): value is InferOutput<Shape<Entries>> {
  if (!isRecord(value)) {
    issues.push(issue('wrong-type', path, value, shape.message))
    return false
  }
  const { issues: found = [] } = safeParse(shape, value)
  const known = Object.keys(shape.entries)
  const problems = [
    ...found.map((each) => translated(each, shape, path)),
    // Own keys only, so that `__proto__` or `constructor` out of JSON is seen and refused.
    ...Object.keys(value)
      .filter((key) => !known.includes(key))
      .map((key) => issue('unknown-key', [...path, key], key, oneOf(known, key))),
  ]
  issues.push(...problems)
  return problems.length === 0
}

function translated(found: BaseIssue<unknown>, shape: Shape, path: Path): Issue {
  const steps = (found.path ?? []).map((step) => step.key as string | number)
  const place = [...path, ...steps]
  if (found.type === 'picklist') return issue('unknown-option', place, found.input, found.message)
  if (found.received !== 'undefined') return issue('wrong-type', place, found.input, found.message)
  const entry = shape.entries[String(steps[0])] as { readonly message?: unknown } | undefined
  return issue('missing', place, undefined, String(entry?.message ?? found.message))
}

/** Options are an object or left out: anything else would be ignored without a word. */
export function requireOptions(options: unknown, expected: string): void {
  if (options === undefined || isRecord(options)) return
  throw failure('wrong-type', options, `options, ${expected}`, ['options'])
}

/** `'on', 'from' or 'to'`, and which of them a typing slip most likely meant. */
export function oneOf(known: readonly string[], received?: string): string {
  const near = received === undefined || known.length === 1 ? undefined : closest(received, known)
  const list = known.map((name) => `'${name}'`)
  const all = list.length < 2 ? list.join() : `${list.slice(0, -1).join(', ')} or ${list.at(-1)}`
  return near === undefined ? all : `${all} (did you mean '${near}'?)`
}
