/** Pages are read back as they were written, and as people and editors change them (P12). */
import { describe, expect, test } from 'vitest'
import { type Block, bullets, heading, paragraph, table } from '../../../../src/policy/describe/block'
import { dateWords, dayFromWords } from '../../../../src/policy/describe/date-words'
import { readHtml, writeHtml } from '../../../../src/policy/describe/html'
import { readMarkdown, writeMarkdown } from '../../../../src/policy/describe/markdown'

const ODD = [
  ...['a & b', '&amp;', '&#65;', '<b>', '"x"', "it's", '`code`', '*bold*', '_', '[a](b)', '~~x~~', 'a|b'],
  ...['\\', '\\|', '|', '1. x', '2) y', '- z', '+ z', '= z', '# z', '$x$', 'www.example.com'],
  ...[
    'https://example.com',
    'a@example.com',
    ' both ends ',
    '\ttab',
    'two\nlines',
    'a\r\nb',
    '\u2028',
    '\u202e',
  ],
]
const BLOCKS: readonly Block[] = [
  ...([1, 2, 3, 4] as const).map((level) => heading(level, `Level ${level}`)),
  ...ODD.flatMap((text) => [heading(2, text), paragraph(text)]),
  table(['Priority', ...ODD], [ODD, [...ODD, 'last'], ['only']]),
  table(['Empty'], []),
]

test.each([
  ['Markdown', writeMarkdown, readMarkdown],
  ['HTML', (blocks: readonly Block[]) => writeHtml('Title', blocks), readHtml],
] as const)('%s: what is written is read back, apart from lists', (_, write, read) => {
  expect(read(write(BLOCKS))).toEqual(BLOCKS)
  expect(read(write([paragraph('before'), ...bullets(['a', 'b']), paragraph('after')]))).toEqual([
    paragraph('before'),
    paragraph('after'),
  ])
  expect(read('')).toEqual([])
})

describe('Markdown', () => {
  test('that an editor changed', () => {
    const page = [
      ...[
        '#  Title  ',
        'a  ',
        '##### five',
        '#no space',
        '',
        '|a|b',
        '|-|-|',
        '  |c| d |',
        '| \\| | &#35;x |',
      ],
      ...['text | not a table', '| alone |'],
    ]
    expect(readMarkdown(page.join('\n'))).toEqual([
      heading(1, 'Title'),
      paragraph('a'),
      paragraph('##### five'),
      paragraph('#no space'),
      table(['a', 'b'], []),
      paragraph('|c| d |'),
      table(['|', '#x'], []),
      paragraph('text | not a table'),
      table(['alone'], []),
    ])
  })

  test('with backslashes before letters, which stand for themselves', () => {
    expect(readMarkdown('\\a \\* \\\\ &#x41; &#123456;')).toEqual([paragraph('\\a * \\ &#x41; &#123456;')])
  })

  test('the columns are as wide as their cells, up to 60 characters', () => {
    const [short, long] = ['x'.repeat(59), 'x'.repeat(70)]
    expect(
      writeMarkdown([
        table(
          ['a', 'Name'],
          [
            ['1', 'b'],
            ['22', short],
          ],
        ),
      ]),
    ).toBe(
      `| a   | Name${' '.repeat(55)} |\n| --- | ${'-'.repeat(59)} |\n| 1   | b${' '.repeat(58)} |\n| 22  | ${short} |\n`,
    )
    expect(writeMarkdown([table(['a'], [[long], ['b']])])).toBe(
      `| a${' '.repeat(59)} |\n| ${'-'.repeat(60)} |\n| ${long} |\n| b${' '.repeat(59)} |\n`,
    )
  })
})

describe('HTML', () => {
  test('that an editor changed', () => {
    const page = `<!-- a note --><h1 id="x">One</h1><H2>Other case</H2>
      <p class="y">
        A &lt; B &nbsp; &copy; &#65; &#x41; &#123456; &amp;lt;
      </p><div>loose</div>
      <table><caption>c</caption><tr><th>a</th><td>b<td>c</td></tr><tr></tr><tr><td> d </td></tr></table>
      <td>stray</td><table></table><h5>five</h5><h>none</h><p>end`
    expect(readHtml(page)).toEqual([
      heading(1, 'One'),
      paragraph('A < B &nbsp; &copy; A &#x41; &#123456; &lt;'),
      table(['a', 'c'], [[], ['d', 'stray']]),
      table([], []),
    ])
  })
})

test('dates in words are read back, and nothing else is', () => {
  for (const day of [0, 8, 9, 59, 182, 305, 20_000]) expect(dayFromWords(dateWords(day))).toBe(day)
  for (const words of [
    ...[
      '',
      '1 July',
      'July 2024',
      '1 july 2024',
      '1 Juli 2024',
      '31 June 2024',
      '0 July 2024',
      '001 July 2024',
    ],
    ...[
      '1 July 24',
      '1 July 20245',
      'on 1 July 2024',
      '1 July 2024.',
      '1  July 2024',
      '1 JULY 2024',
      '1 J 2024',
    ],
  ])
    expect(dayFromWords(words), words).toBeUndefined()
})
