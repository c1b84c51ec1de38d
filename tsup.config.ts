import { defineConfig, type Options } from 'tsup'

const common: Options = { target: 'node20', outDir: 'dist', clean: false, splitting: false }

// Two builds: the library as one entry, so that `instanceof DuebyError` and the caches exist once a
// process, and the command, which reaches the library only by its public name.
const builds: Options[] = [
  {
    ...common,
    entry: { index: 'src/index.ts' },
    format: ['esm', 'cjs'],
    dts: true,
    noExternal: ['date-fns', 'date-fns-tz', 'valibot'],
  },
  {
    ...common,
    entry: { cli: 'src/cli/main.ts' },
    format: ['cjs'],
    external: ['dueby'],
    noExternal: ['commander', '@commander-js/extra-typings'],
  },
]

export default defineConfig(builds) as Options | Options[]
