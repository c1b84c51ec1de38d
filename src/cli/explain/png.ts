import { InputError } from '../shell/input-error'

/** Draws an SVG as PNG, at twice its size. The package that does it is installed by those who use it. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js').catch(() => {
    throw new InputError(
      '--png needs the package @resvg/resvg-js. Install it with: npm install @resvg/resvg-js. --svg works without it.',
    )
  })
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: 2 } }).render().asPng()
}
