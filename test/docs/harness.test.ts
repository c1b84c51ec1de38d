/** The checks are tested, too: every kind of wrong example fails. */
import { beforeAll, describe, expect, test } from 'vitest'
import { commandsOf, runScript } from './commands'
import { examplesOf, type Fence, fencesOf } from './fences'
import { failuresOf } from './run-page'
import { sameSpacing, show } from './show'
import { typeErrors } from './type-check'

// In a docblock, which has all public names in scope.
const page = (codes: readonly string[], file = 'example.ts', mark = ''): Fence[] =>
  fencesOf(file, codes.map((code) => `\`\`\`ts${mark}\n${code}\n\`\`\``).join('\n'))
const failingOnPage = async (...codes: string[]): Promise<string[]> =>
  [...(await failuresOf(page(codes, 'page.md'))).values()].flat()
const failing = async (...codes: string[]): Promise<string[]> =>
  [...(await failuresOf(page(codes))).values()].flat()

const due =
  "firstResponseDue({ tier: 'standard', priority: 'P1', receivedAt: '2023-12-26T10:00:00-08:00' }, gladly)"

describe('running', () => {
  test('right examples pass', async () => {
    expect(
      await failingOnPage(
        `import { firstResponseDue, gladly, showInZone } from 'dueby'\nconst { dueAt } = ${due} // => 2023-12-26T20:00:00.000Z`,
        "const dueAt = 'a name again'\ndueAt // => 'a name again'",
        '[{ a: [1, 2] }, "it\'s"] // => [{ a: [1,\n// 2] }, "it\'s"]\n// a remark after the value\ntrue // => true',
        "showInZone(1.7e12, 'Mars/Olympus') // => throws unknown-zone",
        "await Promise.resolve(1) // => 1\nconst later = async () => showInZone(1.7e12, '')\nawait later() // => throws unknown-zone",
      ),
    ).toEqual([])
  })

  test.each([
    [
      'a wrong value',
      `${due}.dueAt // => 2023-12-26T20:00:00.001Z`,
      'example.ts:2 says 2023-12-26T20:00:00.001Z',
    ],
    ['a wrong name', 'const one = 1 // => 2', 'says 2, but it is 1'],
    ['a remark after the value', 'true // => true (S2)', 'says true (S2), but it is true'],
    [
      'another code',
      "showInZone(1.7e12, 'Mars/Olympus') // => throws out-of-range",
      'it is throws unknown-zone',
    ],
    ['no throw', "showInZone(1.7e12, 'UTC') // => throws unknown-zone", "but it is 'Tue 2023-11-14"],
    ['another error', "JSON.parse('{') // => throws unknown-zone", 'it is throws SyntaxError'],
    ['an unexpected error', "showInZone(1.7e12, 'Mars/Olympus')", 'throws DuebyError'],
    [
      'a check that is never reached',
      'try {\n} catch (error) {\n  error // => 1\n}',
      'example.ts:4 is never reached',
    ],
    ['a comment in the middle', 'const list = [\n  1, // => 1\n]', "no statement ends before this '// =>'"],
    ['a declaration of two', 'const [a, b] = [1, 2] // => 1', 'a declaration of one name'],
    ['no TypeScript', 'true + // => true', 'line 1: Expression expected'],
  ])('%s', async (_, code, message) => {
    expect(await failing(code)).toEqual([expect.stringContaining(message)])
  })

  test('a fence after one that threw is reported as not run', async () => {
    expect(await failing('JSON.parse("{")', 'true // => true')).toEqual([
      expect.stringContaining('throws SyntaxError'),
      'not run, because example.ts:1 threw',
    ])
  })
})

