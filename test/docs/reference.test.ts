/** Every name that the package exports, and each of its properties, has a docblock, and every link in one leads somewhere. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { root } from '../support/built-package'

test('the reference can be made without a warning', () => {
  const script = join(root, 'scripts/reference.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' })
  expect(stripVTControlCharacters(stdout + stderr)).toBe('')
  expect(status).toBe(0)
})
