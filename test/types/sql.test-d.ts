import { gladly } from 'dueby'
import { toSql } from 'dueby/sql'

// Checked by tsc: a policy is asked about tickets, and a schedule about spans.

const years = { dialect: 'sqlite', from: 2024, through: 2025 } as const
toSql(gladly, { ...years, ticket: { table: 'request' } })
toSql(gladly.schedule, { ...years, span: { table: 'span' } })

// @ts-expect-error never both
toSql(gladly, { ...years, ticket: { table: 'request' }, span: { table: 'span' } })
