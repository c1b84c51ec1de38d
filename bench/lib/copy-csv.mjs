// What every program that adds columns to a CSV file with these packages has to do: node copy-csv.mjs FILE
import { createReadStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { stringify } from 'csv-stringify'

const added = ['2023-01-09T18:00:00-08:00', '3 business days', '']
const add = new Transform({
  objectMode: true,
  transform(row, _, done) {
    row.push(...added)
    done(null, row)
  },
})
await pipeline(createReadStream(process.argv[2]), parse(), add, stringify(), process.stdout)
