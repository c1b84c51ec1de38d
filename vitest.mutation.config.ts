import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The tests that Stryker runs against each mutant: those of the mutated rooms, with few random cases. */
const config: ReturnType<typeof defineConfig> = defineConfig({
  resolve: {
    alias: {
      'dueby/formats': fileURLToPath(new URL('./src/formats/index.ts', import.meta.url)),
      dueby: fileURLToPath(new URL('./src/index.ts', import.meta.url)),
    },
  },
  test: {
    testTimeout: 120_000,
    include: [
      'test/unit/{core,policy,schedule,targets,timeline,zone}/**/*.test.ts',
      'test/golden/**/*.test.ts',
      'test/laws/{asked-before,canonical,due-many,many,policy,schedule,targets}.test.ts',
    ],
    reporters: 'default',
    // Importing the sources again for each file would take most of the time.
    isolate: false,
    setupFiles: './test/mutation/setup.ts',
    env: { DUEBY_SEED: '20231226', DUEBY_RUNS: '0.1' },
  },
})

export default config
