/** An issue of Jira, written by hand. Minutes count from 10:00 on 6 November 2023. */
import { eventsFromJira } from 'dueby/formats'
import { expect } from 'vitest'
import { objections } from './strict-history'

// The format is that of "Get issue" with `expand=changelog`, and of comments with `jsdPublic`, in
// https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get and
// https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-comments/. Data Center has no `jsdPublic`, but
// the property `sd.public.comment`.

/** A part of an issue. */
type Data = { readonly [key: string]: unknown }

interface Account extends Data {
  readonly accountId: string
}

interface Issue extends Data {
  readonly fields: Data
  readonly changelog: Data & { readonly histories: unknown[] }
}

export const CUSTOMER: Account = { accountId: 'qm:1', accountType: 'customer' }

export const AGENT: Account = {
  accountId: '5b10a2844c20165700ede21g',
  accountType: 'atlassian',
  displayName: 'left out',
}

export const APP: Account = { accountId: '557058:f58131cb', accountType: 'app' }

export const time = (count: number): string =>
  `2023-11-06T${10 + Math.floor(count / 60)}:${String(count % 60).padStart(2, '0')}:00.000+0000`

let lastId = 10000

export const comment = (at: number, author: unknown, more: object = {}): Data => ({
  self: 'https://example.atlassian.net/rest/api/3/issue/10002/comment/1',
  id: String(++lastId),
  author,
  body: { type: 'doc', version: 1, content: [] },
  updateAuthor: author,
  created: time(at),
  updated: time(at),
  jsdPublic: true,
  ...more,
})

export const item = (field: string, from: string | null, to: string | null): Data => ({
  field,
  fieldtype: 'jira',
  fieldId: field,
  from: from && `${from}-id`,
  fromString: from,
  to: to && `${to}-id`,
  toString: to,
})

export const history = (at: number, ...items: unknown[]): Data => ({
  id: String(++lastId),
  author: AGENT,
  created: time(at),
  items,
})

/** The status that the last change in a list leads to. */
const statusAfter = (histories: unknown[]) => {
  const items = histories.flatMap((each) => (each as { items?: unknown[] } | null)?.items ?? [])
  const last = items.findLast((each): each is Data => {
    const { field, fieldtype } = Object(each)
    return field === 'status' && fieldtype === 'jira'
  })
  return last ? { id: last.to, name: String(last.toString) } : { id: '1', name: 'Waiting for support' }
}

export const issue = (
  comments: unknown[] = [],
  histories: unknown[] = [],
  fields: object = {},
  more: object = {},
): Issue => ({
  expand: 'changelog',
  id: '10002',
  key: 'HELP-7',
  fields: {
    created: time(0),
    creator: CUSTOMER,
    reporter: CUSTOMER,
    priority: { id: '2', name: 'High' },
    status: statusAfter(histories),
    comment: { comments, maxResults: comments.length, total: comments.length, startAt: 0 },
    ...fields,
  },
  changelog: { startAt: 0, maxResults: histories.length, total: histories.length, histories },
  ...more,
})

export const statuses = {
  'Waiting for support': 'open',
  'In progress': 'open',
  'Waiting for customer': { paused: 'customer' },
  Pending: 'paused',
  Resolved: 'resolved',
  Closed: 'resolved',
  Canceled: 'cancelled',
} as const

export type Options = Parameters<typeof eventsFromJira>[1]

export const read = (data: unknown, options: Partial<Options> = {}): ReturnType<typeof eventsFromJira> => {
  const result = eventsFromJira(data, { tier: 'standard', statuses, ...options })
  expect(objections(result.events ?? [])).toEqual([])
  return result
}

export const to = (status: string, from = 'Waiting for support'): Data => item('status', from, status)
