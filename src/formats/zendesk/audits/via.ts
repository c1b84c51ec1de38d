import { isRecord } from '../../../core/is-record'

/** Whether a `via` is that of a trigger or an automation. A channel can also be a number; 8 is `rule`. */
export function isRule(via: unknown): boolean {
  const { channel } = isRecord(via) ? via : {}
  const rel = relOf(via)
  return channel === 'rule' || channel === 8 || rel === 'trigger' || rel === 'automation'
}

/** Whether a `via` is that of a merge of two tickets. */
export function isMerge(via: unknown): boolean {
  return relOf(via) === 'merge'
}

/** What kind of source a `via` names, for example `'inbound'` for a call. */
export function relOf(via: unknown): string | undefined {
  const source = isRecord(via) ? via.source : undefined
  const rel = isRecord(source) ? source.rel : undefined
  return typeof rel === 'string' ? rel : undefined
}

/** The channel of a `via` as text, for example `'email'`. */
export function channelOf(via: unknown): string | undefined {
  const channel = isRecord(via) ? via.channel : undefined
  return typeof channel === 'string' || typeof channel === 'number' ? String(channel) : undefined
}
