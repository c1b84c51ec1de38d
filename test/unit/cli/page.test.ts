import { createHash } from 'node:crypto'
import { gladly } from 'dueby'
import { describe, expect, test } from 'vitest'
import { LABELS } from '../../../src/page/labels/labels'
import { dueby } from '../../support/command'

const AT = '--at 2023-11-15T10:00:00-08:00'
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('dueby page', () => {
  test('writes the built-in policy to standard output', async () => {
    const { code, out, err } = await dueby('page')
    expect({ code, err }).toEqual({ code: 0, err: '' })
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

  test('writes a file, of the day that --at names', async () => {
    const { code, out, err, written } = await dueby(`page --out support.html ${AT}`)
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' })
    expect(written['support.html']).toContain('"builtAt":"2023-11-15T18:00:00.000Z"')
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
    ['--language fr', 1, "--language: there are no labels for 'fr'. Expected en or de, or a file"],
    ['--language e!', 1, "--language: there are no labels for 'e!'"],
    ['--language de --labels l.json', 2, 'cannot be used with'],
    ['--at 2023-11-15T10:00', 1, '--at: '],
    ['--at 1950-11-15T10:00:00Z', 1, '--at: '],
    ['extra', 2, "unexpected argument 'extra'"],
    ['--labels nothing.json', 1, "the labels 'nothing.json' cannot be read"],
    ['--policy nothing.json', 1, "the policy 'nothing.json' cannot be read"],
  ])('page %s', async (options, expectedCode, message) => {
    const { code, out, err } = await dueby(`page ${options}`)
    expect({ code, out }).toEqual({ code: expectedCode, out: '' })
    expect(err).toContain(message)
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
    const { code, out, err } = await dueby(`page --labels l.yaml ${AT}`, { 'l.yaml': labels })
    expect(code).toBe(0)
    expect(out).toContain('<html lang="fr" dir="ltr">')
    expect(out).toContain('Délais de réponse</h2>')
    expect(out).toContain('lun. 25 – ven. 29 déc. 2023'.slice(0, 7))
    expect(err).toMatch(/^Labels {4}not in the file, so written in en: document\.title, .* and \d+ more\n$/)
  })

  test('the rest of a regional form is the language itself', async () => {
    const { out, err } = await dueby('page --labels l.json', { 'l.json': '{"language":"de-CH"}' })
    expect(out).toContain('lang="de-CH"')
    expect(out).toContain('Reaktionszeiten')
    expect(err).toContain('so written in de:')
  })

  test('a complete file is silent, and right to left where its language is', async () => {
    const labels = JSON.stringify({ ...LABELS.en, language: 'he' })
    const { out, err } = await dueby('page --labels l.json', { 'l.json': labels })
    expect(err).toBe('')
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
    expect(err.split('\n').map((line) => line.slice(0, 95))).toEqual([
      "error: the labels 'l.json': 7 problems",
      "- l.json:1:1: the language of the labels is missing. Write it as a key, such as language: 'fr'.",
      expect.stringMatching(/^- l\.json:9:3: unknown key '__proto__'\. Expected language, document, /),
      expect.stringMatching(/^- l\.json:3:5: unknown key 'titel'\. Expected title, intro, /),
      '- l.json:6:14: unknown placeholder {tier}. This text has none.',
      '- l.json:4:14: expected a text, such as "alerts the team".',
      '- l.json:5:16: unknown placeholder {prority}. Expected {tier}, {priority}, {target}, {usual}.',
      expect.stringMatching(/^- l\.json:8:12: expected texts by their names: title, /),
      '',
    ])
  })

  test.each([
    ['[]', 'l.json:1:1: expected texts by their names: language, document'],
    ['{"language":"not a language"}', "l.json:1:13: expected a language tag such as 'fr'"],
    ['{"language":3}', "l.json:1:13: expected a language tag such as 'fr'"],
    ['{"language":"fr",}', "the labels 'l.json' is not valid JSON"],
  ])('%s', async (labels, message) => {
    const { code, err } = await dueby('page --labels l.json', { 'l.json': labels })
    expect(code).toBe(1)
    expect(err).toContain(message)
  })
})
