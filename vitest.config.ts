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
    // Tests move their process to other time zones, which a thread cannot do.
    pool: 'forks',
    // Vitest leaves a processor free by itself, which on a machine with two is half of it.
    maxWorkers: '100%',
    testTimeout: 120_000,
  },
})

export default config
