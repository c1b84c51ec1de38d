/** The audits of a ticket in Zendesk, written by hand. Minutes count from 10:00 on 6 November 2023. */
import { eventsFromZendesk } from 'dueby/formats'
import { expect } from 'vitest'
import { objections } from './strict-history'

// The format is that of https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_audits/,
// https://developer.zendesk.com/documentation/ticketing/reference-guides/ticket-audit-events-reference and
// https://developer.zendesk.com/documentation/ticketing/reference-guides/via-object-reference.

export const CUSTOMER = 35436

export const AGENT = 5246746

export const ADMIN = 5246747

export const users: readonly Data[] = [
  { id: CUSTOMER, role: 'end-user', name: 'left out' },
  { id: AGENT, role: 'agent' },
  { id: ADMIN, role: 'admin' },
]

export const TRIGGER: Data = {
  channel: 'rule',
  source: { from: { id: 22472716, title: 'Assign to first responder' }, rel: 'trigger', to: {} },
}

export const AUTOMATION: Data = { channel: 'rule', source: { from: { id: 1 }, rel: 'automation', to: {} } }

const minute = (count: number) =>
  `2023-11-06T${10 + Math.floor(count / 60)}:${String(count % 60).padStart(2, '0')}:00Z`

export const at = (count: number): string => minute(count).replace('Z', '.000Z')

/** An event of an audit, or an audit. */
type Data = { readonly [key: string]: unknown }
type Result = ReturnType<typeof eventsFromZendesk>

let lastId = 0

export const newId = (): number => ++lastId

export const comment = (isPublic: unknown = true, more: object = {}): Data => ({
  id: newId(),
  type: 'Comment',
  body: 'Thanks for your help!',
  html_body: '<p>Thanks for your help!</p>',
  public: isPublic,
  attachments: [],
  ...more,
})

export const create = (field_name: string, value: unknown): Data => ({
  id: newId(),
  type: 'Create',
  field_name,
  value,
})

export const call = (rel: string): Data => ({ channel: 'voice', source: { from: {}, to: {}, rel } })

/** The data is that of https://github.com/zendesk/zendesk_api_client_rb, lib/zendesk_api/server/docs/ticket_audits.md. */
export const voice = (answered_by_id: unknown, more: object = {}, data: object = {}): Data => ({
  id: newId(),
  type: 'VoiceComment',
  public: true,
  formatted_from: '+1 (123) 654-7890',
  formatted_to: '+1 (123) 325-7890',
  transcription_visible: false,
  attachments: [],
  data: {
    from: '+14156973270',
    to: '+14129996294',
    call_duration: 60,
    call_id: 171,
    started_at: '2023-11-06T10:00:00Z',
    location: 'San Francisco, California, United States',
    ...(answered_by_id !== undefined && { answered_by_id }),
    ...data,
  },
  ...more,
})

export const change = (field_name: string, value: unknown, more: object = {}): Data => ({
  id: newId(),
  type: 'Change',
  field_name,
  previous_value: null,
  value,
  ...more,
})

export const audit = (at: number, author_id: unknown, events: unknown, more: object = {}): Data => ({
  id: 2127301143 + at,
  ticket_id: 666,
  created_at: minute(at),
  author_id,
  metadata: { custom: {}, system: { client: 'x', ip_address: '192.0.2.1' } },
  via: { channel: 'web' },
  events,
  ...more,
})

export const created = (more: unknown[] = [], extra: object = {}): Data =>
  audit(
    0,
    CUSTOMER,
    [
      comment(true, { author_id: CUSTOMER }),
      create('subject', 'Help'),
      create('status', 'new'),
      create('requester_id', String(CUSTOMER)),
      create('priority', 'high'),
      ...more,
    ],
    extra,
  )

export type Options = Parameters<typeof eventsFromZendesk>[1]

export const read = (audits: unknown[], options: Partial<Options> = {}, data: object = {}): Result => {
  const result = eventsFromZendesk(
    { audits, users, count: audits.length, next_page: null, previous_page: null, ...data },
    { tier: 'standard', ...options },
  )
  expect(objections(result.events ?? [])).toEqual([])
  return result
}

export const followedBy = (
  events: unknown[],
  author: unknown = AGENT,
  more: object = {},
  options: Partial<Options> = {},
): Result => read([created(), audit(30, author, events, more)], options)
