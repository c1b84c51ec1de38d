/** Names from data go through clocks, ledgers and texts as they are, and never as markup or control characters. */
import {
  clockStatus,
  describePolicy,
  explain,
  explainClock,
  firstResponseDue,
  parsePolicy,
  toText,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { DESK, issuesOf } from '../../support/tickets'

const NAME = '</script><img src=x onerror=alert(1)>'
const CONTROL = 'a\u001b[31m\u0007\nb\u202ec'

const policyNamed = (name: string) =>
  parsePolicy({
    name,
    schedule: { ...DESK.schedule, name, holidays: [{ name, on: '2023-11-06' }] },
    tiers: [name],
    priorities: [name],
    targets: { firstResponse: { [name]: '12 business hours' } },
    exceptions: [
      { name, during: 'holidays', targets: { firstResponse: { [name]: { [name]: '12 business hours' } } } },
    ],
    warnings: [{ at: '75%', name }],
  })
const eventsNamed = (name: string) =>
  [
    { type: 'received', at: '2023-11-06T18:00:00Z', tier: name, priority: name, id: name },
    { type: 'paused', at: '2023-11-07T18:00:00Z', reason: name },
    { type: 'noted', at: '2023-11-07T18:30:00Z', what: name },
    { type: 'resumed', at: '2023-11-07T19:00:00Z' },
    { type: 'exempted', at: '2023-11-07T19:30:00Z', reason: name },
  ] as const
const options = { now: '2023-11-07T20:00:00Z' }

describe.each([NAME, CONTROL])(
  '%j as policy, tier, priority, holiday, exception, reason and identifier',
  (name) => {
    const policy = policyNamed(name)

    test('is data in a status and a ledger', () => {
      const status = clockStatus('firstResponse', eventsNamed(name), policy, options)
      expect(status).toMatchObject({
        tier: name,
        priority: name,
        source: { exception: name, during: name },
        rules: { policy: name },
        cycles: [{ exemption: name }],
      })
      const ledger = explainClock('firstResponse', eventsNamed(name), policy, options)
      expect(ledger).toMatchObject({ policy: name, tier: name, rule: { name, during: name } })
      expect(JSON.parse(JSON.stringify(ledger))).toMatchObject({ policy: name })
      const due = firstResponseDue({ tier: name, priority: name, receivedAt: '2023-11-06T18:00:00Z' }, policy)
      expect(explain(due, policy).rule.name).toBe(name)
    })

    test('leaves no control character in a text, a page or a message', () => {
      const text = toText(explainClock('firstResponse', eventsNamed(name), policy, options))
      const page = describePolicy(policy, { format: 'html' })
      for (const written of [text, page, describePolicy(policy)])
        expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
      expect(page).not.toContain('<img')
      expect(page).not.toContain('</script')
      const unknown = { tier: `${name}!`, priority: name, receivedAt: 0 }
      expect(() => firstResponseDue(unknown as never, policy)).toThrow(
        /^[^\p{Cc}\u202e]*(\n- [^\p{Cc}\u202e]*)*$/u,
      )
      expect(issuesOf(() => firstResponseDue(unknown as never, policy))).toEqual([
        'tier unknown-tier',
        'receivedAt out-of-range',
      ])
    })

    test('of a text without control characters is shown as it is', () => {
      if (name === CONTROL) return
      const text = toText(explainClock('firstResponse', eventsNamed(name), policy, options))
      expect(text).toContain(`paused: ${name}`)
      expect(text.split('\n')[0]).toContain(name)
    })
  },
)
