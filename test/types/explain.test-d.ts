import { explain, firstResponseDue, gladly, type Ledger, promiseText, toSvg, toText } from 'dueby'

const request = { tier: 'standard', priority: 'P1', receivedAt: '2024-01-02T10:00:00Z' } as const
const due = firstResponseDue(request, gladly)
const ledger: Ledger = explain(due, gladly)

// The zone of a text is a name or a schedule.
export const texts: string[] = [toText(ledger), toText(ledger, { zone: gladly.schedule }), toSvg(ledger)]

// promiseText takes a due time, a ledger, or anything with `dueAt`.
promiseText(due, { schedule: gladly.schedule, locale: 'en-GB' })
promiseText(ledger, { zone: 'Europe/London', words: { zones: { 'Europe/London': 'London' } } })
promiseText({ dueAt: '2024-01-02T10:00:00Z' }, { schedule: 'Europe/London' })

// @ts-expect-error a picture has no zone of its own
toSvg(ledger, { zone: 'Europe/London' })

// @ts-expect-error misspelt words
promiseText(ledger, { words: { promised: 'by {time}' } })

// @ts-expect-error a due time is not a ledger
toText(due)
