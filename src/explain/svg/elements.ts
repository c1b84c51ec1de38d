/** The colours, in the light and in the dark scheme. What is written on a colour has its name with `Ink`. */
export const COLOURS: { readonly [C in Colour]: readonly [light: string, dark: string] } = {
  page: ['#ffffff', '#14181f'],
  ink: ['#1c2128', '#e8edf3'],
  muted: ['#596470', '#9aa6b4'],
  line: ['#d5dae1', '#353d49'],
  now: ['#a4470b', '#ffb37a'],
  track: ['#f7f8fa', '#191e26'],
  trackInk: ['#596470', '#9aa6b4'],
  closed: ['#e2e6ec', '#2c3440'],
  closedInk: ['#4f5a66', '#b3bdc9'],
  holiday: ['#fbeccb', '#413414'],
  holidayInk: ['#6a4a00', '#f3d38a'],
  counted: ['#2459c9', '#7eaaff'],
  countedInk: ['#ffffff', '#0d1a33'],
  open: ['#dbe6fb', '#20304f'],
  openInk: ['#1d4190', '#b9cffb'],
  paused: ['#efe8fa', '#2d2542'],
  pausedInk: ['#4d3289', '#d8c8fb'],
  pausedHatch: ['#a68fd6', '#7c68ab'],
  late: ['#c2262e', '#ff8f88'],
  lateInk: ['#ffffff', '#2b0a09'],
  lateHatch: ['#e0777c', '#c65b57'],
}

type Ground = 'track' | 'closed' | 'holiday' | 'counted' | 'open' | 'paused' | 'late'
export type Colour =
  | 'page'
  | 'ink'
  | 'muted'
  | 'line'
  | 'now'
  | Ground
  | `${Ground}Ink`
  | `${'paused' | 'late'}Hatch`

/** The style sheet of the dark scheme. Renderers without media queries draw the light one, by plain attributes. */
export function darkStyle(): string {
  const rules = Object.entries(COLOURS).map(
    ([name, [, dark]]) => `.dueby .f-${name}{fill:${dark}}.dueby .s-${name}{stroke:${dark}}`,
  )
  return `<style>@media (prefers-color-scheme:dark){${rules.join('')}}</style>`
}

export function fill(colour: Colour): string {
  return ` class="f-${colour}" fill="${COLOURS[colour][0]}"`
}

/** @param dashes The lengths of dashes and gaps. */
export function stroke(colour: Colour, width = 1, dashes = ''): string {
  const dashed = dashes && ` stroke-dasharray="${dashes}"`
  return ` class="s-${colour}" fill="none" stroke="${COLOURS[colour][0]}" stroke-width="${width}"${dashed}`
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

/** A line of text whose baseline is at `y`. */
export function text(
  x: number,
  y: number,
  content: string,
  colour: Colour = 'ink',
  size: number = SMALL,
  isBold = false,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  const weight = isBold ? ' font-weight="600"' : ''
  const place = `x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}"`
  return `${rounded(`<text ${place}${weight}${fill(colour)}>`)}${xml(content)}</text>`
}

/** The smallest size of text. */
export const SMALL = 11

/** Slanted lines over a rectangle, as one path without a pattern: the id of a pattern could occur twice in a page. */
export function hatch(
  x: number,
  y: number,
  width: number,
  height: number,
  colour: Colour,
  rises: boolean,
): string {
  let d = ''
  for (let offset = 3 - height; offset < width; offset += 6) {
    const at = (along: number): string =>
      `${x + along} ${rises ? y + height - along + offset : y + along - offset}`
    d += `M${at(Math.max(0, offset))}L${at(Math.min(width, offset + height))}`
  }
  return path(d, stroke(colour, 1.5))
}
