import { definePolicy, gladly, type Policy, parsePolicy, policyHistory } from 'dueby'
import { describe, expect, test } from 'vitest'
import { pageDocument } from '../../../../src/page/document/page-document'
import { LABELS } from '../../../../src/page/labels/labels'
import { movingHistory } from '../../../support/acme'

const NOW = Date.UTC(2023, 10, 15, 18)

const page = (policy: unknown, { language = 'en', now = NOW } = {}): string =>
  pageDocument({
    policy: policy as Policy,
    labels: language.startsWith('de') ? LABELS.de : LABELS.en,
    language,
    now,
    zoneDataVersion: '2025c',
    style: 'body{}',
    script: 'void 0',
    securityPolicy: "default-src 'none'",
  })

/** The text that a reader sees, without the data of the script. */
const textOf = (html: string): string =>
  html
    .replace(/<(script|style|title)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/[\s\u202f\u2009]+/g, ' ')

const dataOf = (html: string) =>
  JSON.parse(/<script type="application\/json" id="dueby-data">(.*?)<\/script>/s.exec(html)?.[1] ?? '')

describe('the page of gladly', () => {
  const html = page(gladly)
  const text = textOf(html)

  test.each([
    'Mon, Dec 25 – Fri, Dec 29, 2023 closed Christmas week',
    "Mon, Jan 1, 2024 closed New Year's Day",
    'Monday – Friday 6:00 AM – 6:00 PM Saturday and Sunday closed',
    'The holidays are known only through Mon, Jan 1, 2024.',
    'Wed, Nov 15, 2023 to Thu, Nov 14, 2024. All times are Pacific Time (America/Los_Angeles).',
    'P1 Critical 1 hour',
    'Received on a holiday (Mon, Dec 25 – Fri, Dec 29, 2023; Mon, Jan 1, 2024): First response, standard, P1: 2 hours instead of 2 business hours',
    'Business hours and business minutes count only while we are open.',
    'One agent cannot sign in; everyone else can. should be P3',
    'time zone data 2025c',
  ])('%s', (expected) => {
    expect(text).toContain(expected)
  })

  test('without any known holiday of its months, it says only that', () => {
    const later = textOf(page(gladly, { now: Date.UTC(2024, 0, 3) }))
    expect(later).toContain(
      'The holidays of these months are not known yet. Some may be missing on this page.',
    )
    expect(later).not.toContain('known only through')
  })

  test('alerts are marked, and only those', () => {
    const table = /<table class="targets">[\s\S]*?<\/table>/.exec(html)?.[0] ?? ''
    const marked = table.match(/<td>[^<]*<svg class="bell"[^>]*aria-label="alerts the team"/g) ?? []
    expect(marked.map((cell) => /<td>([^<]*) /.exec(cell)?.[1])).toEqual(['1 hour', '4 hours'])
  })

  test('each month of the picture is said in words', () => {
    const labels = [...html.matchAll(/<svg class="days" [^>]*role="img" aria-label="([^"]*)"/g)].map(
      ([, label]) => label,
    )
    expect(labels).toHaveLength(13)
    expect(labels[1]).toBe('December 2023: Open: 16, Closed: 10, Holiday, closed: 5')
    expect(labels[12]).toBe('November 2024: Open, unless a holiday is added: 10, Closed: 4')
    expect(html).toContain('<title>Mon, Dec 25, 2023, Christmas week, closed</title>')
  })

  test('examples name the priority that is right', () => {
    expect(html).toContain(
      '<li class="wrong" data-example data-priority="P3"><span>One agent cannot sign in; everyone else can.</span>',
    )
    expect(html).toContain('<li class="right" data-example data-priority="P1">')
  })

  test('the parts that the script fills are empty, and say why without it', () => {
    for (const id of ['open-now', 'calculator']) {
      const section = new RegExp(`<section id="${id}" [^>]*>([\\s\\S]*?)</section>`).exec(html)?.[1] ?? ''
      expect(section).toMatch(
        /^\n<h2 [^>]*>[^<]*<\/h2>\n<noscript>.*This part needs JavaScript.*<\/noscript>\n$/,
      )
    }
  })

  test('the script gets the policy', () => {
    const { policy, labels, language, builtAt, zoneDataVersion } = dataOf(html)
    const { open, calculator, guidanceFilter } = LABELS.en
    expect(parsePolicy(policy)).toEqual(gladly)
    expect({ language, builtAt, zoneDataVersion, labels }).toEqual({
      language: 'en',
      builtAt: '2023-11-15T18:00:00.000Z',
      zoneDataVersion: '2025c',
      labels: { open, calculator, guidanceFilter },
    })
  })

  test('nothing has a style attribute or a handler, which the policy of the page would forbid', () => {
    expect(html).not.toMatch(/<[^>]* (style|on\w+)=/)
    expect(html).not.toMatch(/ (src|href)="(?!#|data:,)/)
  })
})

