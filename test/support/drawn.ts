import { widthOf } from '../../src/explain/svg/text-width'

/** A text of a picture and the box that it needs at most. */
export interface DrawnText {
  readonly content: string
  readonly size: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const ATTRIBUTES = /([\w-]+)="([^"]*)"/g

/** The attributes of all elements of a kind. */
export function elementsOf(svg: string, name: string): Map<string, string>[] {
  const found = svg.matchAll(new RegExp(`<${name} ([^>]*?)/?>`, 'g'))
  return [...found].map(([, attributes = '']) => {
    const pairs = [...attributes.matchAll(ATTRIBUTES)]
    return new Map(pairs.map(([, key = '', value = '']) => [key, value]))
  })
}

/** The texts of a picture. Their boxes come from the table of widths, which a test compares with real fonts. */
export function textsOf(svg: string): DrawnText[] {
  const contents = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => unescaped(text))
  return elementsOf(svg, 'text').map((attributes, index) => {
    const content = contents[index] ?? ''
    const [x, y, size] = ['x', 'y', 'font-size'].map((key) => Number(attributes.get(key))) as [
      number,
      number,
      number,
    ]
    const width = widthOf(content, size, attributes.has('font-weight'))
    const anchor = attributes.get('text-anchor')
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
    return { content, size, left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.2 }
  })
}

/** Character data as the text that it stands for. */
export function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
}

/** Pairs of texts that overlap, or of other things with a box. */
export function overlapsOf(texts: readonly Omit<DrawnText, 'size'>[]): string[] {
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.content} / ${b.content}`),
  )
}

/** Pairs of signs that overlap, and signs that a text covers. */
export function crowded(svg: string): string[] {
  const signs = elementsOf(svg, 'path').flatMap((attributes) => {
    const [, x, y] = /^M([\d.]+) ([\d.]+)m/.exec(attributes.get('d') ?? '') ?? []
    if (x === undefined || y === undefined) return []
    const [middle, level] = [Number(x), Number(y)]
    return {
      content: `sign at ${x} ${y}`,
      left: middle - 5,
      right: middle + 5,
      top: level - 5,
      bottom: level + 5,
    }
  })
  return overlapsOf([...signs, ...textsOf(svg)]).filter((pair) => pair.includes('sign at'))
}

/** The dark scheme of a picture: what its style sheet would draw. */
export function darkened(svg: string): string {
  const rules = [...svg.matchAll(/\[fill="(#\w+)"\]\{fill:(#\w+)\}/g)]
  const dark = new Map(rules.map(([, light = '', colour = '']) => [light, colour]))
  return svg.replace(
    /(fill|stroke)="(#\w+)"/g,
    (_, key: string, light: string) => `${key}="${dark.get(light)}"`,
  )
}
