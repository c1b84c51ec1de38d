import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gladly } from 'dueby'
import { describe, expect, test } from 'vitest'
import { root } from '../../support/built-package'
import { dueby } from '../../support/command'

// The tables of docs/json.md about --json, and what the commands print.

const page = readFileSync(join(root, 'docs/json.md'), 'utf8')

/** The keys of a command on the page, and whether each is always there. */
function documented(command: string): Map<string, boolean> {
  const section = page.split(`### \`dueby ${command} --json\`\n`)[1]?.split(/^##/m)[0] ?? ''
  const rows = section.matchAll(/^\| `([^`]+)`( \(optional\))? +\|/gm)
  return new Map([...rows].map(([, key, optional]) => [key as string, optional === undefined]))
}

type Data = Readonly<Record<string, unknown>>

/** The objects at a path such as `days[].hours[]`. */
function objectsAt(data: Data, path: string): Data[] {
  return path
    .split('.')
    .filter((step) => step !== '')
    .reduce<Data[]>((found, step) => found.flatMap((each) => each[step.replace('[]', '')] as Data[]), [data])
}

const HISTORY = [
  { type: 'received', at: '2023-11-06T10:00:00-08:00', tier: 'standard', priority: 'P1' },
  { type: 'responded', at: '2023-11-06T15:00:00-08:00' },
]
const FILES = {
  'new.json': JSON.stringify({
    ...gladly,
    name: 'New',
    schedule: { ...gladly.schedule, holidaysThrough: '2023-01-01' },
  }),
  'bad.json': JSON.stringify({ ...gladly, tiers: ['premium'] }, null, 2),
  'h.ndjson': `${JSON.stringify({ id: 'T-1', events: HISTORY })}\n{"id":"T-2","events":[]}`,
  't.json': JSON.stringify(HISTORY),
  'c.ics': 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240101T100000Z\nEND:VEVENT\nEND:VCALENDAR',
}
const REQUEST = '--tier standard --priority P1 --received 2023-12-26T10:00-08:00'

describe('docs/json.md has every key that --json prints', () => {
  test.each([
    ['due', [REQUEST, REQUEST.replace('12-26', '12-19')]],
    ['explain', [REQUEST, REQUEST.replace('P1', 'P4')]],
    ['status', ['t.json --now 2023-11-06T11:00-08:00', 't.json --now 2023-11-06T11:00-08:00 --ledger']],
    [
      'queue',
      [
        'h.ndjson --now 2023-11-06T11:00-08:00 --policy new.json',
        "h.ndjson --now 2023-11-06T11:00-08:00 --within '1 hour'",
      ],
    ],
    [
      'report',
      [
        'h.ndjson --now 2023-11-07T11:00-08:00 --policy new.json',
        'h.ndjson --now 2023-11-07T11:00-08:00 --group-by id --from 2023-11-01',
      ],
    ],
    ['compare', ['gladly new.json h.ndjson --now 2023-11-07T11:00-08:00']],
    ['calendar', ['2024-01']],
    ['holidays', ['2024 --country GB', '2024 --ics c.ics']],
    ['check', ['--from 2024-01-01', '--policy bad.json']],
  ])('%s', async (command, calls) => {
    const keys = documented(command)
    const outputs = await Promise.all(calls.map((call) => dueby(`${command} ${call} --json`, FILES)))
    const parents = new Set([...keys.keys()].map((key) => key.slice(0, Math.max(0, key.lastIndexOf('.')))))
    for (const parent of parents) {
      const own = [...keys].filter(([key]) => key.slice(0, Math.max(0, key.lastIndexOf('.'))) === parent)
      const nameOf = (key: string): string => key.slice(key.lastIndexOf('.') + 1)
      const objects = outputs.flatMap(({ out }) => objectsAt(JSON.parse(out), parent))
      expect(objects.length, parent).toBeGreaterThan(0)
      for (const object of objects) {
        expect(
          own.map(([key]) => nameOf(key)),
          parent,
        ).toEqual(expect.arrayContaining(Object.keys(object)))
        const always = own.filter(([, isAlways]) => isAlways).map(([key]) => nameOf(key))
        expect(Object.keys(object), parent).toEqual(expect.arrayContaining(always))
      }
    }
  })
})
