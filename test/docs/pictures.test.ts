/** The pictures of the documentation are those that the built package draws. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { builtPackage, root } from '../support/built-package'

beforeAll(builtPackage, 180_000)

test('docs/pictures is up to date', () => {
  const script = join(root, 'scripts/pictures.mjs')
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow()
})
