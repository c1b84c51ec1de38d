// Small inputs that are made to take much time or memory. `make` builds the input, which is not measured, and `ask`
// hands it to the library.
import { dueby, formats } from '../lib/build.mjs'

const AT = '2024-03-05T20:00:00Z'
const EVER = { from: '0001-01-01', to: '9999-12-31' }
// Made afresh each time, as in data out of a file: a shared object would count once.
const office = () => ({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['09:00-17:00'] } })
const always = () => ({ timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } })

const {
  addBusinessTime,
  defineCombined,
  definePolicy,
  defineSchedule,
  firstResponseDue,
  gladly,
  nextOpen,
  union,
} = await dueby()

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index))
const nested = (levels, innermost, wrap) => {
  let value = innermost
  for (let level = 0; level < levels; level++) value = wrap(value)
  return value
}
const minutes = (total) => new Date(total * 60_000).toISOString().slice(11, 16)
const day = (index, first = Date.UTC(1970, 0, 1)) =>
  new Date(first + index * 86_400_000).toISOString().slice(0, 10)

const askSchedule = (input) => nextOpen(AT, defineSchedule(input))
const askCombined = (input) => nextOpen(AT, defineCombined(input))
const askPolicy = (input) => {
  const policy = definePolicy(input)
  return firstResponseDue(
    { tier: policy.tiers[0], priority: policy.priorities[0].id, receivedAt: AT },
    policy,
  ).dueAt
}

const policyOf = (input) => ({
  name: 'Support',
  schedule: office(),
  tiers: ['gold'],
  priorities: ['P1'],
  targets: { firstResponse: { P1: '1 hour' } },
  ...input,
})

function emptyTargets(count) {
  const priorities = times(count, (index) => `P${index}`)
  return policyOf({
    tiers: times(count, (index) => `T${index}`),
    priorities,
    targets: { firstResponse: Object.fromEntries(priorities.map((priority) => [priority, {}])) },
  })
}

/** Two schedules with so many rows a day that are never open together. */
function disjoint(count) {
  const step = (24 * 60) / count
  const rows = (shift) =>
    times(count, (index) => {
      const start = index * step + shift
      return `${minutes(start)}-${minutes(start + step / 2)}`
    }).map((row) => row.replace('-00:00', '-24:00'))
  const daily = (shift) => ({ timeZone: 'UTC', weekly: { 'mon-sun': rows(shift) } })
  return { intersection: [daily(0), daily(step / 2)] }
}

const dailyEvent = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:1',
  'SUMMARY:Closed',
  'DTSTART;VALUE=DATE:00010101',
  'DTEND;VALUE=DATE:99991231',
  'RRULE:FREQ=DAILY',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')

const ical = (from, through) => ({
  make: () => dailyEvent,
  ask: async (text) => {
    const { holidays } = await (await formats()).holidaysFromIcal(text, { from, through })
    return `${holidays.length} holidays`
  },
})

const openingHours = (make) => ({
  make,
  ask: async (text) => {
    const { schedule } = (await formats()).fromOpeningHours(text, { timeZone: 'UTC' })
    return schedule ? nextOpen(AT, schedule) : 'refused'
  },
})

const complements = (levels) => ({
  make: () => nested(levels, office(), (inner) => ({ difference: [always(), inner] })),
  ask: askCombined,
})

const manyVersions = (count, schedule) => () => ({
  versions: times(count, (index) =>
    index === 0
      ? { schedule: schedule(0) }
      : { from: day(index, Date.UTC(1980, 0, 1)), schedule: schedule(index) },
  ),
})

const yearlyRules = () =>
  times(100, (index) => ({ every: { month: 1 + (index % 12), day: 1 + (index % 28) } }))

const deepArray = () => nested(100_000, 'x', (inner) => [inner])
const deepObject = () => nested(100_000, 'x', (inner) => ({ inner }))

const longName = 'n'.repeat(1_000_000)

