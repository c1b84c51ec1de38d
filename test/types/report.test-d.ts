import { complianceReport, type ReportKey } from 'dueby'
import { expectTypeOf } from 'vitest'

// Checked by tsc: periods are groups, and need their length and a zone.

const byTier = complianceReport([], { groupBy: ['tier', 'exception'] })
expectTypeOf(byTier.rows[0]?.group).toEqualTypeOf<
  { readonly tier: string; readonly exception: string | null } | undefined
>()
const byMonth = complianceReport([], { groupBy: ['period', 'tier'], period: 'month', zone: 'UTC' })
expectTypeOf(byMonth.rows[0]?.group).toEqualTypeOf<
  { readonly period: string | null; readonly tier: string } | undefined
>()
const keys: readonly ReportKey[] = ['metric']
complianceReport([], { groupBy: keys, period: 'month', zone: 'UTC' })

// @ts-expect-error a group 'period' needs the length of the periods
complianceReport([], { groupBy: ['period'] })
// @ts-expect-error with other keys too
complianceReport([], { groupBy: ['tier', 'period'], zone: 'UTC' })
// @ts-expect-error the dates of a period are those of a zone
complianceReport([], { groupBy: ['period'], period: 'month' })
// @ts-expect-error a period without groups
complianceReport([], { period: 'month', zone: 'UTC' })
// @ts-expect-error misspelt
complianceReport([], { groupBy: ['teir'] })
