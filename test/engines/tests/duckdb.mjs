import { openDuckdb } from '../sessions/duckdb.mjs'
import { oneEngine } from './one-engine.mjs'

export default (options) => oneEngine(openDuckdb, options)
