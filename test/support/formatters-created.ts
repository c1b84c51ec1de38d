/** The number of `Intl.DateTimeFormat` objects that are created during a call. */
export async function formattersCreatedBy(call: () => unknown): Promise<number> {
  const { DateTimeFormat } = Intl
  let created = 0
  Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
    construct(target, args: ConstructorParameters<typeof DateTimeFormat>) {
      created++
      return new target(...args)
    },
  })
  try {
    await call()
  } finally {
    Intl.DateTimeFormat = DateTimeFormat
  }
  return created
}
