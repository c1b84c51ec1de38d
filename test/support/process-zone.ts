/**
 * Runs `body` with the process in another time zone, for libraries that only know the system's. Node applies a
 * change of `TZ` immediately, but only on the main thread, so Vitest's pool has to be `forks`.
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
  if (reached !== wanted) throw new Error(`TZ=${zone} has no effect: this process is still in ${reached}.`)
}
