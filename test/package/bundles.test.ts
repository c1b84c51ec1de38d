import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { builtPackage, root } from '../support/built-package'

// The esbuild that builds the package.
const require = createRequire(import.meta.url)
const { build } = createRequire(require.resolve('tsup'))('esbuild') as typeof import('esbuild')

beforeAll(builtPackage)

/** How much some names weigh with all that they use, minified and compressed, in bytes. */
async function weightOf(names: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${names} } from './index.js'; console.log(${names})`,
      resolveDir: join(root, 'dist'),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    write: false,
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}

// A constant that a bundler cannot drop stays in every bundle: a spread at the top level of a file, for example, or the
// property of another constant.
test('a bundle of one class has nothing of the rest', async () => {
  expect(await weightOf('DuebyError')).toBeLessThan(800)
})

test('due times do without clocks, and clocks without ledgers', async () => {
  const [due, clocks, ledgers] = [
    await weightOf('firstResponseDue, gladly'),
    await weightOf('ticketStatus, gladly'),
    await weightOf('ticketStatus, gladly, explain, toText'),
  ]
  expect(due).toBeLessThan(clocks - 3000)
  expect(clocks).toBeLessThan(ledgers - 3000)
})
