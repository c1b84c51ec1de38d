import { gladly } from 'dueby'
import { describe, expect, test } from 'vitest'
import { dueby } from '../../support/command'

const EVENTS = [
  { type: 'received', at: '2023-11-06T10:00:00-08:00', tier: 'standard', priority: 'P2' },
  { type: 'paused', at: '2023-11-06T11:00:00-08:00', reason: 'customer' },
  { type: 'resumed', at: '2023-11-06T11:30:00-08:00' },
] as const

const OUTDATED = {
  ...gladly,
  name: 'Outdated',
  schedule: { ...gladly.schedule, holidaysThrough: '2023-10-31' },
}
const NOT_COVERED =
  'The holidays are known only through 2023-10-31, but the answer depends on later dates. A holiday after 2023-10-31 would be missed.'

describe('holidays that are not known', () => {
  const HEADER = 'id,tier,priority,received,responded'
  const files = {
    'p.json': JSON.stringify(OUTDATED),
    // The first is due before the end of the list, and an hour around the clock depends on no holiday after it either.
    't.csv': [
      HEADER,
      '1,standard,P2,2023-10-30T10:00:00-07:00,2023-10-30T11:00:00-07:00',
      '2,standard,P2,2023-11-06T10:00:00-08:00,',
      '3,premium,P3,2023-11-06T11:00:00-08:00,2023-11-06T12:00:00-08:00',
    ].join('\n'),
    'open.csv': 'tier,priority,received\nstandard,P2,2023-11-06T10:00:00-08:00\n',
    'h.ndjson': `{"id":"T-1","events":${JSON.stringify(EVENTS)}}\n`,
    't.json': JSON.stringify(EVENTS),
  }
  const NOW = '--now 2023-11-06T13:00:00-08:00'

  test.each([
    ['bulk t.csv --policy p.json', 'in 2 tickets'],
    ['bulk open.csv --policy p.json', 'in 1 ticket'],
    ['bulk h.ndjson --policy p.json', 'in 1 ticket'],
    ['report t.csv --policy p.json', 'in 2 tickets'],
    ['report h.ndjson --policy p.json', 'in 1 ticket'],
    ['compare gladly p.json t.csv', 'new policy, in 2 tickets'],
    ['compare p.json gladly h.ndjson', 'old policy, in 1 ticket'],
  ])('%s says so once', async (line, count) => {
    const { code, err } = await dueby(`${line} ${NOW}`, files)
    expect(code).toBe(0)
    const warnings = err.split('\n').filter((each) => each.startsWith('Warning'))
    expect(warnings).toEqual([`Warning   calendar-not-covered, ${count}: ${NOT_COVERED}`])
    const known = await dueby(`${line.replaceAll('p.json', 'gladly')} ${NOW}`, files)
    expect(known.err).not.toContain('Warning')
  })

  test('the page of a report says so, too', async () => {
    const { out } = await dueby(`report t.csv --policy p.json --format html ${NOW}`, files)
    expect(out).toContain(`<p><b>Warning</b>, for 2 tickets: ${NOT_COVERED}</p>`)
  })

  test('rejected rows do not count', async () => {
    const csv = `${HEADER}\n1,standard,P9,2023-11-06T10:00:00-08:00,\n`
    const { err } = await dueby(`bulk t.csv --policy p.json ${NOW}`, { ...files, 't.csv': csv })
    expect(err).not.toContain('Warning')
  })

  test('status says so under the clocks, and of several clocks once', async () => {
    const policy = JSON.stringify({
      ...OUTDATED,
      targets: { ...OUTDATED.targets, resolution: OUTDATED.targets.firstResponse },
    })
    const { out } = await dueby(`status t.json --policy p.json ${NOW}`, { ...files, 'p.json': policy })
    expect(out).toContain(`support opens\n\nWarning   calendar-not-covered: ${NOT_COVERED}\n`)
    expect(out.split('Warning')).toHaveLength(2)
    expect((await dueby(`status t.json ${NOW}`, files)).out).not.toContain('Warning')
  })

  test('status says that a customer waits during a pause', async () => {
    const waiting = [...EVENTS.slice(0, 2), { type: 'customer-replied', at: '2023-11-06T12:00:00-08:00' }]
    const { out } = await dueby(`status t.json ${NOW}`, { 't.json': JSON.stringify(waiting) })
    expect(out).toMatch(
      /\nWarning {3}waiting-while-paused: The ticket is paused, but the customer has written/,
    )
  })

  test('show says to whoever keeps the policy that the list has ended', async () => {
    const { err } = await dueby('show --policy p.json', files)
    expect(err).toBe(
      'Warning   The holidays are known only through 2023-10-31. Look up the later ones, and write the last date of the list in holidaysThrough.\n',
    )
    expect((await dueby('show --policy p.json --json', files)).err).toBe('')
    expect((await dueby('show', files)).err).toBe('')
  })

  test('check says that it needs a date to look for them', async () => {
    const note =
      'Dates are not checked without --from. With --from today, it also says whether the holidays are known.\n'
    expect((await dueby('check --policy p.json --strict', files)).out).toContain(note)
    const { code, out } = await dueby('check --policy p.json --strict --from today', files)
    expect(code).toBe(1)
    expect(out).not.toContain(note)
    expect((await dueby('check --policy p.json', { 'p.json': '{}' })).out).not.toContain(note)
  })
})
