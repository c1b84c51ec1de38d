import { TestRunner, test } from 'vitest'

/**
 * Gives a test file that cannot be imported a test that fails. Stryker looks only at the results of tests, so a mutant that
 * breaks what a file does on import would survive.
 */
export default class ImportingRunner extends TestRunner {
  override async importFile(...args: Parameters<TestRunner['importFile']>): Promise<void> {
    try {
      await super.importFile(...args)
    } catch (error) {
      if (args[1] !== 'collect') throw error
      test('is imported', () => {
        throw error
      })
    }
  }
}
