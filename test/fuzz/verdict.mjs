// The laws that every call keeps, whatever its arguments.
import { isDeepStrictEqual } from 'node:util'
import { argumentsOf, OWN } from './evaluate.mjs'

const DEFINES = new Set([
  'complement',
  'defineCombined',
  'definePolicy',
  'defineSchedule',
  'difference',
  'intersection',
  'parsePolicy',
  'parsePolicyHistory',
  'parseSchedule',
  'policyHistory',
  'succession',
  'union',
])
const CHECKS = { checkPolicy: 'parsePolicyHistory', checkSchedule: 'parseSchedule' }
const COLUMNS = new Set(['addBusinessTimeMany', 'firstResponseDueMany'])

const MAX_ISSUES = 101
const LONGEST_MESSAGE = 100_000
const CONTROL = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/**
 * The fault in the outcome of a call, or `undefined`.
 *
 * @param tested `library`, all exports of both entries; `codes`, the set of all issue codes; and `watch`, which is told
 *   when the call starts and ends.
 */
export async function verdictOf(call, { library, codes, watch = () => {} }) {
  const args = argumentsOf(call, library)
  const before = args.map(fingerprint)
  watch('start')
  const outcome = await outcomeOf(() => library[call.name](...args))
  watch('end')
  const changed = args.findIndex(
    (each, index) => fingerprint(each) !== before[index] && !isOutput(call.name, args, each),
  )
  if (changed >= 0) return `argument ${changed} was changed`
  if ('error' in outcome) return problemOfError(outcome.error, library, codes)
  const { result } = outcome
  const problem = problemIn(COLUMNS.has(call.name) ? answersOf(result, call.name, args) : result)
  if (problem) return problem
  if (DEFINES.has(call.name)) return problemOfDefined(result)
  if (call.name in CHECKS) return problemOfCheck(result, call, library, codes)
  if (Array.isArray(result?.report)) return problemOfTexts(result.report)
  if (Array.isArray(result?.events)) return problemOfTexts(result.events)
  return undefined
}

async function outcomeOf(body) {
  try {
    const result = body()
    const isLater = result instanceof Promise
    return { result: isLater ? await result : read(result) }
  } catch (error) {
    return { error }
  }
}

/** Whether a result is computed item by item, and possibly without end. */
function isLazy(value) {
  return typeof value === 'object' && value !== null && Symbol.iterator in value && !('length' in value)
}

/** A result without iterables: of each, there are the first items. So a mistake that comes while one is read shows. */
function read(result) {
  if (isLazy(result)) return [...first(result, 30)]
  if (typeof result !== 'object' || result === null || !Object.values(result).some(isLazy)) return result
  return Object.fromEntries(
    Object.entries(result).map(([key, value]) => [key, isLazy(value) ? [...first(value, 30)] : value]),
  )
}

function* first(items, count) {
  let left = count
  for (const item of items) {
    yield item
    if (--left === 0) return
  }
}

/** The array for the answers may change, and so may the instants if they share its memory. */
function isOutput(name, args, argument) {
  if (!COLUMNS.has(name)) return false
  const out = args[name === 'addBusinessTimeMany' ? 3 : 2]
  return (
    argument === out ||
    (ArrayBuffer.isView(out) && ArrayBuffer.isView(argument) && argument.buffer === out.buffer)
  )
}

/** An `out` that is too long keeps what it had after the answers. */
function answersOf(result, name, args) {
  const instants = name === 'addBusinessTimeMany' ? args[0] : args[0]?.receivedAt
  return result.subarray(0, instants.length)
}

function problemOfError(error, { DuebyError }, codes) {
  if (error === OWN || isRevoked(error)) return undefined
  if (!(error instanceof DuebyError)) return `threw ${nameOf(error)}`
  if (error.code !== error.issues[0]?.code) return `code is '${error.code}', not that of the first issue`
  if (error.message.length > LONGEST_MESSAGE) return `the message has ${error.message.length} characters`
  if (CONTROL.test(error.message.replaceAll('\n- ', ''))) return `control characters in the message`
  if (error.issues.some(({ severity }) => severity !== 'error')) return 'advice was thrown'
  return problemOfIssues(error.issues, codes, 1)
}