describe('text from a policy', () => {
  const hostile = '</script><img src=x onerror="alert(1)">\u2028\u202e\'&'
  const html = page(
    definePolicy({
      name: hostile,
      schedule: {
        timeZone: 'America/Los_Angeles',
        weekly: { 'mon-fri': ['09:00-17:00'] },
        seasons: [{ name: hostile, from: { month: 1, day: 1 }, to: { month: 1, day: 9 }, weekly: {} }],
        holidays: [{ name: hostile, on: '2023-12-25' }],
        specialHours: [{ name: hostile, on: '2023-12-26', hours: ['09:00-10:00'] }],
      },
      tiers: [hostile, '__proto__', 'constructor'],
      priorities: [
        {
          id: '__proto__',
          name: hostile,
          meaning: hostile,
          guidance: { right: [hostile], wrong: [{ example: hostile, shouldBe: hostile }] },
        },
        hostile,
      ],
      targets: { firstResponse: { ['__proto__']: '1 hour', [hostile]: '2 business hours' } },
      alerts: { [hostile]: ['__proto__', hostile] },
      exceptions: [
        {
          name: hostile,
          during: [{ name: hostile, on: '2023-12-25' }],
          targets: { firstResponse: { [hostile]: { constructor: '3 hours' } } },
        },
      ],
    } as never),
  )

  test('never becomes markup', () => {
    expect(html).not.toContain('<img')
    // JSON in a script needs no other escapes, and nobody sees it.
    expect(html.replace(/<script type[\s\S]*?<\/script>/, '')).not.toMatch(/[\u2028\u202e]/)
    expect(html).not.toContain('\u2028')
    // The data and the script of the page.
    expect(html.match(/<\/script>/g)).toHaveLength(2)
    expect(dataOf(html).policy.name).toBe(hostile)
  })

  test('is shown as it is', () => {
    expect(html).toContain(
      '<h1>&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;\uFFFD\uFFFD&#39;&amp;</h1>',
    )
    expect(html).toContain('<th scope="row">__proto__ <span')
    expect(textOf(html)).toContain('constructor, &lt;/script&gt;')
  })

  test('every tag is closed', () => {
    expect(unclosed(html)).toEqual([])
  })
})

