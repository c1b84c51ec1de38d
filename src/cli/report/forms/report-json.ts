import { printableJson } from '../../shell/printable'
import type { UnreadTicket } from '../../tickets/ticket'
import type { ReportData } from '../figures/report-data'

/** The report as JSON: the figures as the library gives them, and each ticket that was rejected. */
export function reportJson({ title, ...data }: ReportData, unread: readonly UnreadTicket[]): string {
  const rejects = unread.map(({ line, id, problem }) => ({ line, id, ...problem }))
  return `${printableJson({ policy: title, ...data, rejects })}\n`
}