function isRevoked(error) {
  return error instanceof TypeError && /proxy that has been revoked/.test(error.message)
}

function nameOf(error) {
  const { name = '', message = '', stack = '' } = error ?? {}
  return `${name}: ${message}\n${String(stack).split('\n').slice(1, 4).join('\n')}`
}

function problemOfIssues(issues, codes, least) {
  if (issues.length < least || issues.length > MAX_ISSUES) return `${issues.length} issues`
  for (const { code, path, message, severity } of issues) {
    if (!codes.has(code)) return `unknown code ${code}`
    if (severity !== 'error' && severity !== 'advice') return `unknown severity ${severity}`
    if (message.length > LONGEST_MESSAGE) return `a message has ${message.length} characters`
    if (CONTROL.test(message)) return `control characters in the message of ${code}`
    if (/Expected \W*$/.test(message)) return `the message of ${code} does not say what is expected`
    if (!path.every((step) => typeof step === 'string' || Number.isSafeInteger(step)))
      return `the path of ${code}`
  }
  return undefined
}

/** A check finds an error exactly where the definition throws, and the same ones. */
function problemOfCheck(issues, { name, args }, library, codes) {
  const problem = problemOfIssues(issues, codes, 0)
  if (problem) return problem
  const found = issues.filter(({ severity }) => severity === 'error')
  const [input] = argumentsOf({ args: args.slice(0, 1) }, library)
  let thrown = []
  try {
    library[CHECKS[name]](input)
  } catch (error) {
    if (!(error instanceof library.DuebyError)) return undefined
    thrown = error.issues
  }
  return isDeepStrictEqual(found, [...thrown])
    ? undefined
    : `${found.map(({ message }) => message)} was found, but ${thrown.map(({ message }) => message)} is thrown`
}

/** A definition is frozen and plain, and defines the same again. */
function problemOfDefined(result) {
  const loose = findIn(
    result,
    (value) => typeof value === 'object' && value !== null && !Object.isFrozen(value),
  )
  if (loose) return `the result is not frozen at ${loose}`
  const copy = JSON.parse(JSON.stringify(result))
  return isDeepStrictEqual(copy, result) ? undefined : 'the result changes in a round trip through JSON'
}

function problemOfTexts(entries) {
  const bad = entries.find(({ message }) => CONTROL.test(message) || message.length > LONGEST_MESSAGE)
  return bad && `the message of an entry: ${JSON.stringify(bad.message.slice(0, 200))}`
}

/** NaN and Invalid Date never leave the library. */
function problemIn(result) {
  const place = findIn(
    result,
    (value) => Number.isNaN(value) || (value instanceof Date && Number.isNaN(value.getTime())),
  )
  return place && `NaN or an invalid date at ${place}`
}

function findIn(root, isWrong) {
  const seen = new Set()
  const rest = [['result', root]]
  while (rest.length > 0) {
    const [path, value] = rest.pop()
    if (isWrong(value)) return path
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    if (value instanceof Date) continue
    for (const [key, item] of Object.entries(value)) rest.push([`${path}.${key}`, item])
  }
  return undefined
}

/** A text that differs if a value has changed. It calls no code of the value except the traps of a proxy. */
function fingerprint(root) {
  const seen = new Map()
  let left = 3000
  const print = (value, depth) => {
    if (typeof value === 'string') return `${value.length}:${value.slice(0, 300)}`
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null)
      return Object.is(value, -0) ? '-0' : String(value)
    if (seen.has(value)) return `#${seen.get(value)}`
    if (depth > 60 || --left < 0) return '…'
    seen.set(value, seen.size)
    try {
      if (ArrayBuffer.isView(value) && !(value instanceof DataView))
        return `[${Array.prototype.slice.call(value, 0, 500)}]`
      const time = value instanceof Date ? Date.prototype.getTime.call(value) : ''
      const keys = Reflect.ownKeys(value)
        .slice(0, 1000)
        .map((key) => {
          const property = Reflect.getOwnPropertyDescriptor(value, key)
          const item = property && 'value' in property ? print(property.value, depth + 1) : 'accessor'
          return `${String(key)}=${item}`
        })
      return `${Object.isFrozen(value)}${time}{${keys}}`
    } catch {
      return 'hostile'
    }
  }
  return print(root, 0)
}
