import { createHash } from 'node:crypto'
import { gladly } from 'dueby'
import { describe, expect, test } from 'vitest'
import { LABELS } from '../../../src/page/labels/labels'
import { dueby } from '../../support/command'

const FROM = '--from 2023-11-15'
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('dueby page', () => {
  test('writes the built-in policy to standard output', async () => {
    const { code, out, err } = await dueby('page')
    expect({ code, err }).toEqual({ code: 0, err: 'Policy    Gladly Support (built in)\n' })
    expect(out).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/)
    expect(out).toContain('<h1>Gladly Support</h1>')
    // The clock of the test machine.
    expect(out).toContain('"builtAt":"2023-12-26T18:00:00.000Z"')
    expect(out).toContain('time zone data 2025c')
  })

  test('its content security policy has the hashes of its style and of its script', async () => {
    const { out } = await dueby('page')
    const style = /<style>([\s\S]*?)<\/style>/.exec(out)?.[1] ?? ''
    const script = /<script>([\s\S]*?)<\/script>/.exec(out)?.[1] ?? ''
    expect({ style, script }).toEqual({
      style: 'body{margin:0}',
      script: "document.title='<style>no</style>'",
    })
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(out)?.[1]
    expect(policy?.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; img-src data:; base-uri 'none'; form-action 'none'`,
    )
  })

  test('writes a file, of the day that --from names', async () => {
    const { code, out, err, written } = await dueby(`page --out support.html ${FROM}`)
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toBe('Policy    Gladly Support (built in)\nWrote     support.html\n')
    expect(written['support.html']).toContain('"builtAt":"2023-11-15T08:00:00.000Z"')
  })

  test('--from today is the current time, as without it', async () => {
    expect((await dueby('page --from today')).out).toBe((await dueby('page')).out)
  })

  test.each([
    ['de', 'lang="de"', 'Reaktionszeiten'],
    ['de-AT', 'lang="de-AT"', 'Reaktionszeiten'],
    ['en-GB', 'lang="en-GB"', '6:00–18:00'],
  ])('--language %s', async (language, ...expected) => {
    const { out } = await dueby(`page --language ${language}`)
    for (const text of expected) expect(out).toContain(text)
  })

  test.each([
    ['--language fr', 2, "--language: there are no labels for 'fr'. Expected en or de, or a file"],
    ['--language e!', 2, "--language: there are no labels for 'e!'"],
    ['--language de --labels l.json', 2, 'cannot be used with'],
    [
      '--from soon',
      2,
      "--from: 'soon' is not a date from 1972-01-09 through 2199-01-01. Expected one such as",
    ],
    ['--from 2023-11-15T10:00', 2, "--from: '2023-11-15T10:00' is not a date"],
    ['--from 2023-02-30', 2, "--from: '2023-02-30' is not a date"],
    ['--from 1950-11-15', 2, "--from: '1950-11-15' is not a date"],
    ['--from 2199-01-02', 2, "--from: '2199-01-02' is not a date"],
    ['extra', 2, "unexpected argument 'extra'"],
    ['--labels nothing.json', 1, "the labels file 'nothing.json' cannot be read"],
    ['--policy nothing.json', 1, "the policy 'nothing.json' cannot be read"],
  ])('page %s', async (options, expectedCode, message) => {
    const { code, out, err } = await dueby(`page ${options}`)
    expect({ code, out }).toEqual({ code: expectedCode, out: '' })
    expect(err).toContain(message)
  })

  const week = (opening: string) => ({ timeZone: 'UTC', weekly: { mon: [`${opening}-17:00`] } })
  const openings = Array.from(
    { length: 101 },
    (_, index) => `${10 + (index % 5)}:${10 + Math.floor(index / 5)}`,
  )
  const tiers = Array.from({ length: 101 }, (_, index) => `tier ${index}`)
  const priorities = Array.from({ length: 200 }, (_, index) => `P${index}`)
  const examples = (count: number) => ({
    priorities: [{ id: 'P1', guidance: { right: Array(count).fill('x'), wrong: [] } }],
    targets: { firstResponse: { P1: '1 hour' } },
  })

  test.each([
    [
      {
        tiers,
        tierSchedules: Object.fromEntries(tiers.map((tier, index) => [tier, week(openings[index] ?? '')])),
      },
      'the page would have 101 different schedules, and a calendar for each of them. Expected at most 100.',
    ],
    [
      {
        tiers,
        priorities,
        targets: { firstResponse: Object.fromEntries(priorities.map((id) => [id, '1 hour'])) },
      },
      'the page would have 20200 cells in its tables of targets. Expected at most 20000.',
    ],
    [examples(20_001), 'the page would have 20001 examples of guidance. Expected at most 20000.'],
  ])('a page that is too large for a browser is refused, case %#', async (change, message) => {
    const base = {
      name: 'Acme',
      schedule: week('09:00'),
      tiers: ['gold'],
      priorities: ['P1'],
      targets: { firstResponse: { P1: '1 hour' } },
    }
    const { code, out, err } = await dueby('page --policy p.json', {
      'p.json': JSON.stringify({ ...base, ...change }),
    })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(message)
  })

  test('20,000 examples have a page', async () => {
    const policy = JSON.stringify({ ...gladly, ...examples(20_000), alerts: {}, exceptions: [] })
    expect(
      (await dueby('page --policy p.json', { 'p.json': policy })).out.match(/data-example/g),
    ).toHaveLength(20_000)
  })

  test('a name from the policy is text', async () => {
    const name = '</script><img src=x onerror=alert(1)>'
    const { out } = await dueby('page --policy p.json', { 'p.json': JSON.stringify({ ...gladly, name }) })
    expect(out).not.toContain('<img')
    expect(out).toContain('<h1>&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;</h1>')
    expect(out.match(/<\/script>/g)).toHaveLength(2)
  })
})

describe('labels of a file', () => {
  test('replace the known ones; the rest is English and listed', async () => {
    const labels = 'language: fr\ntargets:\n  title: Délais de réponse\n'
    const { code, out, err } = await dueby(`page --labels l.yaml ${FROM}`, { 'l.yaml': labels })
    expect(code).toBe(0)
    expect(out).toContain('<html lang="fr" dir="ltr">')
    expect(out).toContain('Délais de réponse</h2>')
    expect(out).toContain('lun. 25 – ven. 29 déc. 2023'.slice(0, 7))
    expect(err).toMatch(
      /\nLabels {4}not in the file, so written in en: (document\.title, )([^ ]+, ){18}[^ ]+ and \d+ more\n$/,
    )
  })

  test('the rest of a regional form is the language itself', async () => {
    const { out, err } = await dueby('page --labels l.json', { 'l.json': '{"language":"de-CH"}' })
    expect(out).toContain('lang="de-CH"')
    expect(out).toContain('Reaktionszeiten')
    expect(err).toContain('so written in de:')
  })

  test('nothing is missing in a complete file, and right to left where its language is', async () => {
    const labels = JSON.stringify({ ...LABELS.en, language: 'he' })
    const { out, err } = await dueby('page --labels l.json', { 'l.json': labels })
    expect(err).toBe('Policy    Gladly Support (built in)\n')
    expect(out).toContain('<html lang="he" dir="rtl">')
  })

  test('all mistakes are listed, each with its place', async () => {
    const labels = [
      '{',
      '  "targets": {',
      '    "titel": "x",',
      '    "alert": 3,',
      '    "instead": "{tier} {prority}",',
      '    "title": "{tier}"',
      '  },',
      '  "hours": "x",',
      '  "__proto__": {}',
      '}',
    ].join('\n')
    const { code, err } = await dueby('page --labels l.json', { 'l.json': labels })
    expect(code).toBe(1)
    expect(err.split('\n')).toEqual([
      "error: the labels file 'l.json': 7 problems",
      "- l.json:1:1: the language of the labels is missing. Write it as a key, such as language: 'fr'.",
      expect.stringMatching(/^- l\.json:9:3: unknown key '__proto__'\. Expected 'language', 'document', /),
      expect.stringMatching(
        /^- l\.json:3:5: unknown key 'titel'\. Expected 'title', 'intro', .+ 4 more \(did you mean 'title'\?\)\.$/,
      ),
      '- l.json:6:14: unknown placeholder {tier}. This text has none.',
      '- l.json:4:14: expected a text, such as "alerts the team".',
      '- l.json:5:16: unknown placeholder {prority}. Expected {tier}, {priority}, {target}, {usual}.',
      expect.stringMatching(/^- l\.json:8:12: expected texts by their names: 'title', /),
      '',
    ])
  })

  test.each([
    ['[]', "l.json:1:1: expected texts by their names: 'language', 'document'"],
    ['{"language":"not a language"}', "l.json:1:13: expected a language tag such as 'fr'"],
    ['{"language":3}', "l.json:1:13: expected a language tag such as 'fr'"],
    ['x'.repeat(2 ** 20), "the labels file 'l.json' is larger than 1 MB"],
    ['{"language":"fr",}', "the labels file 'l.json' is not valid JSON"],
  ])('%.60s', async (labels, message) => {
    const { code, err } = await dueby('page --labels l.json', { 'l.json': labels })
    expect(code).toBe(1)
    expect(err).toContain(message)
  })
})
