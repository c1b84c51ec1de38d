import { describe, expect, test } from 'vitest'
import { problems, rest } from '../../../support/imported-tickets'
import { AGENT, APP, CUSTOMER, comment, issue, type Options, read } from '../../../support/jira-issue'

/** A comment of Data Center, which has no `jsdPublic`. */
const dataCenter = (internal: boolean) => ({
  jsdPublic: undefined,
  properties: [{ key: 'x' }, { key: 'sd.public.comment', value: { internal } }],
})

describe('comments', () => {
  test.each<[string, unknown, object, Partial<Options>, string]>([
    ['an agent', AGENT, {}, {}, 'responded'],
    ['a portal account', CUSTOMER, {}, {}, 'customer-replied'],
    ['another portal account', { accountId: 'x', accountType: 'customer' }, {}, {}, 'customer-replied'],
    ['an app', APP, {}, {}, 'noted automatic reply'],
    ['an internal note', AGENT, { jsdPublic: false }, {}, 'noted internal note'],
    ['one for a role', AGENT, { visibility: { type: 'role', value: 'x' } }, {}, 'noted internal note'],
    [
      'a colleague whom the options call a customer',
      AGENT,
      {},
      { roles: { [AGENT.accountId]: 'customer' } },
      'customer-replied',
    ],
    ['a bot by the options', AGENT, {}, { roles: { [AGENT.accountId]: 'bot' } }, 'noted automatic reply'],
    [
      'Data Center, public',
      { key: 'k', name: 'n' },
      dataCenter(false),
      { roles: { k: 'agent' } },
      'responded',
    ],
    [
      'Data Center, internal',
      { name: 'n' },
      dataCenter(true),
      { roles: { n: 'agent' } },
      'noted internal note',
    ],
  ])('%s', (_, author, more, options, expected) => {
    const result = read(issue([comment(30, author, more)]), options)
    expect(rest(result.events)).toEqual([`30 ${expected}`])
    expect(result.complete).toBe(true)
  })

  test('an Atlassian account that reported the issue is the customer', () => {
    const result = read(issue([comment(30, AGENT)], [], { reporter: AGENT, creator: AGENT }))
    expect(result.events?.[0]).not.toHaveProperty('openedBy')
    expect(rest(result.events)).toEqual(['30 customer-replied'])
  })

  test.each<[string, unknown, object, string]>([
    ['no author', undefined, {}, 'its author is not in the data, so the role is not known'],
    ['an account of Data Center', { key: 'k' }, dataCenter(false), "the role of its author 'k' is not known"],
    [
      'no word on who can see it',
      AGENT,
      { jsdPublic: undefined },
      'does not say whether the customer can see it',
    ],
    ['another property', AGENT, { jsdPublic: null, properties: [{ key: 'x' }] }, 'does not say whether'],
  ])('is noted, and reported: %s', (_, author, more, message) => {
    const result = read(issue([comment(30, author, more)]))
    expect(rest(result.events)?.[0]).toContain('30 noted comment')
    expect(problems(result)[0]?.slice(0, 2)).toEqual(['changed', ['fields', 'comment', 'comments', 0]])
    expect(problems(result)[0]?.[2]).toContain(message)
    expect(result.complete).toBe(false)
  })
})
