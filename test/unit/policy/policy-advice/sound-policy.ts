import { checkPolicy } from 'dueby'

export const HOURS = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } } as const
export const SATURDAYS = {
  timeZone: 'UTC',
  weekly: { 'mon-fri': ['09:00-17:00'], sat: ['09:00-12:00'] },
} as const
export const FIRST_RESPONSE = { P1: '1 business hour', P2: '4 business hours' } as const

/** A policy without advice. 2024-05-01 is a Wednesday. */
export const SOUND: Readonly<Record<'name' | 'schedule' | 'tiers' | 'priorities' | 'targets', unknown>> = {
  name: 'Acme',
  schedule: HOURS,
  tiers: ['gold', 'silver'],
  priorities: ['P1', 'P2'],
  targets: { firstResponse: FIRST_RESPONSE },
}
export const MAY = { from: '2024-05-06', through: '2024-05-31' } as const
export const MAY_DAY: object = { holidays: [{ name: 'May Day', on: '2024-05-01' }] }
export const withMayDay: object = { schedule: { ...HOURS, ...MAY_DAY } }

export const firstResponse = (targets: object): object => ({ targets: { firstResponse: targets } })

export type Options = Parameters<typeof checkPolicy>[1]

/** The advice about the policy with some keys replaced, as `code path`. */
export const advice = (change: object, options?: Options): string[] =>
  checkPolicy({ ...SOUND, ...change }, options).map(({ code, path }) => `${code} ${path.join('.')}`)

/** The requests of the first piece of advice, as text. */
export const example = (change: object, options?: Options): string[] | undefined =>
  checkPolicy({ ...SOUND, ...change }, options)[0]?.example?.map(
    ({ tier, priority, receivedAt, dueAt, exception = '' }) =>
      `${tier} ${priority} ${receivedAt.toISOString()} ${dueAt.toISOString()} ${exception}`.trim(),
  )
