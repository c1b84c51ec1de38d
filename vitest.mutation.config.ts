import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import rooms from './test/mutation/rooms.json' with { type: 'json' }

/** The tests of the room that is being mutated. */
function testsOf(room: string | undefined): string[] {
  const found = Object.entries(rooms).filter(([name]) => name === room || room === undefined)
  return found.flatMap(([, { tests }]) => tests)
}

const KINDS = ['/test/unit/', '/test/golden/', '/test/laws/']
const rank = ({ moduleId }: TestSpecification): number => KINDS.findIndex((kind) => moduleId.includes(kind))

/** Quick tests come first, because the first failure ends the run of a mutant. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => rank(a) - rank(b))
  }
}

/** The tests that Stryker runs against each mutant: those of the mutated rooms, with few random cases. */
const config: ReturnType<typeof defineConfig> = defineConfig({
  resolve: {
    alias: {
      'dueby/formats': fileURLToPath(new URL('./src/formats/index.ts', import.meta.url)),
      'dueby/sql': fileURLToPath(new URL('./src/sql/index.ts', import.meta.url)),
      dueby: fileURLToPath(new URL('./src/index.ts', import.meta.url)),
    },
  },
  test: {
    testTimeout: 120_000,
    include: testsOf(process.env.DUEBY_MUTATED_ROOM),
    reporters: 'default',
    sequence: { sequencer: QuickFirst },
    // Importing the sources again for each file would take most of the time.
    isolate: false,
    setupFiles: './test/mutation/setup.ts',
    runner: './test/mutation/runner.ts',
    env: { DUEBY_SEED: '20231226', DUEBY_RUNS: '0.02' },
  },
})

export default config
