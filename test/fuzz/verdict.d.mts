/** A call of an exported function. The arguments are code. */
export interface Call {
  readonly name: string
  readonly args: readonly string[]
}

/** The problem with the outcome of a call, or `undefined`. `library` has the exports of both entries. */
export function verdictOf(
  call: Call,
  tested: { readonly library: object; readonly codes: ReadonlySet<string> },
): Promise<string | undefined>
