import { setTimeout as wait } from 'node:timers/promises'

/** Waits until `holds` resolves to something true, and resolves to that. */
export async function until(what, holds, { limitMs = 60_000, everyMs = 50 } = {}) {
  const started = Date.now()
  for (;;) {
    const found = await holds()
    if (found) return found
    if (Date.now() - started > limitMs) throw new Error(`Gave up after ${limitMs} ms: ${what}`)
    await wait(everyMs)
  }
}
