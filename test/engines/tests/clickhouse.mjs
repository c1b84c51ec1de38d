import { openClickhouse } from '../sessions/clickhouse.mjs'
import { oneEngine } from './one-engine.mjs'

export default (options) => oneEngine(async () => (await openClickhouse(1))[0], options)
