declare module 'luxon' {
  /** What the pages use of luxon. */
  interface Instance {
    toMillis(): number
    toISO(): string | null
  }
  export const DateTime: {
    fromISO(text: string, options?: { zone?: string }): Instance
    fromJSDate(date: Date, options?: { zone?: string }): Instance
  }
  export const Duration: { fromObject(parts: { hours: number }): { hours: number } }
}
