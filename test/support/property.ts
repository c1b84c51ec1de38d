import fc from 'fast-check'
import { pasteable } from './paste'

/**
 * Checks a law on random cases. The seed is fixed, so that a run can be repeated and every process zone
 * sees the same cases; `DUEBY_SEED` (a number, or `random`) and `DUEBY_RUNS` (a factor) look further.
 */
export function holds<T>(given: fc.Arbitrary<T>, law: (value: T) => void, runs = 150): void {
  const { DUEBY_SEED = '20231226', DUEBY_RUNS = '1' } = process.env
  const seed = DUEBY_SEED === 'random' ? {} : { seed: Number(DUEBY_SEED) }
  fc.assert(fc.property(given, pasteable(law)), { ...seed, numRuns: Math.ceil(runs * Number(DUEBY_RUNS)) })
}
