import { describe, expect, test } from 'vitest'
import { dueby } from '../../support/command'

describe('dueby init', () => {
  test('writes a policy that check finds nothing to say about', async () => {
    const { code, out, written } = await dueby('init acme.yaml --name Acme --zone Europe/London')
    expect(code).toBe(0)
    expect(out).toContain('dueby check --policy acme.yaml')
    const files = { 'acme.yaml': written['acme.yaml'] ?? '' }
    const checked = await dueby('check --policy acme.yaml --strict', files)
    expect(checked).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Policy {4}Acme \(acme\.yaml\)\nNo errors, no advice\n/),
    })
    const { out: page } = await dueby('show --policy acme.yaml', files)
    expect(page).toMatch(/^Policy {4}Acme \(acme\.yaml\)\n/)
    expect(page).toContain('Europe/London')
  })

  test('nobody has looked up the holidays of that policy yet, so answers warn', async () => {
    const { out: text } = await dueby('init - --zone UTC')
    const question = 'due --policy p.yaml --tier standard --priority P1 --received 2026-01-05T10:00Z'
    expect((await dueby(question, { 'p.yaml': text })).out).toContain(
      'Warning   calendar-not-covered: The holidays are not known yet, but the answer depends on them. A holiday that is not listed would be missed.\n',
    )
    expect((await dueby('show --policy p.yaml', { 'p.yaml': text })).err).toBe(
      'Warning   The holidays are not known yet. Look them up, and write the last date of the list in holidaysThrough.\n',
    )
    const strict = 'check --policy p.yaml --strict --from 2026-01-01'
    expect(await dueby(strict, { 'p.yaml': text })).toMatchObject({ code: 1 })

    const files = { 'p.yaml': text.replace('holidaysThrough: 1971-12-31', 'holidaysThrough: 2027-12-31') }
    expect((await dueby(question, files)).out).not.toContain('Warning')
    expect(await dueby(strict, files)).toMatchObject({ code: 0 })
  })

  test('its examples in comments are valid as well', async () => {
    const { out } = await dueby('init - --zone UTC')
    // Comments that are YAML: a key with a value, or what is indented below one.
    const text = out
      .split('\n')
      .map((line) =>
        line.replace(/^( *)# ((?: {2})*(?:- \{|- name: |[a-zA-Z0-9]+:(?= [{['a-z\d]|$)).*)$/, '$1$2'),
      )
      .join('\n')
    expect(text).toMatch(/^ {2}specialHours:\n {4}- /m)
    expect(text).toMatch(/^exceptions:\n {2}- name/m)
    const { out: checked } = await dueby('check --policy p.yaml', { 'p.yaml': text })
    expect(checked).toMatch(/^Policy {4}.+ \(p\.yaml\)\nNo errors/)
  })

  test('writes JSON into a .json file, with what the comments say on stderr', async () => {
    const { code, err, written } = await dueby('init acme.json --name Acme --zone Europe/London')
    expect(code).toBe(0)
    expect(err).toContain('The holidays in it are only samples.')
    expect(err).toContain('\n  dueby init acme.yaml\n')
    const { written: yaml, err: none } = await dueby('init acme.yaml --name Acme --zone Europe/London')
    expect(none).toBe('')
    const { err: local } = await dueby('init acme.yaml')
    expect(local).toBe('The time zone is Asia/Tokyo, that of this machine. Use --zone to choose another.\n')
    const { out: printed, err: ofPrinted } = await dueby('init -')
    expect(printed).toContain('timeZone: "Asia/Tokyo"')
    expect(ofPrinted).toBe(local)
    expect((await dueby('init acme.yaml', {}, { timeZone: 'EST' })).err).toBe(
      'The time zone is UTC, because EST, that of this machine, is not the name of a region. Use --zone to choose another.\n',
    )
    expect((await dueby('init acme.yaml', {}, { timeZone: undefined })).err).toBe(
      'The time zone is UTC, because that of this machine has no name. Use --zone to choose another.\n',
    )
    const shown = (path: string, files: typeof written) => dueby(`show --policy ${path} --json`, files)
    expect(JSON.parse(String(written['acme.json']))).toMatchObject({
      name: 'Acme',
      tiers: ['premium', 'standard'],
    })
    expect((await shown('acme.json', written)).out).toBe((await shown('acme.yaml', yaml)).out)
  })

  test('keeps a file that exists, unless told to replace it', async () => {
    const kept = await dueby('init acme.yaml', { 'acme.yaml': 'mine' })
    expect(kept).toMatchObject({ code: 1, written: {} })
    expect(kept.err).toContain("the file 'acme.yaml' already exists")
    expect((await dueby('init acme.yaml --force', { 'acme.yaml': 'mine' })).written).toHaveProperty([
      'acme.yaml',
    ])
  })

  test('refuses a zone that is none, by the name of the option', async () => {
    expect((await dueby('init - --zone PST')).err).toMatch(/^error: --zone: 'PST' is not a known time zone/)
  })
})
