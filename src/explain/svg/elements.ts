/** The smallest size of text. */
export const SMALL = 11

/** From one line of small text to the next. */
export const LINE = 15

/**
 * The colours in the light and in the dark scheme. Colours that are equal in the light scheme must be equal in the dark
 * one, because the style sheet selects them by their light colour.
 */
export const COLOURS: { readonly [C in Colour]: `${string} ${string}` } = {
  page: '#fff #14181f',
  ink: '#222 #eef',
  muted: '#567 #9ab',
  line: '#d3d8df #39424e',
  now: '#a40 #fb7',
  warning: '#640 #fd8',
  track: '#f7f8fa #1a1f27',
  closed: '#e3e6eb #2c343f',
  holiday: '#fec #431',
  special: '#fca #632',
  counted: '#25c #8af',
  open: '#def #235',
  paused: '#edf #324',
  resolved: '#cec #243',
  late: '#c22 #f88',
}

export type Background =
  | 'closed'
  | 'holiday'
  | 'special'
  | 'counted'
  | 'open'
  | 'paused'
  | 'resolved'
  | 'late'
export type Colour = 'page' | 'ink' | 'muted' | 'line' | 'now' | 'warning' | 'track' | Background

/** The colour of what is written on a background. */
export function inkOn(background: Background): Colour {
  return background === 'counted' || background === 'late' ? 'page' : 'ink'
}

/**
 * The style sheet: text keeps its case whatever the page sets for its own, and the dark scheme. Renderers without media
 * queries use the attributes, which have the light scheme.
 */
export function pictureStyle(): string {
  const rules = Object.values(COLOURS).map((colours) =>
    colours.replace(/(.*) (.*)/, '.dueby [fill="$1"]{fill:$2}.dueby [stroke="$1"]{stroke:$2}'),
  )
  return `<style>.dueby *{text-transform:none}@media (prefers-color-scheme:dark){${rules.join('')}}</style>`
}

function lightOf(colour: Colour): string {
  return COLOURS[colour].split(' ')[0] as string
}

export function fill(colour: Colour): string {
  return ` fill="${lightOf(colour)}"`
}

/** @param dashes The lengths of dashes and gaps. */
export function stroke(colour: Colour, width = 1, dashes = ''): string {
  const dashed = dashes && ` stroke-dasharray="${dashes}"`
  return ` stroke="${lightOf(colour)}" stroke-width="${width}"${dashed}`
}

/** A text as content of an element. Characters that XML does not allow become U+FFFD. */
export function xml(text: string): string {
  return text
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Coordinates with at most two decimals. */
function rounded(coordinates: string): string {
  return coordinates.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
}

/** Elements with a tooltip. */
export function group(tooltip: string, content: string): string {
  return `<g><title>${xml(tooltip)}</title>${content}</g>`
}

export function rect(x: number, y: number, width: number, height: number, paint: string, radius = 0): string {
  return rounded(`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"${paint}/>`)
}

export function path(d: string, paint: string): string {
  return rounded(`<path d="${d}"${paint}/>`)
}

interface TextStyle {
  readonly size?: number
  readonly isBold?: boolean
  /** Which part of the text is at `x`. */
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** A line of text whose baseline is at `y`. Nothing if it is empty. */
export function text(
  x: number,
  y: number,
  content: string,
  colour: Colour,
  { size = SMALL, isBold, anchor = 'start' }: TextStyle = {},
): string {
  if (!content) return ''
  const weight = isBold ? ' font-weight="600"' : ''
  const place = `x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}"`
  return `${rounded(`<text ${place}${weight}${fill(colour)}>`)}${xml(content)}</text>`
}

/** Lines of small text. The baseline of the first is at `y`. */
export function textLines(x: number, y: number, lines: readonly string[], colour: Colour): string {
  return lines.map((line, index) => text(x, y + index * LINE, line, colour)).join('')
}
