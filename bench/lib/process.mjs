import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const bench = new URL('../', import.meta.url)

/**
 * Runs a script of `bench/` in a process of its own, in a time zone and with a time limit. The script
 * prints its answer as a line of JSON; a line `at …` before it says what it is busy with.
 *
 * Resolves to `{ value }`, `{ hangs: 'what it was busy with' }` or `{ throws: 'message' }`.
 */
export function inProcess(script, args = [], { zone = 'UTC', limitMs = 60_000, flags = [] } = {}) {
  const file = fileURLToPath(new URL(script, bench))
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...flags, file, ...args.map(String)], {
      env: { ...process.env, TZ: zone },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => {
        output[name] += text
      })
    }
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, limitMs)
    child.on('close', (code) => {
      clearTimeout(timer)
      const lines = output.stdout.trimEnd().split('\n')
      if (late) resolve({ hangs: lastPlace(lines) })
      else if (code !== 0) resolve({ throws: messageIn(output.stderr) })
      else resolve({ value: JSON.parse(lines.at(-1)) })
    })
  })
}

/** The value of a script that has to answer. */
export async function outcomeOf(script, args, options) {
  const { value, hangs, throws } = await inProcess(script, args, options)
  if (value === undefined)
    throw new Error(`bench/${script} ${args?.join(' ')}: ${throws ?? `hangs ${hangs}`}`)
  return value
}

function lastPlace(lines) {
  return (
    lines
      .findLast((line) => line.startsWith('at '))
      ?.slice('at '.length)
      .trim() ?? ''
  )
}

function messageIn(stderr) {
  return /^\w*Error.*$/m.exec(stderr)?.[0] ?? stderr.trim().split('\n').at(-1) ?? ''
}
