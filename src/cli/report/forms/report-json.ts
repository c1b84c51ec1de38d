import { printableJson } from '../../shell/printable'
import type { ReportData } from '../figures/report-data'

/** The report as JSON: the figures as the library gives them. */
export function reportJson({ title, ...data }: ReportData): string {
  return `${printableJson({ policy: title, ...data })}\n`
}
