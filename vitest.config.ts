import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Golden and unit tests come first, so that a common mistake shows within seconds. Files that start programs take long
 * for their size, so none of them is left for the end, when other workers have nothing to do. Vitest decides the rest.
 */
const ORDER = [/\/test\/(golden|unit)\//, /\/test\/(package|docs)\//, /./]
const groupOf = ({ moduleId }: TestSpecification): number => ORDER.findIndex((path) => path.test(moduleId))

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => groupOf(one) - groupOf(other))
  }
}

const config: ReturnType<typeof defineConfig> = defineConfig({
  resolve: {
    alias: {
      'dueby/formats': fileURLToPath(new URL('./src/formats/index.ts', import.meta.url)),
      'dueby/sql': fileURLToPath(new URL('./src/sql/index.ts', import.meta.url)),
      dueby: fileURLToPath(new URL('./src/index.ts', import.meta.url)),
    },
  },
  test: {
    include: ['test/**/*.test.ts'],
    reporters: './test/support/reporter.ts',
    // The calls of fast-check between a law and its test say nothing about a failure.
    onStackTrace: (_, { file }) => !file.includes('/fast-check/'),
    sequence: { sequencer: QuickFirst },
    // Some tests move their process to another time zone, which a worker thread cannot do.
    pool: 'forks',
    // Nothing that the library remembers may change an answer, so files share its modules. That takes a third of the time.
    isolate: false,
    // By default Vitest leaves one processor free. On a machine with two that is half of them.
    maxWorkers: '100%',
    testTimeout: 240_000,
    hookTimeout: 120_000,
    // What a test waits for comes late on a busy machine.
    expect: { poll: { timeout: 30_000 } },
    coverage: {
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { branches: 95, lines: 98 },
    },
  },
})

export default config
