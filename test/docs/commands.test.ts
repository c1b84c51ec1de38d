/** Every `sh` fence of the Markdown pages runs and prints the `text` fence that follows it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtPackage, root } from '../support/built-package'
import { commandsOf, runInCheckout, runScript } from './commands'
import { fencesOf, markdownPages, nameOf, textOf } from './fences'

const commands = markdownPages()
  .flatMap((file) => {
    const fences = fencesOf(file, textOf(file))
    return fences.map((fence, at) => ({ fence, next: fences[at + 1] }))
  })
  .filter(({ fence }) => fence.language === 'sh')

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

test("'.ci/run' is a list of commands that anyone can run", () => {
  const lines = textOf('.ci/run').split('\n').slice(1)
  const own = lines.filter((line) => line !== '' && !/^(#|set |cd )/.test(line))
  expect(own).toEqual([
    'scripts/chromium.sh',
    'npm ci',
    'npm test',
    'npm run test:package',
    'npm run docs:build',
    'npm run test:browser',
    'npm run test:timers',
    'npm run test:engines -- --rows 100000',
    'npm run test:zones',
  ])
})

// The pages are written for a POSIX shell.
describe.runIf(commands.length > 0 && process.platform !== 'win32')('sh', () => {
  beforeAll(builtPackage, 180_000)

  test('npm runs the command', () => {
    const script = "npm run -s dueby -- check --policy 'no such.yaml'"
    const output = runScript(script)
    expect(output.status).toBe(1)
    expect(runInCheckout(script)).toEqual(output)
  })

  for (const { fence, next } of commands) {
    test(nameOf(fence), () => {
      const { script, ofTheSuite, problems } = commandsOf(fence)
      expect(problems).toEqual([])
      for (const name of ofTheSuite.flatMap((text) => /^npm run (\S+)$/.exec(text)?.[1] ?? [])) {
        expect(Object.keys(scripts), 'scripts of package.json').toContain(name)
      }
      if (script === '') return
      const { status, output } = runInCheckout(script)
      const wanted = Number(fence.marks.find((mark) => mark.startsWith('exit='))?.slice('exit='.length) ?? 0)
      expect(status, output).toBe(wanted)
      if (next?.language === 'text') expect(output).toBe(next.code.trim())
    })
  }
})
