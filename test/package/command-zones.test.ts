/** The built command under several process time zones, at times that their clocks skip: always the same bytes. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtPackage, root } from '../support/built-package'

const command = join(root, 'dist/cli/main.js')
const folder = mkdtempSync(join(tmpdir(), 'dueby-zones-'))

/** Zones, and wall-clock times that they skip. Lord Howe skips half an hour, and Havana the hour after midnight. */
const GAPS = [
  { zone: 'America/Los_Angeles', skipped: '2024-03-10 02:30' },
  { zone: 'Australia/Lord_Howe', skipped: '2024-10-06 02:15' },
  { zone: 'America/Havana', skipped: '2024-03-10 00:30' },
]
const [YEAR_FIRST, DAY_FIRST] = ['yyyy-MM-dd HH:mm', 'dd/MM/yyyy h:mm a']

/** `2024-03-10 02:30` as `10/03/2024 2:30 AM`. All these times are in the morning. */
const dayFirst = (time: string): string => {
  const [, year, month, day, hour = '', minute] = /^(\d+)-(\d+)-(\d+) (\d+):(\d+)$/.exec(time) ?? []
  return `${day}/${month}/${year} ${Number(hour) % 12 || 12}:${minute} AM`
}

const policy = (zone: string): string => `name: Acme
schedule: { timeZone: ${zone}, weekly: { mon-sun: ['00:00-24:00'] } }
tiers: [all]
priorities: [P1]
targets: { firstResponse: { P1: 1 business hour }, resolution: { P1: 1 hour } }
`

beforeAll(async () => {
  await builtPackage()
  const rows = GAPS.flatMap(({ skipped }) => [
    [skipped, skipped],
    [skipped.replace(/:\d\d$/, ':00'), skipped],
  ])
  const table = (write: (time: string) => string): string =>
    ['tier,priority,received,responded', ...rows.map((row) => `all,P1,${row.map(write).join()}`), ''].join(
      '\n',
    )
  writeFileSync(
    join(folder, 'tickets.csv'),
    table((time) => time),
  )
  writeFileSync(join(folder, 'day-first.csv'), table(dayFirst))
  const events = [
    { type: 'received', at: '2024-03-10T02:30:00Z', tier: 'all', priority: 'P1' },
    { type: 'paused', at: '2024-03-10T02:45:00Z' },
  ]
  writeFileSync(join(folder, 'history.json'), JSON.stringify(events))
  for (const { zone } of GAPS) writeFileSync(join(folder, `${zone.replace('/', '-')}.yaml`), policy(zone))
  writeFileSync(join(folder, 'UTC.yaml'), policy('UTC'))
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a run prints on stderr and then on stdout, and its exit code. */
function printed(zone: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const env = { ...process.env, NODE_OPTIONS: '', DUEBY_POLICY: '', TZ: zone }
    const child = spawn(process.execPath, [command, ...args], { cwd: folder, env })
    // Pieces of two streams can come in any order.
    const text = { out: '', err: '' }
    child.stdout.on('data', (piece: Buffer) => {
      text.out += piece
    })
    child.stderr.on('data', (piece: Buffer) => {
      text.err += piece
    })
    child.on('close', (code) => resolve(`${text.err}${text.out}exit code ${code}\n`))
  })
}

const OUT = ['--out-format', 'EEE dd.MM.yyyy HH:mm:ss xxx zzz']
const NOW = ['--now', '2024-12-01T00:00:00Z']
const ALL = GAPS.map(({ zone }) => zone)
type Line = readonly [name: string, args: readonly string[], expected: RegExp, zones: readonly string[]]

/** Each line runs in UTC and in the zones that skip one of its times. */
const LINES: readonly Line[] = [
  ...GAPS.flatMap(({ zone, skipped }) => {
    const ask = [
      '--tier',
      'all',
      '--priority',
      'P1',
      '--received',
      dayFirst(skipped),
      '--time-format',
      DAY_FIRST,
    ]
    const own = ['--policy', `${zone.replace('/', '-')}.yaml`, '--zone', zone]
    const utc = ['--policy', 'UTC.yaml', '--zone', 'UTC']
    const titled = /"title": "Acme/
    return [
      [`due, skipped in ${zone}`, ['due', ...ask, ...own], /does not exist in/, [zone]] as const,
      [
        `due, in UTC at the time of ${zone}`,
        ['due', ...ask, ...utc],
        new RegExp(`Received {2}Sun ${skipped} UTC`),
        [zone],
      ] as const,
      [`explain, skipped in ${zone}`, ['explain', ...ask, ...own, '--json'], titled, [zone]] as const,
      [
        `bulk to ${zone}`,
        ['bulk', 'day-first.csv', ...utc, '--time-format', DAY_FIRST, ...OUT, '--out-zone', zone, ...NOW],
        /6 in = 6 out/,
        ALL,
      ] as const,
      [
        `bulk from ${zone}`,
        ['bulk', 'tickets.csv', ...own, '--time-format', YEAR_FIRST, ...OUT, '--out-zone', 'UTC', ...NOW],
        /not exist in/,
        ALL,
      ] as const,
      [
        `status in ${zone}`,
        ['status', 'history.json', '--now', '2024-03-10T03:00:00Z', '--ledger', ...own.slice(0, 2)],
        /paused/,
        ALL,
      ] as const,
    ]
  }),
  [
    'report',
    [
      'report',
      'day-first.csv',
      '--policy',
      'UTC.yaml',
      '--zone',
      'UTC',
      '--time-format',
      DAY_FIRST,
      ...NOW,
      '--json',
    ],
    /2024-10/,
    ALL,
  ],
  [
    'compare',
    [
      'compare',
      'UTC.yaml',
      'America-Havana.yaml',
      'tickets.csv',
      '--zone',
      'UTC',
      '--time-format',
      YEAR_FIRST,
      ...NOW,
      '--format',
      'csv',
    ],
    /2024-10/,
    ALL,
  ],
  ['show', ['show', '--policy', 'America-Havana.yaml'], /Acme/, ALL],
]

describe('the same bytes in every process time zone', () => {
  test.each(LINES)(
    '%s',
    async (_, args, expected, zones) => {
      const inUtc = await printed('UTC', args)
      expect(inUtc).toMatch(expected)
      expect(inUtc).toMatch(/exit code 0\n$/)
      for (const zone of zones) expect(await printed(zone, args), zone).toBe(inUtc)
    },
    30_000,
  )
})
