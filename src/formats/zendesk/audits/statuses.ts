import { describe } from '../../../core/describe'
import { idOf } from '../../tickets/id'
import type { TicketSettings } from '../../tickets/options'
import type { Phase } from '../../tickets/phase'
import type { StatusChange } from '../../tickets/write'
import type { ZendeskField, ZendeskUpdate } from './update'

/** The statuses of Zendesk. Custom statuses belong to one of them. */
const STATUSES: ReadonlyMap<string, Phase> = /* @__PURE__ */ new Map<string, Phase>([
  ['new', { is: 'open' }],
  ['open', { is: 'open' }],
  ['pending', { is: 'paused', reason: 'pending' }],
  ['hold', { is: 'paused', reason: 'on-hold' }],
  ['solved', { is: 'resolved' }],
  ['closed', { is: 'resolved' }],
  ['deleted', { is: 'cancelled', reason: 'deleted' }],
])

/** A change of status, and the field that says it. */
interface FieldStatus extends StatusChange {
  readonly field: ZendeskField
}

/** Follows the status of a ticket from update to update. */
export type NextStatus = (update: ZendeskUpdate) => FieldStatus | undefined

/**
 * A custom status that the options name decides. Any other means what its status in Zendesk means, which changes with it
 * in the same audit.
 */
export function newStatus({ statuses }: TicketSettings): NextStatus {
  let status: ZendeskField | undefined
  let custom: ZendeskField | undefined
  return ({ fields }) => {
    const changed = fields.get('status')
    const changedCustom = fields.get('custom_status_id')
    if (!changed && !changedCustom) return undefined
    status = changed ?? status
    custom = changedCustom ?? (changed ? undefined : custom)
    const ofCustom = statuses.get(idOf(custom?.value) ?? '')
    if (custom && ofCustom) return fieldStatus('custom status', custom, ofCustom)
    const field = changed ?? changedCustom
    if (!field) return undefined
    // A custom status without a change of the status means what it meant.
    const name = typeof status?.value === 'string' ? status.value : ''
    const phase = statuses.get(name) ?? STATUSES.get(name)
    return fieldStatus(changed ? 'status' : 'custom status', field, phase)
  }
}

function fieldStatus(name: string, field: ZendeskField, phase: Phase | undefined): FieldStatus {
  return { field, words: `${name} ${describe(field.value)}`, status: field.value, phase }
}
