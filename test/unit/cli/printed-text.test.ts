import { describe, expect, test } from 'vitest'
import { dueby, wordsOf } from '../../support/command'
import { FAIR_POLICY, STANDARD_P1 } from '../../support/due-lines'

describe('text from a policy and from arguments cannot control the terminal or forge a line', () => {
  const HOSTILE =
    'x\u001b]0;title\u0007\nDue       never\r\u0085\u009b31m\u061c\u200f\u2028\u2029\u202e\u2066'
  const ESCAPED = 'x\\u001b]0;title\\u0007\\nDue       never\\r\\u0085\\u009b31m\\u061c\\u200f'
  const UNSAFE = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u
  const hostile = FAIR_POLICY.replaceAll('Acme', JSON.stringify(HOSTILE).slice(1, -1))
    .replaceAll('Fair', JSON.stringify(HOSTILE).slice(1, -1))
    .replaceAll('gold', JSON.stringify(HOSTILE).slice(1, -1))
  const withTier = ['due', '--tier', HOSTILE, '--priority', 'urgent', '--policy', 'p.json']
  const files = {
    'p.json': hostile,
    'syntax.json': `{"name": ${HOSTILE}}`,
    'key.json': JSON.stringify({ [HOSTILE]: 1 }),
    'zone.json': FAIR_POLICY.replace('Europe/London', JSON.stringify(HOSTILE).slice(1, -1)),
  }

  test.each([
    ['in the target', [...withTier, '--received', '2024-01-31T16:30:00Z']],
    ['in an exception', [...withTier, '--received', '2024-02-03T16:30:00Z']],
    [
      'in an exception that begins while the request waits',
      [...withTier, '--received', '2024-02-02T16:30:00Z'],
    ],
  ])('an answer: %s', async (_, args) => {
    const text = await dueby(args, files)
    expect(text).toMatchObject({ code: 0, err: '' })
    expect(text.out).toContain(ESCAPED)
    expect(text.out).not.toMatch(UNSAFE)
    expect(text.out.match(/^Due/gm)).toHaveLength(1)

    const json = await dueby([...args, '--json'], files)
    expect(json.out).not.toMatch(UNSAFE)
    expect(JSON.parse(json.out)).toMatchObject({ policy: HOSTILE, tier: HOSTILE })
  })

  const valid = wordsOf(`${STANDARD_P1} --received 2023-12-26T10:00Z`)
  test.each([
    ['a command', [HOSTILE], 2],
    ['an option', [...valid, `--${HOSTILE}`], 2],
    ['an option that imitates a suggestion', [...valid, `--${HOSTILE}\n(Did you mean \u001b?)`], 2],
    ['an argument', [...valid, HOSTILE], 2],
    ['a time with an offset', [...valid, '--zone', 'UTC', '--received', `2023-12-26T${HOSTILE}Z`], 2],
    ['a tier', [...valid, '--tier', HOSTILE], 2],
    ['a time', [...valid, '--received', HOSTILE], 2],
    ['a zone', [...wordsOf(STANDARD_P1), '--received', '2023-12-26T10:00', '--zone', HOSTILE], 2],
    ['a zone to show', [...valid, '--show-in', HOSTILE], 2],
    ['the name of a missing file', [...valid, '--policy', HOSTILE], 1],
    ['the name of a file with issues', [...valid, '--policy', `key-${HOSTILE}`], 1],
    ['JSON with an error', [...valid, '--policy', 'syntax.json'], 1],
    ['an unknown key', [...valid, '--policy', 'key.json'], 1],
    ['a zone in a policy', [...valid, '--policy', 'zone.json'], 1],
  ])('an error: %s', async (_, args, expected) => {
    const { code, out, err } = await dueby(args, { ...files, [`key-${HOSTILE}`]: files['key.json'] })
    expect(out).toBe('')
    expect(err).toMatch(/^error: .*x\\u001b\]0;ti/s)
    expect(err).not.toMatch(UNSAFE)
    expect(err).not.toMatch(/^Due/m)
    expect(code).toBe(expected)
  })
})
