/**
 * Runs `body` with the process in a time zone, for libraries that know no other. Node takes up a change of
 * `TZ` at once, but only on the main thread of a process: Vitest's pool has to be `forks`.
 */
export function inProcessZone<T>(zone: string, body: () => T): T {
  const { TZ } = process.env
  try {
    moveTo(zone)
    return body()
  } finally {
    if (TZ === undefined) delete process.env.TZ
    else process.env.TZ = TZ
  }
}

function moveTo(zone: string): void {
  process.env.TZ = zone
  const [reached, wanted] = [undefined, zone].map(
    (timeZone) => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone,
  )
  if (reached !== wanted) throw new Error(`This process stays in ${reached} when it is moved to ${zone}.`)
}
