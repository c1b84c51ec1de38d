// Turns the code of a call into its arguments. A reader can paste the same code below `PRELUDE`.
import vm from 'node:vm'

export const PRELUDE = `
import vm from 'node:vm'
const OWN = new Error("thrown by the caller's own code")
const thrower = () => { throw OWN }
const realm = vm.createContext({})
const otherRealm = (code) => vm.runInContext(code, realm)
const revoked = (target) => { const { proxy, revoke } = Proxy.revocable(target, {}); revoke(); return proxy }
const detached = (array) => { structuredClone(array.buffer, { transfer: [array.buffer] }); return array }
const circular = (object) => Object.assign(object, { 0: object, union: [object], self: object })
const nested = (depth, around) => Array.from({ length: depth }).reduce(around, {})
const everything = () => { const all = new Proxy(() => all, { get: () => all }); return all }
`.trim()

/** The error that the caller's own code throws. */
export const OWN = new Error("thrown by the caller's own code")

const realm = vm.createContext({})

const NAMES = {
  OWN,
  thrower() {
    throw OWN
  },
  otherRealm: (code) => vm.runInContext(code, realm),
  revoked(target) {
    const { proxy, revoke } = Proxy.revocable(target, {})
    revoke()
    return proxy
  },
  detached(array) {
    structuredClone(array.buffer, { transfer: [array.buffer] })
    return array
  },
  circular: (object) => Object.assign(object, { 0: object, union: [object], self: object }),
  nested: (depth, around) => Array.from({ length: depth }).reduce((inner) => around(inner), {}),
  everything() {
    const all = new Proxy(() => all, { get: () => all })
    return all
  },
}

/** The arguments of a call. The code can also use everything that the library exports. */
export function argumentsOf({ args }, library) {
  const names = { ...NAMES, ...library }
  const make = new Function(...Object.keys(names), `return [${args.join(',\n')}]`)
  return make(...Object.values(names))
}

/** The call as code. */
export function codeOf({ name, args }) {
  return `${name}(${args.join(', ')})`
}
