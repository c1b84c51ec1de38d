import { openPostgres } from '../sessions/postgres.mjs'
import { oneEngine } from './one-engine.mjs'

export default (options) => oneEngine(openPostgres, options)
