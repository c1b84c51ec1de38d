import type { Report } from '../../shared/report'
import { type FieldChange, type FieldValue, reportGaps } from '../../tickets/gaps'
import { idOf } from '../../tickets/id'
import type { ZendeskUpdate } from './update'

/** Reports the changes of fields that do not follow from those before them: audits are missing. */
export function reportZendeskGaps(updates: readonly ZendeskUpdate[], report: Report): void {
  reportGaps('status', changesOf('status', updates, named), report)
  reportGaps('custom status', changesOf('custom_status_id', updates, numbered), report)
  reportGaps('priority', changesOf('priority', updates, named), report)
}

type ReadValue = (value: unknown) => FieldValue | undefined

function changesOf(field: string, updates: readonly ZendeskUpdate[], read: ReadValue): FieldChange[] {
  return updates.flatMap(({ changes }) => {
    const own = changes.filter(({ name }) => name === field)
    const status = changes.find(({ name }) => name === 'status')
    // The status has changed, and the audit does not say to which custom status.
    if (own.length === 0 && status && field === 'custom_status_id')
      return [{ path: status.path, from: undefined, to: undefined }]
    return own.map(({ path, previous, value }) => ({ path, from: read(previous), to: read(value) }))
  })
}

function named(value: unknown): FieldValue {
  return { name: typeof value === 'string' && value !== '' ? value : undefined, id: undefined }
}

/** A ticket without custom status belongs to an account that had none, and it can get one without an audit. */
function numbered(value: unknown): FieldValue | undefined {
  const id = idOf(value)
  return id === undefined ? undefined : { name: undefined, id }
}
