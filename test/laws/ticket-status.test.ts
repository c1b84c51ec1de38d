/** C25: the status of a ticket is that of its clocks, combined. */
import { expect, test } from 'vitest'
import { ticketStatus } from '../../src/clock/ticket-status'
import { openTimeBetween } from '../oracle/naive-schedule'
import { instantOf, metrics, scheduleOf } from '../oracle/naive-ticket'
import { knownEvents, nowOf } from '../support/asked-clock'
import { metricsWithTargets, policyOf, shown, statusOf } from '../support/clock-status'
import { type TicketCase, ticketCase } from '../support/histories'
import { holds } from '../support/property'

const ticketOf = ({ policy, events, options }: TicketCase) =>
  ticketStatus(events as never, policyOf(policy), options as never)

test('its clocks are those of every metric with targets, and of no other', () => {
  holds(ticketCase(), (given) => {
    const { clocks } = ticketOf(given)
    const withTargets = metricsWithTargets(given.policy)
    expect(metrics.filter((metric) => clocks[metric])).toEqual(withTargets)
    for (const metric of withTargets) {
      const clock = clocks[metric]
      expect(clock && shown(clock)).toEqual(shown(statusOf(metric, given)))
    }
  })
})

interface Change {
  readonly at: Date
  readonly kind: string
  readonly warning?: string
  readonly name?: string
}

const asText = (metric: string, { at, kind, warning, name }: Change): string =>
  JSON.stringify([metric, at, kind, warning, name])

test('its next changes are those of all clocks in order of time', () => {
  holds(ticketCase(), (given) => {
    const changes = ticketOf(given).nextChanges
    const instants = changes.map(({ at }) => at.getTime())
    expect(instants).toEqual(instants.toSorted((a, b) => a - b))
    const ofClocks = metricsWithTargets(given.policy).flatMap((metric) => {
      const clock = statusOf(metric, given)
      return clock.state === 'idle' ? [] : clock.nextChanges.map((change) => asText(metric, change))
    })
    expect(changes.map((change) => asText(change.metric, change)).toSorted()).toEqual(ofClocks.toSorted())
  })
})

test('the next one due is the running clock that is due first', () => {
  holds(ticketCase(), (given) => {
    const running = metricsWithTargets(given.policy).flatMap((metric) => {
      const clock = statusOf(metric, given)
      return clock.state === 'running' ? [clock.dueAt.getTime()] : []
    })
    const { next } = ticketOf(given)
    expect(next?.dueAt.getTime()).toBe(running.length > 0 ? Math.min(...running) : undefined)
    if (!next) return
    const clock = statusOf(next.metric, given)
    expect(clock).toMatchObject({ state: 'running', dueAt: next.dueAt })
  })
})

test('its cell, phase and pause are those after the last known event, and its age counts from receipt', () => {
  holds(ticketCase(), (given) => {
    let [tier, priority, phase, isPaused] = ['', '', 'open', false]
    for (const event of knownEvents(given)) {
      if ('tier' in event) tier = event.tier
      if ('priority' in event) priority = event.priority
      if (event.type === 'paused') isPaused = true
      if (event.type === 'resumed' || event.type === 'resolved' || event.type === 'cancelled')
        isPaused = false
      if (event.type === 'reopened') phase = 'open'
      if (event.type === 'resolved' || event.type === 'cancelled') phase = event.type
    }
    const ticket = ticketOf(given)
    expect(ticket).toMatchObject({ tier, priority, phase, isPaused })
    if (phase !== 'open') return
    const received = instantOf(given.events[0]?.at ?? 0)
    expect(ticket.age).toEqual({
      calendarMs: nowOf(given) - received,
      businessMs: openTimeBetween(scheduleOf(given.policy, tier), received, nowOf(given)),
    })
  })
})
