import { describe, expect, test } from 'vitest'
import { dueby } from '../../support/command'

describe('the ending of an output names its format', () => {
  const tickets = { 't.csv': 'tier,priority,received_at\nstandard,P1,2023-12-26T10:00:00Z\n' }

  test.each([
    ['show --out s.html', 's.html', /^<h1|^<!doctype|^</i],
    ['show --out s.MD', 's.MD', /^#/],
    ['show --out s.yml', 's.yml', /^name:/m],
    ['show --out s.json', 's.json', /^\{/],
    ['show --out s.html --format json', 's.html', /^\{/],
    ['show --out s.txt', 's.txt', /^Policy/],
    ['report t.csv --now 2023-12-27T10:00Z --out r.html', 'r.html', /^<!doctype html>/],
    ['report t.csv --now 2023-12-27T10:00Z --out r.json', 'r.json', /^\{/],
    ['report t.csv --now 2023-12-27T10:00Z --out r', 'r', /^Compliance report/],
    ['bulk t.csv --out t.ndjson', 't.ndjson', /^\{/],
    ['bulk t.csv --out t.txt', 't.txt', /^tier,/],
  ])('dueby %s', async (line, path, start) => {
    const { written } = await dueby(line, tickets)
    expect(String(written[path])).toMatch(start)
  })

  test.each([
    ['--svg due.png', '--svg writes SVG. Use --png due.png.'],
    ['--png due.SVG', '--png writes PNG. Use --svg due.SVG.'],
  ])('dueby explain %s is refused', async (option, message) => {
    const request = '--tier standard --priority P1 --received 2023-12-26T10:00Z'
    const { code, err, written } = await dueby(`explain ${request} ${option}`)
    expect({ code, written }).toEqual({ code: 2, written: {} })
    expect(err).toContain(message)
  })
})
