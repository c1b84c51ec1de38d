import { defineConfig, type Options } from 'tsup'

const common: Options = { target: 'node20', outDir: 'dist', clean: false, splitting: false }

// The library is one entry, so that `instanceof DuebyError` and the caches exist once a process. The
// importers and the command reach it only by its public name.
const builds: Options[] = [
  {
    // The types of all entries at once, because one compilation serves them all.
    ...common,
    entry: { index: 'src/index.ts', formats: 'src/formats/index.ts', sql: 'src/sql/index.ts' },
    format: ['esm', 'cjs'],
    dts: { only: true },
    external: ['dueby', 'date-holidays', 'ical.js'],
  },
  {
    ...common,
    entry: { index: 'src/index.ts' },
    format: ['esm', 'cjs'],
    // Bundlers drop an unused constant with such a value, but not one that is read from a property.
    define: { 'Number.POSITIVE_INFINITY': 'Infinity', 'Number.NaN': 'NaN' },
    minifySyntax: true,
    noExternal: ['date-fns'],
    // Without it every program would carry the constants of date-fns that nothing here uses.
    treeshake: true,
  },
  {
    ...common,
    entry: { formats: 'src/formats/index.ts' },
    format: ['esm', 'cjs'],
    // Beside the library itself, optional peers, loaded when they are needed.
    external: ['dueby', 'date-holidays', 'ical.js'],
  },
  {
    ...common,
    entry: { sql: 'src/sql/index.ts' },
    format: ['esm', 'cjs'],
    external: ['dueby'],
  },
  {
    ...common,
    outDir: 'dist/cli',
    entry: { main: 'src/cli/main.ts' },
    format: ['esm'],
    // Each subcommand is a file of its own, loaded when it is used. Their names change with their contents.
    splitting: true,
    clean: true,
    treeshake: false,
    external: ['dueby', 'dueby/formats', 'dueby/sql', '@resvg/resvg-js'],
    noExternal: [/^(?!dueby|@resvg)/],
    // Some of the packages are CommonJS and call require() for Node's own modules.
    banner: {
      js: "import { createRequire as createRequireOfNode } from 'node:module'; const require = createRequireOfNode(import.meta.url);",
    },
  },
]

export default defineConfig(builds) as Options | Options[]
