import fc from 'fast-check'
import { pasteable, pasteableLater } from './paste'

/**
 * Checks a law on random cases. The seed is fixed, so that runs are repeatable and every system time zone gets
 * the same cases. Two environment variables change that: `DUEBY_SEED` (a number, or `random`) and `DUEBY_RUNS`
 * (a factor for the number of cases).
 */
export function holds<T>(given: fc.Arbitrary<T>, law: (value: T) => void, runs = 150): void {
  fc.assert(fc.property(given, pasteable(law)), parameters(runs))
}

/** {@link holds} for an asynchronous law. */
export function holdsLater<T>(
  given: fc.Arbitrary<T>,
  law: (value: T) => Promise<void>,
  runs = 150,
): Promise<void> {
  return fc.assert(fc.asyncProperty(given, pasteableLater(law)), parameters(runs))
}

function parameters(runs: number): { readonly seed?: number; readonly numRuns: number } {
  const { DUEBY_SEED = '20231226', DUEBY_RUNS = '1' } = process.env
  const seed = DUEBY_SEED === 'random' ? {} : { seed: Number(DUEBY_SEED) }
  return { ...seed, numRuns: Math.ceil(runs * Number(DUEBY_RUNS)) }
}
