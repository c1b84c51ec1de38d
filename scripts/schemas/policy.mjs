import { CLOCK, dictionary, list, object, ref, text, words } from './parts.mjs'

const METRICS = ['firstResponse', 'nextResponse', 'periodicUpdate', 'resolution']

const NUMBER = '\\d+(?:\\.\\d+)?'
const NOT_ZERO = '(?!0+(?:\\.0+)? )'
const TARGET = `^(?:${NOT_ZERO}${NUMBER} (?:business )?(?:second|minute|hour)s?|(?:next business day|${NOT_ZERO}\\d+ business days?)(?: by (?:open|close|${CLOCK})| same time)?)$`
const WARNING = `^(?:${NUMBER}%|${NUMBER} (?:business )?(?:second|minute|hour)s? (?:before|after))$`

// Not empty, and not only spaces.
const name = text('\\S')

/** Targets by priority: one for all tiers, or one for each tier. */
const grid = (target, more = {}) => dictionary({ anyOf: [target, dictionary(target, more)] }, more)
const byMetric = (types, schemas, required, options) => object(types, schemas, required, options)

/** The definitions that a policy needs, beside those of its schedules. */
export function policyDefinitions() {
  const [targetsOrNone, some] = [ref('targetsOrNone'), ref('someTargets')]
  const [first, ...others] = METRICS
  return {
    policy: object(
      ['PolicyInput', 'ClockRules'],
      {
        $schema: text(),
        name,
        schedule: ref('schedule'),
        tierSchedules: dictionary(ref('schedule')),
        tiers: list(name, { minItems: 1, uniqueItems: true }),
        priorities: list({ anyOf: [name, ref('priority')] }, { minItems: 1 }),
        targets: byMetric(
          ['MetricTargets'],
          { [first]: ref('targets'), ...Object.fromEntries(others.map((metric) => [metric, targetsOrNone])) },
          [first],
        ),
        alerts: dictionary(list(name)),
        exceptions: list(ref('exception')),
        dayCutoff: text(`^${CLOCK}$`, '15:00'),
        pauses: ref('pauses'),
        warnings: list(ref('warning')),
        onChange: words('from receipt', 'from change', 'carry', 'keep earlier'),
        onReopen: words('continue', 'restart', 'ignore'),
      },
      ['name', 'schedule', 'tiers', 'priorities', 'targets'],
    ),
    priority: object(
      ['PriorityDetail'],
      { id: name, name: text(), meaning: text(), guidance: ref('guidance') },
      ['id'],
    ),
    guidance: object(
      ['Guidance'],
      {
        right: list(text()),
        wrong: list(object(['Guidance'], { example: text(), shouldBe: name }, undefined, { partly: true })),
      },
      undefined,
      { partly: true },
    ),
    targets: grid(ref('target'), { minProperties: 1 }),
    targetsOrNone: grid(ref('targetOrNone'), { minProperties: 1 }),
    someTargets: grid(ref('targetOrNone')),
    target: text(TARGET, '1 hour', '2 business hours', 'next business day', '3 business days by 16:00'),
    targetOrNone: { anyOf: [ref('target'), words('no target')] },
    exception: {
      ...object(
        ['Exception'],
        {
          name,
          during: {
            anyOf: [words('holidays', 'outside hours'), list({ anyOf: [ref('weekdayKey'), ref('holiday')] })],
          },
          when: words('received', 'waiting'),
          targets: {
            type: 'object',
            properties: Object.fromEntries(METRICS.map((metric) => [metric, some])),
            additionalProperties: false,
            minProperties: 1,
          },
        },
        ['name', 'during', 'targets'],
      ),
      if: { properties: { when: words('waiting') }, required: ['when'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      then: {
        properties: {
          during: { not: words('outside hours') },
          targets: dictionary(grid({ not: words('no target') })),
        },
      },
    },
    pauses: {
      type: 'object',
      properties: Object.fromEntries(
        METRICS.map((metric) => [metric, { anyOf: [words('all', 'none'), list(text())] }]),
      ),
      additionalProperties: false,
    },
    warning: {
      anyOf: [
        ref('warningText'),
        object(
          ['WarningSpec'],
          {
            at: ref('warningText'),
            name: text(),
            metrics: list(words(...METRICS)),
            inHours: { const: true },
          },
          ['at'],
        ),
      ],
    },
    warningText: text(WARNING, '75%', '1 hour before', '1 business hour before'),
  }
}