describe('compiling', () => {
  const imports = "import { firstResponseDue, gladly } from 'dueby'\n"
  const right = imports + due
  const gold = right.replace('standard', 'gold')
  const [some, rest] = ["import { firstResponseDue } from 'dueby'\n", "import { gladly } from 'dueby'\n"]
  const missing = "TS2304: Cannot find name 'gladly'"
  // One program for all rows, as for the pages, because creating one takes seconds.
  const rows = [
    { when: 'a correct example', codes: [right], says: undefined },
    { when: 'a docblock without imports', codes: [due], file: 'example.ts', says: undefined },
    {
      when: 'an element of a list',
      codes: ["import { checkPolicy } from 'dueby'\nconst issues = checkPolicy({})\nissues[0].code"],
      says: undefined,
    },
    { when: 'imports of earlier fences', codes: [some, rest, due] },
    { when: 'a wrong type', codes: ['const count: number = `0`'], says: 'TS2322' },
    { when: 'a wrong tier', codes: [gold], says: 'TS2322' },
    { when: 'an error in the second fence', codes: [right, `\n${gold}`], says: '.md:8 TS2322' },
    { when: 'no such export', codes: ["import { dueBy } from 'dueby'"], says: 'TS2724' },
    { when: 'a missing import', codes: [some + due], says: missing },
    { when: 'a missing import of a fence without imports', codes: [some, due], says: missing },
    {
      when: 'an import that comes too late',
      codes: [some, due, rest],
      says: "uses 'gladly', which this page has not imported yet",
    },
    { when: 'an expected error', codes: [gold], mark: ' expect-error' },
    {
      when: 'an expected error, a missing import',
      codes: [some, gold.slice(imports.length)],
      wrong: 1,
      says: missing,
    },
    { when: 'no expected error', codes: [right], mark: ' expect-error', says: 'has no type error' },
    {
      when: 'an error about names only',
      codes: ['nobody'],
      mark: ' expect-error',
      says: 'has no type error',
    },
  ]
  let errors: string[] = []

  beforeAll(() => {
    const all = rows.map(({ codes, mark, file, wrong }, at) => ({
      fences: page(codes, file ?? `page-${at}.md`, mark).map((fence, index) =>
        index === wrong ? { ...fence, marks: ['expect-error'] } : fence,
      ),
    }))
    errors = [...typeErrors(all)].flatMap(([name, texts]) => texts.map((text) => `${name} ${text}`))
  }, 60_000)

  test.each(rows.map((row, at) => ({ ...row, at })))('$when', ({ at, says }) => {
    const own = errors.filter((text) => text.startsWith(`page-${at}.md:`))
    expect(own).toEqual(says === undefined ? [] : [expect.stringContaining(says)])
  })
})

describe('finding fences', () => {
  test('fences in lists and quotations, with their marks and reasons', () => {
    const text =
      '1. so:\n   ~~~ts\n   1\n   ~~~\n> ```json\n> {}\n> ```\n<!-- it installs -->\n\n```sh no-run exit=2\nx\n```\n'
    expect(fencesOf('a.md', text)).toEqual([
      { file: 'a.md', line: 2, language: 'ts', marks: [], code: '1' },
      { file: 'a.md', line: 5, language: 'json', marks: [], code: '{}' },
      {
        file: 'a.md',
        line: 10,
        language: 'sh',
        marks: ['no-run', 'exit=2'],
        code: 'x',
        reason: 'it installs',
      },
    ])
    expect(() => fencesOf('a.md', '```ts\n1')).toThrow('a.md:1: this fence is never closed')
  })

  test('examples, up to the next tag', () => {
    const text = '/**\n * Words.\n *\n * @example\n * one(\n *   1,\n * )\n * @see two\n */'
    expect(examplesOf('a.ts', text)).toMatchObject([{ line: 4, code: 'one(\n  1,\n)' }])
  })

  test('spacing matters only inside quotes', () => {
    expect(show({ at: new Date(0), list: ['a', "b's"] })).toBe(
      sameSpacing("{ at: 1970-01-01T00:00:00.000Z,\n  list: [ 'a', \"b's\", ] }"),
    )
    expect(show('a  b')).not.toBe(sameSpacing("'a b'"))
  })
})

describe('running commands', () => {
  const sh = (code: string, marks = ''): Fence =>
    fencesOf('a.md', `\`\`\`sh${marks}\n${code}\n\`\`\``)[0] as Fence

  test('commands that would start this suite again are taken out', () => {
    expect(commandsOf(sh('npm ci\nnpm test'))).toEqual({
      script: '',
      ofTheSuite: ['npm ci', 'npm test'],
      problems: [],
    })
    expect(commandsOf(sh('npm ci && echo 1')).script).toBe('echo 1')
  })

  test.each([
    ['npm install dueby', '', 'must not install'],
    ['npx vitest run', '', 'must not start the suite'],
    ['false | cat || echo', '', "'||' after a pipe"],
    ['echo', ' no-run', 'needs a reason'],
    ['echo', ' exit', "unknown mark 'exit'"],
  ])('%s%s is refused', (code, marks, message) => {
    expect(commandsOf(sh(code, marks)).problems).toEqual([expect.stringContaining(message)])
  })

  test.skipIf(process.platform === 'win32')(
    'a script stops at the first command that fails, and both outputs are kept',
    () => {
      expect(runScript('echo out\necho err >&2\n(exit 3)\necho never')).toEqual({
        status: 3,
        output: 'out\nerr',
      })
    },
  )
})