describe('other policies', () => {
  const frame = {
    tiers: ['a', 'b'],
    priorities: ['P1'],
    targets: { firstResponse: { P1: '1 business hour' } },
  } as const
  const office = { timeZone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] } } as const

  test('tiers with hours of their own have a section each', () => {
    const own = { ...office, weekly: { 'mon-sun': ['00:00-24:00'] } } as const
    const html = page(definePolicy({ ...frame, name: 'Acme', schedule: office, tierSchedules: { b: own } }))
    const text = textOf(html)
    expect(text).toContain('Hours and holidays: a ')
    expect(text).toContain('Hours and holidays: b ')
    expect(text).toContain('Monday – Sunday all day')
  })

  test('of a history whose schedule moves to another zone, the policy in force by the clock of now', () => {
    expect(page(movingHistory(), { now: Date.parse('2024-06-30T20:00Z') })).toContain('<h1>After</h1>')
    expect(page(movingHistory(), { now: Date.parse('2024-06-30T14:00Z') })).toContain('<h1>Before</h1>')
  })

  test('of a history, the policies in force now and within the twelve months', () => {
    const version = (name: string) => definePolicy({ ...frame, name, schedule: office })
    const history = policyHistory([
      { policy: version('First') },
      { from: '2023-01-01', policy: version('Second') },
      { from: '2024-03-01', policy: version('Third') },
      { from: '2030-01-01', policy: version('Fourth') },
    ])
    const html = page(history)
    const text = textOf(html)
    expect(html).toContain('<h1>Second</h1>')
    expect(text).toContain('Third, from Fri, Mar 1, 2024')
    expect(text).not.toMatch(/First(?! response)|Fourth/)
  })

  test('hours are on the clock of the policy that is in force', () => {
    const moved = { ...office, timeZone: 'Asia/Tokyo' } as const
    const history = policyHistory([
      { policy: definePolicy({ ...frame, name: 'Here', schedule: office }) },
      { from: '2024-03-01', policy: definePolicy({ ...frame, name: 'There', schedule: moved }) },
    ])
    expect(textOf(page(history))).toMatch(
      /All times are Central European Time \(Europe\/Berlin\)\. From Fri, Mar 1, 2024: All times are .*\(Asia\/Tokyo\)/,
    )
  })

  test('a night is on the date on which it begins, in the tables and in the picture', () => {
    const html = page(
      parsePolicy({
        ...gladly,
        schedule: {
          timeZone: 'Europe/London',
          weekly: { mon: ['10:00-24:00'], tue: ['00:00-12:00'], fri: ['22:00-02:00'] },
          specialHours: [{ name: 'Night', on: '2023-11-23', hours: ['20:00-03:00'] }],
        },
      }),
    )
    const text = textOf(html)
    expect(text).toContain(
      'Monday 10:00 AM – midnight Tuesday 12:00 AM – 12:00 PM Wednesday and Thursday closed Friday 10:00 PM – 2:00 AM the next day Saturday and Sunday closed',
    )
    expect(text).toContain('Thu, Nov 23, 2023 8:00 PM – 3:00 AM the next day Night')
    // The whole of December: five Fridays, four Mondays, four Tuesdays.
    expect(html).toContain('aria-label="December 2023: Open: 13, Closed: 18"')
  })

  test('the usual hours have no title at the top, and otherwise one below those of all seasons', () => {
    const weekly = { 'mon-fri': ['10:00-12:00'] } as const
    const hours = { weekly: { 'mon-fri': ['09:00-17:00'] } } as const
    const seasons = [
      { name: 'Autumn', from: { month: 9, day: 2 }, to: { month: 12, day: 20 }, ...hours },
      { name: 'Spring', from: { month: 1, day: 6 }, to: { month: 4, day: 4 }, ...hours },
    ] as const
    const policy = definePolicy({ ...gladly, schedule: { timeZone: 'Europe/London', weekly, seasons } })
    const titlesOf = (html: string) => [...html.matchAll(/<table class="week">\s*(?:<caption>(\w+))?/g)]
    const inAutumn = page(policy)
    expect(titlesOf(inAutumn).map(([, title]) => title)).toEqual(['Autumn', 'Spring', 'On'])
    expect(textOf(inAutumn)).toContain('On all other dates Day Hours Monday – Friday 10:00 AM – 12:00 PM')
    const inSummer = page(policy, { now: Date.UTC(2024, 4, 3) })
    expect(titlesOf(inSummer).map(([, title]) => title)).toEqual([undefined, 'Autumn', 'Spring'])
  })

  test('exceptions on weekdays, on dates of the year, outside hours, and while waiting', () => {
    const P1 = { a: '2 hours' } as const
    const exceptions = [
      {
        name: 'Weekend',
        during: ['sat-sun', { every: { month: 12, day: 6 } }],
        when: 'waiting',
        targets: { firstResponse: { P1 } },
      },
      { name: 'Night', during: 'outside hours', targets: { firstResponse: { P1: '4 hours' } } },
      { name: 'Past', during: [{ on: '2020-01-01' }], targets: { firstResponse: { P1 } } },
    ] as const
    const text = textOf(page(definePolicy({ ...frame, name: 'Acme', schedule: office, exceptions })))
    expect(text).toContain(
      '(Saturday – Sunday; Wed, Dec 6, 2023): First response, a, P1: 2 hours instead of 1 business hour',
    )
    expect(text).toContain('still waiting when these dates begin')
    expect(text).toContain(
      'Received while we are closed: First response, all plans, P1: 4 hours instead of 1 business hour',
    )
    expect(text).toContain('There is no such date in the next twelve months')
  })

  test('corrected clock changes are in the footer', () => {
    const zoneChanges = [{ at: '2024-03-31T01:00:00Z', offset: '+01:00' }] as const
    const html = page(definePolicy({ ...frame, name: 'Acme', schedule: { ...office, zoneChanges } }))
    expect(textOf(html)).toContain('from Mar 31, 2024, 1:00 AM UTC on, UTC+01:00')
  })

  test('without meanings and guidance there is no section about them', () => {
    const html = page(definePolicy({ ...frame, name: 'Acme', schedule: office }))
    expect(html).not.toMatch(/id="guidance|#guidance/)
  })

  test('in German, the words of the policy are marked as English', () => {
    const html = page(gladly, { language: 'de' })
    expect(html).toContain('<html lang="de" dir="ltr">')
    expect(html).toContain('<span lang="en">2 business hours</span>')
    expect(html).toContain('<ul class="rules" lang="en">')
    expect(textOf(html)).toContain('Mo., 25. – Fr., 29. Dez. 2023')
    expect(textOf(html)).toContain('6:00–18:00')
  })

  test('a page that is made on the first of a month has twelve whole months', () => {
    const html = page(gladly, { now: Date.UTC(2024, 0, 1, 20) })
    expect(html.match(/<svg class="days" [^>]*role="img"/g)).toHaveLength(12)
  })
})

/** The tags of a document that are not closed in order. */
function unclosed(html: string): string[] {
  const open: string[] = []
  const body = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!doctype html>/, '')
  for (const [, end, name = '', isEmpty] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>/gi)) {
    if (isEmpty || name === 'meta' || name === 'link') continue
    if (!end) open.push(name)
    else if (open.at(-1) === name) open.pop()
    else return [...open, `/${name}`]
  }
  return open
}
