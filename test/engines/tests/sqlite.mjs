import { openSqlite } from '../sessions/sqlite.mjs'
import { oneEngine } from './one-engine.mjs'

export default (options) => oneEngine(openSqlite, options)
