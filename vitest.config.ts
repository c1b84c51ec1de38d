import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const config: ReturnType<typeof defineConfig> = defineConfig({
  resolve: {
    alias: {
      'dueby/formats': fileURLToPath(new URL('./src/formats/index.ts', import.meta.url)),
      dueby: fileURLToPath(new URL('./src/index.ts', import.meta.url)),
    },
  },
  test: {
    include: ['test/**/*.test.ts'],
    reporters: './test/support/reporter.ts',
    // Some tests move their process to another time zone, which a worker thread cannot do.
    pool: 'forks',
    // By default Vitest leaves one processor free. On a machine with two that is half of them.
    maxWorkers: '100%',
    testTimeout: 120_000,
    coverage: {
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { branches: 95, lines: 98 },
    },
  },
})

export default config
