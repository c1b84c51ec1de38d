// Runs one of the inputs in a child process.
import { writeFileSync } from 'node:fs'
import { progress } from '../lib/child.mjs'
import { INPUTS } from './inputs.mjs'

/** In a child: the CPU seconds and the memory of one input, and the outcome. */
export async function measured(what) {
  const { make, ask } = INPUTS[what]
  const input = make()
  const bytes = sizeOf(input)
  resetPeak()
  const before = { bytes, rss: process.memoryUsage.rss(), cpu: cpuSeconds() }
  // The parent needs it when this process does not finish.
  progress(JSON.stringify(before))
  const outcome = await outcomeOf(() => ask(input))
  const seconds = cpuSeconds() - before.cpu
  const memory = Math.max(0, process.resourceUsage().maxRSS * 1024 - before.rss)
  return { bytes, seconds, memory, ...outcome }
}

function cpuSeconds() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

async function outcomeOf(ask) {
  try {
    const answer = await ask()
    return { outcome: answer instanceof Date ? answer.toISOString() : String(answer), isFailure: false }
  } catch (error) {
    if (error.name !== 'DuebyError')
      return { outcome: `${error.name}: ${error.message.slice(0, 60)}`, isFailure: true }
    const { length } = error.issues
    const text = error.message.length > 10_000 ? `, message of ${error.message.length} characters` : ''
    return {
      outcome: `${error.code}, ${length} ${length === 1 ? 'issue' : 'issues'}${text}`,
      isFailure: false,
    }
  }
}

/** Linux: the peak is counted from here on. Elsewhere it includes the making of the input. */
function resetPeak() {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
  } catch {}
}

/** About the length as JSON, with each object counted once. Without recursion, as inputs can be deep. */
function sizeOf(input) {
  const seen = new Set()
  const left = [input]
  let bytes = 0
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string') bytes += Buffer.byteLength(value)
    else if (typeof value !== 'object') bytes += String(value).length
    else if (!seen.has(value)) {
      seen.add(value)
      const isArray = Array.isArray(value)
      // Brackets, commas, colons and the quotes of keys.
      bytes += 1 + Object.keys(value).length * (isArray ? 1 : 4)
      if (!isArray) bytes += Object.keys(value).reduce((sum, key) => sum + Buffer.byteLength(key), 0)
      for (const item of Object.values(value)) left.push(item)
    }
  }
  return bytes
}
