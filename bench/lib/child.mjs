// Runs an exported function of a file in a child process, so that one measurement cannot disturb another.
import { spawn } from 'node:child_process'
import { writeSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const SELF = fileURLToPath(import.meta.url)
const PROGRESS = 'at '

/**
 * Calls the function `name` that the file `url` exports, with arguments that survive JSON.
 *
 * Resolves to `{ value }`, `{ isLate: true }` or `{ throws: 'message' }`, and `last`: the last progress of the child.
 * `watch` is called with the child's process id every 100 ms.
 */
export function inChild(url, name, args = [], options = {}) {
  const { zone = 'UTC', limitMs = 120_000, flags = [], watch } = options
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...flags, SELF, url, name, JSON.stringify(args)], {
      env: { ...process.env, TZ: zone },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr']) {
      child[stream].setEncoding('utf8').on('data', (text) => {
        output[stream] += text
      })
    }
    const watching = setInterval(() => watch?.(child.pid), 100)
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, limitMs)
    child.on('close', (code) => {
      clearTimeout(timer)
      clearInterval(watching)
      const lines = output.stdout.trimEnd().split('\n')
      const last = lines.findLast((line) => line.startsWith(PROGRESS))?.slice(PROGRESS.length)
      if (isLate) resolve({ isLate, last })
      else if (code !== 0) resolve({ throws: messageIn(output.stderr), last })
      else resolve({ value: JSON.parse(lines.at(-1)), last })
    })
  })
}

/** The same for a function that must not fail. */
export async function resultOf(url, name, args, options) {
  const { value, throws } = await inChild(url, name, args, options)
  if (value === undefined) throw new Error(`${name} in ${url}: ${throws ?? 'no answer'}`)
  return value
}

/** Says in a child what it is about to do. Written synchronously: the next call may never return. */
export function progress(text) {
  writeSync(1, `${PROGRESS}${text}\n`)
}

/** Does a job for each item, two at a time. The results are in the order of the items. */
export async function twoAtATime(items, job) {
  const results = []
  let next = 0
  const lane = async () => {
    while (next < items.length) {
      const index = next++
      results[index] = await job(items[index], index)
    }
  }
  await Promise.all([lane(), lane()])
  return results
}

function messageIn(stderr) {
  const message = /^.*\bError\b.*$|^FATAL ERROR.*$/m.exec(stderr)?.[0]
  return message ?? stderr.trim().split('\n').at(-1) ?? ''
}

// Without `await`: the file may import this one, which would then wait for itself.
if (process.argv[1] === SELF) {
  const [url, name, args] = process.argv.slice(2)
  import(url)
    .then((file) => file[name](...JSON.parse(args)))
    .then((value) => writeSync(1, `${JSON.stringify(value)}\n`))
}
