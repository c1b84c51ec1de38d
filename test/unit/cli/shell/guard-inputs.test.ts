import { expect, test } from 'vitest'
import { dueby } from '../../../support/command'

const HEADER = 'id,tier,priority,received_at'
const ROW = '1,standard,P1,2023-12-26T10:00:00Z'
const REQUEST = '--tier standard --priority P1 --received 2023-12-26T10:00Z'

const { out: POLICY } = await dueby('init - --zone Europe/London')

const FILES = {
  't.csv': `${HEADER}\n${ROW}\n`,
  'acme.yaml': POLICY,
  'map.yaml': 'set:\n  tier: standard\n',
  'labels.yaml': "language: 'fr'\n",
}

test.each([
  ['bulk t.csv --out ./t.csv', './t.csv'],
  ['bulk t.csv --rejects t.csv', 't.csv'],
  ['bulk t.csv --map map.yaml --out map.yaml', 'map.yaml'],
  ['bulk t.csv --map map.yaml --rejects ./map.yaml', './map.yaml'],
  ['bulk t.csv --policy acme.yaml --out acme.yaml', 'acme.yaml'],
  ['report t.csv --out x/../t.csv', 'x/../t.csv'],
  ['report t.csv --policy acme.yaml --out acme.yaml', 'acme.yaml'],
  ['show --policy acme.yaml --format html --out acme.yaml', 'acme.yaml'],
  ['page --policy acme.yaml --out acme.yaml', 'acme.yaml'],
  ['page --labels labels.yaml --out labels.yaml', 'labels.yaml'],
  [`explain --policy acme.yaml ${REQUEST} --svg acme.yaml`, 'acme.yaml'],
])('dueby %s: no output replaces an input', async (line, path) => {
  expect(await dueby(line, FILES)).toEqual({
    code: 2,
    out: '',
    err: expect.stringContaining(`error: the output would replace '${path}', which is an input.`),
    written: {},
  })
})

test('the policy that the environment names is an input, too', async () => {
  const env = { DUEBY_POLICY: 'acme.yaml' }
  expect(await dueby('show --out acme.yaml', FILES, { env })).toMatchObject({ code: 2, written: {} })
})

test('another file can be written', async () => {
  const { code, written } = await dueby('show --policy acme.yaml --out acme.txt', FILES)
  expect({ code, names: Object.keys(written) }).toEqual({ code: 0, names: ['acme.txt'] })
})