export const INPUTS = {
  '1,000 tiers × 1,000 priorities, `{}` as targets': { make: () => emptyTargets(1000), ask: askPolicy },
  '2,200 tiers × 2,200 priorities, `{}` as targets': { make: () => emptyTargets(2200), ask: askPolicy },
  '3,000 misspelt tiers in `alerts`': {
    make: () =>
      policyOf({
        tiers: times(3000, (index) => `tier ${index}`),
        alerts: { P1: times(3000, (index) => `tire ${index}`) },
      }),
    ask: askPolicy,
  },
  'intersection of two disjoint schedules, 48 rows a day': { make: () => disjoint(48), ask: askCombined },
  'intersection of two disjoint schedules, 360 rows a day': { make: () => disjoint(360), ask: askCombined },
  '300 holidays from 0001-01-01 to 9999-12-31': {
    make: () => ({ ...office(), holidays: times(300, () => ({ ...EVER })) }),
    ask: askSchedule,
  },
  '1,000 holidays from 0001-01-01 to 9999-12-31': {
    make: () => ({ ...office(), holidays: times(1000, () => ({ ...EVER })) }),
    ask: askSchedule,
  },
  'iCalendar: daily event from 0001 to 9999, read for one year': ical('2024-01-01', '2024-12-31'),
  'iCalendar: daily event from 0001 to 9999, read for 1970 to 2199': ical('1970-01-01', '2199-12-31'),
  'iCalendar: daily event from 0001 to 9999, read for all years': ical('0001-01-01', '9999-12-31'),
  '100 versions × 100 yearly rules': {
    make: manyVersions(100, () => ({ ...office(), holidays: yearlyRules() })),
    ask: askCombined,
  },
  '10,000 versions': { make: manyVersions(10_000, office), ask: askCombined },
  '100,000 unknown keys': {
    make: () => ({ ...office(), ...Object.fromEntries(times(100_000, (index) => [`holiday${index}`, 1])) }),
    ask: askSchedule,
  },
  '70,000 overlapping rows': {
    make: () => ({ ...office(), weekly: { mon: times(70_000, () => '09:00-17:00') } }),
    ask: askSchedule,
  },
  'a weekday key of 1 MB': {
    make: () => ({ ...office(), weekly: { [longName]: ['09:00-17:00'] } }),
    ask: askSchedule,
  },
  'opening_hours: `Jan 1-Dec 31 off` 2,000 times': openingHours(() =>
    times(2000, () => 'Jan 1-Dec 31 off').join('; '),
  ),
  'opening_hours: `24/7;` for 1 MB': openingHours(() => '24/7;'.repeat(200_000)),
  'complement of a complement, 240 levels': complements(240),
  'complement of a complement, 249 levels': complements(249),
  'complement of a complement, 100,000 levels': complements(100_000),
  'union(s, s), repeated 12 times': {
    make: office,
    ask: (input) =>
      nextOpen(
        AT,
        nested(12, defineSchedule(input), (schedule) => union(schedule, schedule)),
      ),
  },
  'union of the same object twice, 18 levels of plain data': {
    make: () => nested(18, office(), (inner) => ({ union: [inner, inner] })),
    ask: askCombined,
  },
  '20,000 distinct schedules, one question each in a synchronous loop': {
    make: () =>
      times(20_000, (index) => {
        const rows = [`${minutes(index % 360)}-${minutes(720 + Math.floor(index / 360))}`]
        return { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': rows } }
      }),
    ask: (inputs) => {
      for (const input of inputs) addBusinessTime(AT, '8 hours', defineSchedule(input))
      return 'answers'
    },
  },
  'a holiday name of 1 MB': {
    make: () => ({ ...office(), holidays: [{ name: longName, on: '2024-13-01' }] }),
    ask: askSchedule,
  },
  'a time zone of 1 MB': { make: () => ({ ...office(), timeZone: longName }), ask: askSchedule },
  'a tier name of 1 MB, and a request with another one': {
    make: () => policyOf({ tiers: [longName] }),
    ask: (input) =>
      firstResponseDue({ tier: `${longName}x`, priority: 'P1', receivedAt: AT }, definePolicy(input)).dueAt,
  },
  '100,000 holidays of one date': {
    make: () => ({ ...office(), holidays: times(100_000, (index) => ({ on: day(index % 80_000) })) }),
    ask: askSchedule,
  },
  'an array 100,000 deep as rows of a weekday': {
    make: () => ({ ...office(), weekly: { mon: deepArray() } }),
    ask: askSchedule,
  },
  'an object 100,000 deep as a holiday': {
    make: () => ({ ...office(), holidays: [deepObject()] }),
    ask: askSchedule,
  },
  'an object 100,000 deep as an unknown key': {
    make: () => ({ ...office(), extra: deepObject() }),
    ask: askSchedule,
  },
  'an array 100,000 deep as targets': {
    make: () => policyOf({ targets: { firstResponse: { P1: deepArray() } } }),
    ask: askPolicy,
  },
  'an object 100,000 deep as `receivedAt`': {
    make: deepObject,
    ask: (receivedAt) => firstResponseDue({ tier: 'standard', priority: 'P1', receivedAt }, gladly).dueAt,
  },
  'an array 100,000 deep as a tier': {
    make: deepArray,
    ask: (tier) => firstResponseDue({ tier, priority: 'P1', receivedAt: AT }, gladly).dueAt,
  },
  'an object 100,000 deep as a duration': {
    make: deepObject,
    ask: (duration) => addBusinessTime(AT, duration, gladly.schedule),
  },
  'an object that contains itself, as a schedule': {
    make: () => {
      const input = { union: [] }
      input.union.push(input)
      return input
    },
    ask: askCombined,
  },
}
