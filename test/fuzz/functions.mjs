// Calls every exported function with odd values and with slightly wrong ones: node test/fuzz/functions.mjs [TIMES] [NAME ...]
// It tests the build, in a thread that is ended when a call takes too long. A failure is printed as code.
import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { callsOf, FUNCTIONS, smallerCalls } from './calls.mjs'
import { codeOf, PRELUDE } from './evaluate.mjs'

const CALLS = 20_000
const CHUNK = 2000
// Twice what S7 allows, because this is not CPU time: a second below 100 kB of input, ten seconds above.
const LONGEST_CALL = 2000
const LONGEST_LARGE_CALL = 20_000
const LARGE = 100_000
const LONGEST_SHRINKING = 10_000

const root = new URL('../../', import.meta.url)
const [times = '1', ...names] = process.argv.slice(2)
const { DUEBY_SEED = '20231226' } = process.env
const seed = DUEBY_SEED === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(DUEBY_SEED)
const codes = [...readFileSync(new URL('src/core/issue-code.ts', root), 'utf8').matchAll(/\| '(.+)'/g)]
const workerData = {
  entries: ['index', 'formats', 'sql'].map((entry) => new URL(`dist/${entry}.js`, root).href),
  codes: codes.map(([, code]) => code),
}

let worker
let [passed, failed] = [0, 0]
const missing = await missingFunctions()
if (missing.length > 0)
  console.error(`not fuzzed: ${missing.join(', ')}. Add a valid call to test/fuzz/seeds.mjs`)
failed += missing.length
for (const name of names.length > 0 ? names : FUNCTIONS) await fuzz(name)
await worker?.thread.terminate()
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** One function. After a failure the rest of its calls still run, but the same problem is reported once. */
async function fuzz(name) {
  const started = process.uptime()
  const known = new Set()
  const calls = Math.ceil(CALLS * Number(times))
  for (let made = 0; made < calls; made += CHUNK) {
    const found = await findProblem(name, Math.min(CHUNK, calls - made), seed + made, known)
    if (!found) continue
    known.add(kindOf(found.problem))
    console.error(`\nFAIL ${name}: ${found.problem}\n${codeOf(found.call)}`)
  }
  if (known.size > 0 && failed === 0) console.error(`\n// above the call:\n${PRELUDE}`)
  failed += known.size
  passed += known.size === 0 ? 1 : 0
  console.log(
    `${name.padEnd(22)} ${calls} calls, ${known.size} failed, ${Math.round(process.uptime() - started)} s`,
  )
}

/** The smallest call found with a problem that is not known yet. */
async function findProblem(name, numRuns, seed, known) {
  let found
  let giveUp = Number.POSITIVE_INFINITY
  const property = fc.asyncProperty(callsOf(name), async (call) => {
    if (performance.now() > giveUp) return true
    const problem = await problemOf(call)
    if (problem === undefined || known.has(kindOf(problem))) return true
    if (found && kindOf(found.problem) !== kindOf(problem)) return true
    if (!found) giveUp = performance.now() + LONGEST_SHRINKING
    found = { call, problem }
    return false
  })
  const { errorInstance } = await fc.check(property, { seed, numRuns })
  if (errorInstance && !found) throw errorInstance
  return found && smallest(found, performance.now() + LONGEST_SHRINKING)
}

/** fast-check shrinks towards a valid call. This leaves out what the problem does not need. */
async function smallest(found, giveUp) {
  for (const call of smallerCalls(found.call)) {
    if (performance.now() > giveUp) break
    const problem = await problemOf(call)
    if (
      problem &&
      kindOf(problem) === kindOf(found.problem) &&
      codeOf(call).length < codeOf(found.call).length
    )
      return smallest({ call, problem }, giveUp)
  }
  return found
}

/** Problems that differ in numbers and names only are of one kind. */
function kindOf(problem) {
  return problem.replaceAll(/\d+|'[^']*'/g, '').slice(0, 160)
}

/** A busy machine can delay any call, so only a call that is slow twice is too slow. */
async function problemOf(call) {
  const first = await attempt(call)
  return first?.startsWith('took') ? attempt(call) : first
}

async function attempt(call) {
  worker ??= await started()
  return new Promise((resolve) => {
    let timer
    worker.answer = (message) => {
      clearTimeout(timer)
      // Making the arguments, and comparing them afterwards, is not part of the call.
      if (message === 'start') timer = setTimeout(stopUnlessLarge, LONGEST_CALL)
      else if (message !== 'end') resolve(message.problem)
    }
    worker.fail = (error) => stop(`ended the thread: ${error.message}`)
    worker.thread.postMessage({ name: call.name, args: call.args })

    function stopUnlessLarge() {
      const late = (longest) => stop(`took longer than ${longest} ms`)
      if (codeOf(call).length < LARGE) late(LONGEST_CALL)
      else timer = setTimeout(() => late(LONGEST_LARGE_CALL), LONGEST_LARGE_CALL - LONGEST_CALL)
    }

    function stop(problem) {
      clearTimeout(timer)
      worker.thread.terminate()
      worker = undefined
      resolve(problem)
    }
  })
}

/** A thread that is ready for calls. `answer` and `fail` belong to the call that it is making. */
function started() {
  const thread = new Worker(new URL('worker.mjs', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  return new Promise((resolve, reject) => {
    const made = { thread, answer: () => resolve(made), fail: reject }
    thread.on('message', (message) => made.answer(message))
    thread.on('error', (error) => made.fail(error))
  })
}

/** Exported functions without seeds. */
async function missingFunctions() {
  const entries = await Promise.all(workerData.entries.map((entry) => import(entry)))
  return Object.entries(Object.assign({}, ...entries))
    .filter(
      ([name, value]) => typeof value === 'function' && name !== 'DuebyError' && !FUNCTIONS.includes(name),
    )
    .map(([name]) => name)
}
