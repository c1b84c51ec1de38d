import { showInZone } from 'dueby'
import type { Colours } from '../shell/colours'
import { printable, printableJson } from '../shell/printable'
import { wallClockIn } from '../times/wall-clock-in'
import { zonedText } from '../times/zoned-text'
import type { Answer } from './answer'

/** The answer as text: labels on the left, and a line for each zone. */
export function asText(answer: Answer, colours: Colours): string {
  const { due, notes } = answer
  const zones = zonesOf(answer)
  const lines: [label: string, text: string][] = [
    ['Policy', answer.title],
    ...inEach(answer, zones, 'Received', due.receivedAt),
    ...inEach(answer, zones, 'Due', due.dueAt),
    ['Target', `${due.target.text} (${due.target.kind})`],
    ['Rule', ruleOf(answer)],
    ['Alerts', due.alerts ? 'the team, at any hour' : 'nobody'],
    ...notes.map((note): [string, string] => ['Note', note]),
    ...due.warnings.map(({ code, message }): [string, string] => ['Warning', `${code}: ${message}`]),
  ]
  return lines.map(([label, text]) => `${labelled(label, colours)}${printable(text)}\n`).join('')
}

/** The label of a line, as wide as all of them. */
function labelled(label: string, { bold, yellow }: Colours): string {
  const text = label.padEnd(10)
  if (label === 'Due') return bold(text)
  return label === 'Warning' || label === 'Note' ? yellow(text) : text
}

/** The answer as JSON. */
export function asJson(answer: Answer): string {
  const { due, version, notes } = answer
  const shown = zonesOf(answer).map((zone) => [
    zone,
    {
      received: showInZone(due.receivedAt, wallClockIn(zone, version)),
      due: showInZone(due.dueAt, wallClockIn(zone, version)),
    },
  ])
  const data = {
    policy: version.name,
    ...due,
    rule: ruleOf(answer),
    shown: Object.fromEntries(shown),
    notes,
  }
  return `${printableJson(data)}\n`
}

function ruleOf(answer: Answer): string {
  const { due, version: policy } = answer
  const { exception, tier, priority, countedFrom, receivedAt } = due
  if (exception === undefined) {
    const ended = showInZone(countedFrom, wallClockIn(policy.schedule.timeZone, policy))
    const since =
      countedFrom.getTime() === receivedAt.getTime() ? '' : `, counted from ${ended}, when an exception ended`
    return `${policy.name}, the target for ${tier} ${priority}${since}`
  }
  const dates = due.during ? ` (${due.during})` : ''
  if (countedFrom.getTime() === receivedAt.getTime()) {
    return `${policy.name}, exception '${exception}': received on one of its dates${dates}`
  }
  const began = showInZone(countedFrom, wallClockIn(policy.schedule.timeZone, policy))
  return `${policy.name}, exception '${exception}': its dates${dates} began ${began}, before the request was due`
}

function inEach({ version }: Answer, zones: readonly string[], label: string, at: Date): [string, string][] {
  return zones.map((zone, index) => [
    index === 0 ? label : '',
    zonedText(at, zone, wallClockIn(zone, version)),
  ])
}

/** The zone of the policy, and the zone of the reader if it is different. */
function zonesOf({ version, showIn }: Answer): string[] {
  const zone = version.schedule.timeZone
  return showIn === undefined || showIn === zone ? [zone] : [zone, showIn]
}
