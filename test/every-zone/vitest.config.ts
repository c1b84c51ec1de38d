import { defineConfig } from 'vitest/config'

const config: ReturnType<typeof defineConfig> = defineConfig({
  test: {
    include: ['test/every-zone/transitions.ts'],
    reporters: './test/support/reporter.ts',
    // A worker thread cannot move its process to another time zone.
    pool: 'forks',
  },
})

export default config
