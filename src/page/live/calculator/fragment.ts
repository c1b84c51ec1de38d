import { DuebyError, showInZone } from 'dueby'
import type { PolicyNames } from '../../policy-parts/names-in'
import type { Question } from './answer-to'
import type { FormState } from './form-state'

/** What a link to an answer holds. */
export interface Shared extends Question {
  /** The clock on which the time was typed. */
  readonly clock: FormState['clock']
}

/** The most characters of a fragment, with its `#`. */
const MAX_LENGTH = 500
/** The most characters of an encoded name. A longer one is written as its hash. */
const MAX_NAME_LENGTH = 120
const VERSION = '#v1'
const ANY_VERSION = /^#v\d/
const MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/

/** Whether a fragment is meant for the calculator, whatever its version. Others are places on the page. */
export function isForCalculator(fragment: string): boolean {
  return ANY_VERSION.test(fragment)
}

/**
 * Writes a question as the fragment of a URL: `#v1&tier=premium&priority=P1&at=2023-12-26T18:00Z`. A due time of the
 * first response and the visitor's clock are left out.
 */
export function writeFragment({ metric, tier, priority, receivedAt, clock }: Shared): string {
  return [
    VERSION,
    nameField('tier', tier),
    nameField('priority', priority),
    `at=${new Date(receivedAt).toISOString().slice(0, 16)}Z`,
    ...(metric === 'firstResponse' ? [] : [`metric=${metric}`]),
    ...(clock === 'visitor' ? [] : [`clock=${clock}`]),
  ].join('&')
}

/** Reads a fragment; `undefined` if it is broken, of another version, or names what the policy does not have. */
export function readFragment(
  fragment: string,
  { metrics, tiers, priorities }: PolicyNames,
): Shared | undefined {
  const [version, ...fields] = fragment.split('&')
  if (version !== VERSION || fragment.length > MAX_LENGTH) return undefined
  const values = valuesOf(fields)
  if (!values) return undefined
  const tier = nameIn(tiers, 'tier', values)
  const priority = nameIn(
    priorities.map(({ id }) => id),
    'priority',
    values,
  )
  const metric = metrics.find((each) => each === (values.get('metric') ?? 'firstResponse'))
  const receivedAt = minuteOf(values.get('at'))
  const clock = values.get('clock') ?? 'visitor'
  if (tier === undefined || priority === undefined || !metric || receivedAt === undefined) return undefined
  if (clock !== 'visitor' && clock !== 'team') return undefined
  return { metric, tier, priority, receivedAt, clock }
}

const FIELDS: readonly string[] = ['tier', 'tier~', 'priority', 'priority~', 'at', 'metric', 'clock']

function valuesOf(fields: readonly string[]): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>()
  for (const field of fields) {
    const [name = '', value, ...more] = field.split('=')
    if (value === undefined || more.length > 0 || values.has(name) || !FIELDS.includes(name)) return undefined
    try {
      values.set(name, decodeURIComponent(value))
    } catch {
      return undefined
    }
  }
  return values
}

function nameField(field: string, name: string): string {
  const encoded = encodedName(name)
  return encoded === undefined || encoded.length > MAX_NAME_LENGTH
    ? `${field}~=${hashOf(name)}`
    : `${field}=${encoded}`
}

/** A name as part of a URL. Half a surrogate pair cannot be encoded. */
function encodedName(name: string): string | undefined {
  try {
    return encodeURIComponent(name)
  } catch {
    return undefined
  }
}

function nameIn(
  names: readonly string[],
  field: string,
  values: ReadonlyMap<string, string>,
): string | undefined {
  const [name, hash] = [values.get(field), values.get(`${field}~`)]
  if ((name === undefined) === (hash === undefined)) return undefined
  const found = names.filter((each) => (hash === undefined ? each === name : hashOf(each) === hash))
  return found.length === 1 ? found[0] : undefined
}

/** FNV-1a of a text, in 32 bits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  return hash.toString(36)
}

function minuteOf(text: string | undefined): number | undefined {
  if (text === undefined || !MINUTE.test(text)) return undefined
  const at = Date.parse(text)
  // A date such as 30 February is read as another one.
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(text.slice(0, -1))) return undefined
  return isSupported(at) ? at : undefined
}

function isSupported(at: number): boolean {
  try {
    return showInZone(at, 'UTC') !== ''
  } catch (error) {
    if (error instanceof DuebyError) return false
    throw error
  }
}
