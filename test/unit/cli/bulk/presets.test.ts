/** Exports of help desks, built from their documented columns and formats. */
import { expect, test } from 'vitest'
import { dueby } from '../../../support/command'

const FOUR = JSON.stringify({
  name: 'Desk',
  schedule: { timeZone: 'America/New_York', weekly: { 'mon-fri': ['09:00-17:00'] } },
  tiers: ['all'],
  priorities: ['P1', 'P2', 'P3', 'P4'],
  targets: {
    firstResponse: { P1: '1 hour', P2: '2 hours', P3: '4 hours', P4: '8 hours' },
    resolution: {
      P1: '1 business hour',
      P2: '2 business hours',
      P3: '4 business hours',
      P4: '8 business hours',
    },
  },
})
const FIVE = FOUR.replace('"P4"]', '"P4","P5"]').replaceAll(/"P4":("[^"]+")/g, '"P4":$1,"P5":$1')

const EXPORTS = {
  zendesk: [
    'Summation column,Id,Requester,Subject,Status,Priority,Created at,Updated at,Solved at,First reply time in minutes',
    '1,17,Requester,Subject,Solved,High,2024-02-02 10:00,2024-02-02 11:30,2024-02-02 11:30,45',
    '1,18,Requester,Subject,Open,Urgent,2024-02-02 10:00,2024-02-02 11:30,,',
  ],
  jira: [
    'Summary,Issue key,Issue id,Issue Type,Status,Priority,Created,Updated,Resolved,Labels,Labels',
    'Summary,HELP-1,10001,Service Request,Done,High,02/Feb/24 10:00 AM,02/Feb/24 11:30 AM,02/Feb/24 11:30 AM,a,b',
    'Summary,HELP-2,10002,Service Request,Open,Highest,02/Feb/24 10:00 AM,02/Feb/24 11:30 AM,,,',
  ],
  freshdesk: [
    'Ticket ID,Subject,Status,Priority,Source,Created time,Due by Time,Resolved time,Closed time,Initial response time',
    '17,Subject,Closed,High,Email,2024-02-02 10:00:00,2024-02-02 12:00:00,2024-02-02 11:30:00,2024-02-05 11:30:00,2024-02-02 10:45:00',
    '18,Subject,Open,Urgent,Email,2024-02-02 10:00:00,2024-02-02 11:00:00,,,',
  ],
  servicenow: [
    'number,short_description,incident_state,priority,opened_at,resolved_at,closed_at',
    'INC0010001,Subject,Closed,2 - High,2024-02-02 10:00:00,2024-02-02 11:30:00,2024-02-07 11:30:00',
    'INC0010002,Subject,New,1 - Critical,2024-02-02 10:00:00,,',
  ],
}

test.each(Object.keys(EXPORTS) as (keyof typeof EXPORTS)[])('%s', async (preset) => {
  const files = {
    't.csv': `${EXPORTS[preset].join('\n')}\n`,
    'p.json': ['jira', 'servicenow'].includes(preset) ? FIVE : FOUR,
  }
  const line = `bulk t.csv --preset ${preset} --policy p.json --zone America/New_York --now 2024-02-02T10:30:00-05:00`
  const { code, out, err } = await dueby(line, files)
  expect(err).not.toContain('error')
  expect(code).toBe(0)
  const [header = '', solved = '', open = ''] = out.split('\n')
  const cell = (row: string, name: string) => row.split(',')[header.split(',').indexOf(name)]
  expect(cell(solved, 'first_response_due')).toBe('2024-02-02T12:00:00-05:00')
  expect(cell(solved, 'resolution_due')).toBe('2024-02-02T12:00:00-05:00')
  expect(cell(solved, 'resolution_state')).toBe('running')
  expect(cell(open, 'first_response_due')).toBe('2024-02-02T11:00:00-05:00')
  expect(cell(open, 'resolution_elapsed_seconds')).toBe('1800')
  const later = await dueby(line.replace('10:30', '18:00'), files)
  const [, solvedLater = '', openLater = ''] = later.out.split('\n')
  expect(cell(solvedLater, 'resolution_state')).toBe('met')
  expect(cell(openLater, 'resolution_state')).toBe('missed')
})

test('priorities with the names of the policy keep them, whatever their case', async () => {
  const policy = FOUR.replace('"P1","P2","P3","P4"]', '"low","normal","high","urgent"]')
    .replaceAll('"P1"', '"urgent"')
    .replaceAll('"P2"', '"high"')
    .replaceAll('"P3"', '"normal"')
    .replaceAll('"P4"', '"low"')
  const files = { 't.csv': `${EXPORTS.zendesk.join('\n')}\n`, 'p.json': policy }
  const { err } = await dueby('bulk t.csv --preset zendesk --policy p.json --zone America/New_York', files)
  expect(err).toContain(
    "Priority  column 'Priority'; Urgent = urgent, High = high, Normal = normal, Low = low\n",
  )
})

test('--values names all priorities if there are not as many in the policy', async () => {
  const files = { 't.csv': `${EXPORTS.jira.join('\n')}\n`, 'p.json': FOUR }
  const line = 'bulk t.csv --preset jira --policy p.json --zone America/New_York'
  expect(await dueby(line, files)).toMatchObject({
    code: 2,
    err: expect.stringContaining("Say which is which, such as --values 'priority:Highest=P1,…'"),
  })
  expect(
    (await dueby(`${line} --values priority:Highest=P1,High=P2,Medium=P3,Low=P4,Lowest=P4`, files)).code,
  ).toBe(0)
})

test('--values adds to the names of a preset, and replaces single ones', async () => {
  const rows = [
    'Id,Priority,Created at',
    '1,Urgent,2024-01-02 09:00',
    '2,,2024-01-02 09:00',
    '3,Low,2024-01-02 09:00',
  ]
  const files = { 't.csv': `${rows.join('\n')}\n`, 'm.yaml': 'values: { priority: { Low: P1, High: P1 } }\n' }
  const line = 'bulk t.csv --preset zendesk --set tier=standard --zone Europe/London'
  const names = async (options: string) => {
    const { code, err } = await dueby(`${line} ${options}`, files)
    return { code, names: /^Priority {2}column 'Priority'; (.*)$/m.exec(err)?.[1] }
  }
  expect(await names('')).toEqual({ code: 3, names: 'Urgent = P1, High = P2, Normal = P3, Low = P4' })
  expect(await names('--values priority:=P3')).toEqual({
    code: 0,
    names: 'Urgent = P1, High = P2, Normal = P3, Low = P4, an empty cell = P3',
  })
  expect(await names('--map m.yaml --values priority:=P3,High=P4')).toEqual({
    code: 0,
    names: 'Urgent = P1, High = P4, Normal = P3, Low = P1, an empty cell = P3',
  })
})
