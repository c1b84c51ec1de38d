// Random calls: of odd values only, and valid calls that are changed in one or two places.
import fc from 'fast-check'
import { ODD_VALUES } from './odd-values.mjs'
import { Code, SEEDS } from './seeds.mjs'

/** The exported functions that are fuzzed. */
export const FUNCTIONS = Object.keys(SEEDS)

const anything = fc
  .anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  })
  .map((value) => fc.stringify(value))

const odd = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD_VALUES) },
  { weight: 1, arbitrary: anything },
)

// A tree of code: text, a list or an object. A call is the list of its arguments.

function treeOf(value) {
  if (value instanceof Code) return value.text
  if (Array.isArray(value)) return { kind: 'list', children: value.map(treeOf) }
  if (typeof value === 'object' && value !== null)
    return { kind: 'object', keys: Object.keys(value), children: Object.values(value).map(treeOf) }
  return JSON.stringify(value)
}

function codeOfTree(tree) {
  if (typeof tree === 'string') return tree
  const items = tree.children.map(codeOfTree)
  if (tree.kind === 'list') return `[${items.join(', ')}]`
  return `{ ${items.map((item, index) => `${keyAsCode(tree.keys[index])}: ${item}`).join(', ')} }`
}

/** `__proto__` without brackets would set the prototype. */
function keyAsCode(key) {
  if (key === '__proto__') return "['__proto__']"
  return /^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key)
}

/** All places below a tree, outermost first. */
function placesIn(tree) {
  const places = []
  for (const [index, child] of tree.children.entries()) {
    places.push({ parent: tree, index })
    if (typeof child === 'string') continue
    // A list of arguments has a limit, and a list can have more places.
    for (const place of placesIn(child)) places.push(place)
  }
  return places
}

const POOL = Object.values(SEEDS).flatMap((calls) =>
  calls.flatMap((args) =>
    placesIn(treeOf(args)).map(({ parent, index }) => codeOfTree(parent.children[index])),
  ),
)

const CHARACTERS = [...'0123456789 -:+TZPHM.,;/=abdnosuy\'"', '\u0000', '\n', 'é', '😀', '٣']

/** Each changes what is at one place. */
const CHANGES = [
  function replaceWithOdd({ parent, index }, { odd }) {
    parent.children[index] = odd
  },
  remove,
  function duplicate({ parent, index }, { pick }) {
    parent.children.splice(index, 0, parent.children[index])
    parent.keys?.splice(index, 0, parent.keys[pick % parent.keys.length] + (pick % 2 ? '' : ' '))
  },
  function swap({ parent, index }) {
    const other = (index + 1) % parent.children.length
    const { children } = parent
    ;[children[index], children[other]] = [children[other], children[index]]
  },
  function graft({ parent, index }, { pick }) {
    parent.children[index] = POOL[pick % POOL.length]
  },
  function editText({ parent, index }, { pick, odd }) {
    const child = parent.children[index]
    if (typeof child !== 'string' || !child.startsWith('"')) parent.children[index] = odd
    else parent.children[index] = JSON.stringify(edited(JSON.parse(child), pick))
  },
  function addKey({ parent }, { pick, odd }) {
    parent.children.push(odd)
    parent.keys?.push(['extra', 'name', 'timeZone', 'union', 'on', 'every', '__proto__', 'toJSON'][pick % 8])
  },
  function repeat({ parent, index }, { pick }) {
    const copies = Array.from({ length: pick % 300 }, () => parent.children[index])
    parent.children.splice(index, 0, ...copies)
    parent.keys?.splice(index, 0, ...copies.map((_, copy) => `${parent.keys[index]}${copy}`))
  },
]

function remove({ parent, index }) {
  parent.children.splice(index, 1)
  parent.keys?.splice(index, 1)
}

function edited(text, pick) {
  const at = pick % (text.length + 1)
  const character = CHARACTERS[pick % CHARACTERS.length]
  return text.slice(0, at) + (pick % 3 ? character : '') + text.slice(at + (pick % 2))
}

const change = fc.record({
  place: fc.nat({ max: 9999 }),
  kind: fc.constantFrom(...CHANGES),
  odd,
  pick: fc.nat({ max: 99999 }),
})

function changed(args, changes) {
  const tree = treeOf(args)
  for (const { place, kind, ...values } of changes) {
    const places = placesIn(tree)
    if (places.length > 0) kind(places[place % places.length], values)
  }
  return tree
}

function callOf(name, tree) {
  return { name, tree, args: tree.children.map(codeOfTree) }
}

/** The calls with one place less than this one, or with a list or object in place of what holds it. */
export function* smallerCalls({ name, tree }) {
  for (let index = 0; index < placesIn(tree).length; index++) {
    for (const change of [remove, hoist]) {
      const copy = structuredClone(tree)
      change(placesIn(copy)[index])
      yield callOf(name, copy)
    }
  }
}

/** Puts the first child of a list or object in its place. */
function hoist({ parent, index }) {
  const child = parent.children[index]
  if (typeof child !== 'string' && child.children.length > 0) parent.children[index] = child.children[0]
}

/** Random calls of a function: `{ name, args }`, the arguments as code, and `tree`, from which they are made. */
export function callsOf(name) {
  const seeds = SEEDS[name]
  const most = Math.max(...seeds.map((args) => args.length))
  const arbitrary = fc
    .array(odd, { maxLength: most + 1, size: 'max' })
    .map((children) => ({ kind: 'list', children }))
  const nearlyValid = fc
    .record({ seed: fc.constantFrom(...seeds), changes: fc.array(change, { maxLength: 2, size: 'max' }) })
    .map(({ seed, changes }) => changed(seed, changes))
  return fc
    .oneof({ weight: 2, arbitrary: nearlyValid }, { weight: 1, arbitrary })
    .map((tree) => callOf(name, tree))
}

/** The functions that take several arguments. */
export const WITH_ARGUMENTS = FUNCTIONS.filter((name) => severalIn(name).length > 0)

/** The valid calls of a function with several arguments. */
function severalIn(name) {
  return SEEDS[name].filter((args) => args.length > 1)
}

const WRONG = ['{ wrong: [] }', 'NaN', '"wrong \u00a4"', '-3.5']

/**
 * Valid calls of a function in which something is replaced by a wrong value: in one argument, in another one, and in both
 * of them.
 */
export function wrongInTwoOf(name) {
  const fault = fc.record({ place: fc.nat({ max: 9999 }), wrong: fc.constantFrom(...WRONG) })
  return fc
    .record({
      seed: fc.constantFrom(...severalIn(name)),
      first: fault,
      second: fault,
      pick: fc.nat({ max: 9999 }),
    })
    .map(({ seed, first, second, pick }) => {
      const one = { argument: pick % seed.length, ...first }
      const other = { argument: (pick + 1) % seed.length, ...second }
      return [[one], [other], [one, other]].map((faults) => wrongCall(name, seed, faults))
    })
}

function wrongCall(name, seed, faults) {
  const tree = treeOf(seed)
  for (const { argument, place, wrong } of faults) {
    const root = tree.children[argument]
    const places = [{ parent: tree, index: argument }, ...(typeof root === 'string' ? [] : placesIn(root))]
    const { parent, index } = places[place % places.length]
    parent.children[index] = wrong
  }
  return callOf(name, tree)
}
