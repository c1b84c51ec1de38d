import fc from 'fast-check'
import { asCode } from './as-code'

/**
 * Checks a law on random cases. The seed is fixed, so that runs are repeatable and every system time zone gets
 * the same cases. Two environment variables change that: `DUEBY_SEED` (a number, or `random`) and `DUEBY_RUNS`
 * (a factor for the number of cases). A failure prints the smallest failing case as code.
 */
export function holds<T>(given: fc.Arbitrary<T>, law: (value: T) => void, runs = 150): void {
  const property = fc.property(given, (value) => {
    law(value)
  })
  throwIfFailed(fc.check(property, parameters(runs)))
}

/** {@link holds} for an asynchronous law. */
export async function holdsLater<T>(
  given: fc.Arbitrary<T>,
  law: (value: T) => Promise<void>,
  runs = 150,
): Promise<void> {
  const property = fc.asyncProperty(given, async (value) => {
    await law(value)
  })
  throwIfFailed(await fc.check(property, parameters(runs)))
}

function parameters(runs: number): { readonly seed?: number; readonly numRuns: number } {
  const { DUEBY_SEED = '20231226', DUEBY_RUNS = '1' } = process.env
  const seed = DUEBY_SEED === 'random' ? {} : { seed: Number(DUEBY_SEED) }
  return { ...seed, numRuns: Math.ceil(runs * Number(DUEBY_RUNS)) }
}

/** Throws the error of the law itself, so that its difference and its line are shown, and adds the case. */
function throwIfFailed<T>(details: fc.RunDetails<[T]>): void {
  const { failed, counterexample, errorInstance, numRuns, numShrinks, seed } = details
  if (!failed) return
  // If too many cases were skipped, none of them is at fault.
  if (!counterexample) throw new Error(fc.defaultReportMessage(details))
  const error = errorInstance instanceof Error ? errorInstance : new Error(String(errorInstance))
  const [given] = counterexample
  error.message = [
    error.message,
    `Random case ${numRuns} with DUEBY_SEED=${seed}, simplified in ${numShrinks} steps. Paste it into a test:`,
    `const given = ${asCode(given)}`,
  ].join('\n\n')
  throw error
}
