/** P6: the ledger of a clock adds up, whatever happened to the ticket. */
import { describe, expect, test } from 'vitest'
import { explainClock } from '../../src/explain/explain-clock'
import { type AskedClock, askedClock, clockOf, nowOf } from '../support/asked-clock'
import { policyOf } from '../support/clock-status'
import { holds } from '../support/property'

const ledgerOf = ({ metric, policy, events, options }: AskedClock) =>
  explainClock(metric, events as never, policyOf(policy), options as never)

/** A clock of a metric with targets, with its ledger. */
function explained(given: AskedClock) {
  const clock = clockOf(given)
  return clock.state === 'idle' ? undefined : { clock, ledger: ledgerOf(given) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, ms) => all + ms, 0)

describe('a ledger', () => {
  test('belongs to the clock', () => {
    holds(askedClock(), (given) => {
      const both = explained(given)
      if (!both) return
      const { clock, ledger } = both
      expect(ledger).toMatchObject({
        metric: clock.metric,
        startedAt: new Date(clock.startedAt),
        countedFrom: new Date(clock.countedFrom),
        dueAt: new Date(clock.dueAt),
      })
    })
  })

  test('has counted segments up to the due time that add up to the total', () => {
    holds(
      askedClock(),
      (given) => {
        const both = explained(given)
        if (!both) return
        const { clock, ledger } = both
        const counted = ledger.segments.flatMap(({ counted, late, ms }) => (counted && !late ? [ms] : []))
        expect(sum(counted)).toBe(ledger.countedMs)
        expect(ledger.countedMs).toBe(clock.totalMs)
      },
      300,
    )
  })

  test('counts up to now what the clock says has elapsed', () => {
    holds(askedClock(), (given) => {
      const both = explained(given)
      if (!both) return
      const { clock, ledger } = both
      const t = clock.endedAt ?? nowOf(given)
      const counted = ledger.segments.map(({ counted, from, to, ms }) => {
        if (!counted || from.getTime() > t) return 0
        return to > from ? Math.min(to.getTime(), t) - from.getTime() : ms
      })
      expect(sum(counted)).toBe(clock.elapsedMs)
    })
  })

  test('has segments that tile its span without gap or overlap', () => {
    holds(
      askedClock(),
      (given) => {
        const both = explained(given)
        if (!both) return
        const { clock, ledger } = both
        const [first, second] = ledger.segments
        let at = clock.countedFrom
        if (first?.reason.kind === 'not begun') {
          at = first.from.getTime()
          // With some rules the wait begins with a change, not with the cycle (C17).
          const { change = 'from receipt' } = ledger.rule
          if (change === 'from change' || change === 'carry')
            expect(at).toBeGreaterThanOrEqual(clock.startedAt)
          else expect(at).toBe(clock.startedAt)
          expect(second?.from.getTime() ?? clock.countedFrom).toBe(clock.countedFrom)
        }
        for (const { from, to, ms, counted, late, reason } of ledger.segments) {
          expect(from.getTime()).toBe(at)
          if (reason.kind === 'carried') {
            expect(to).toEqual(from)
          } else {
            expect(to.getTime()).toBeGreaterThan(from.getTime())
            expect(ms).toBe(to.getTime() - from.getTime())
          }
          if (counted) expect(late === true).toBe(from.getTime() >= clock.dueAt && reason.kind !== 'carried')
          at = to.getTime()
        }
        expect(at).toBe(Math.max(clock.dueAt, clock.endedAt ?? nowOf(given)))
      },
      300,
    )
  })

  test('is data that goes through JSON', () => {
    holds(askedClock(), (given) => {
      if (!explained(given)) return
      const ledger = ledgerOf(given)
      const dates = new Set([
        'startedAt',
        'countedFrom',
        'dueAt',
        'originalDueAt',
        'endedAt',
        'now',
        'from',
        'to',
        'at',
      ])
      const revived = JSON.parse(JSON.stringify(ledger), (key, value) =>
        dates.has(key) && typeof value === 'string' && /^\d{4}-/.test(value) ? new Date(value) : value,
      )
      expect(revived).toEqual(ledger)
    })
  })
})
