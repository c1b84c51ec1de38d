// Takes the pictures of the support page for the documentation, docs/pictures/page-*.png, with the built package and
// Debian's Chromium (scripts/chromium.sh). node scripts/screenshots.mjs
// There is no check: other fonts or another Chromium give other pixels. Run it when the page looks different, and look.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'dueby-screenshots-'))
/** The most bytes of a picture. */
const MAX = 80_000
/** The most colours of a picture, which make it small. */
const COLOURS = 256

/** Friday before the holidays, 17:00 at the team: the example of the first page. */
const NOW = '2023-12-22T17:00:00-08:00'
const ASKED = '#v1&tier=standard&priority=P1&at=2023-12-23T01:00Z'

const PICTURES = [
  { name: 'page-answer', width: 1000, fragment: ASKED, from: '#calculator', to: '.dueby-grid' },
  { name: 'page-phone', width: 360, colorScheme: 'dark', from: 'h1', to: '#open-now' },
  { name: 'page-guidance', width: 1000, search: 'sign', from: '#guidance', to: '#guidance' },
  { name: 'page-year', width: 1000, from: '#hours', to: '#hours' },
]

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  env: { ...process.env, HOME: folder },
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
})
try {
  const file = join(folder, 'page.html')
  execFileSync(process.execPath, [
    ...[join(root, 'dist/cli/main.js'), 'page', '--policy', 'gladly'],
    ...['--from', NOW.slice(0, 10), '--out', file],
  ])
  for (const picture of PICTURES) await take(picture, `file://${file}`)
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}

async function take({ name, width, colorScheme = 'light', fragment = '', search, from, to }, address) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    timezoneId: 'Europe/London',
    locale: 'en-GB',
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(new Date(NOW))
  await page.goto(address + fragment)
  if (fragment !== '') await page.waitForSelector('.dueby-picture svg')
  if (search !== undefined) {
    await page.getByRole('searchbox').fill(search)
    await page.evaluate('document.activeElement.blur()')
  }
  const [top, bottom] = await page.evaluate(
    `[${JSON.stringify(from)}, ${JSON.stringify(to)}].map((selector, index) => {
      const { top, bottom } = document.querySelector(selector).getBoundingClientRect()
      return Math.round((index === 0 ? top : bottom) + scrollY)
    })`,
  )
  const path = join(root, `docs/pictures/${name}.png`)
  const clip = { x: 0, y: Math.max(0, top - 16), width, height: bottom - top + 32 }
  const shot = await page.screenshot({ clip, fullPage: true })
  await context.close()
  const small = await withPalette(shot.toString('base64'))
  if (small.length > MAX) throw new Error(`${name}.png has ${small.length} bytes, more than ${MAX}`)
  writeFileSync(path, small)
  console.log(`${name}.png  ${width} × ${clip.height}  ${small.length} bytes`)
}

/** A picture with the 256 colours that it has most. Each other pixel gets the nearest of them. */
async function withPalette(base64) {
  const page = await browser.newPage()
  const { width, height, palette, rows } = await page.evaluate(
    `(async () => {
      const image = new Image()
      image.src = 'data:image/png;base64,${base64}'
      await image.decode()
      const { width, height } = image
      const context = new OffscreenCanvas(width, height).getContext('2d')
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, width, height)
      const colours = Array.from({ length: width * height }, (_, at) => (data[4 * at] << 16) | (data[4 * at + 1] << 8) | data[4 * at + 2])
      const counts = new Map()
      for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
      const palette = [...counts].sort((a, b) => b[1] - a[1]).slice(0, ${COLOURS}).map(([colour]) => colour)
      const distance = (a, b) => [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0)
      const nearest = new Map([...counts.keys()].map((colour) => {
        const distances = palette.map((each) => distance(each, colour))
        return [colour, distances.indexOf(Math.min(...distances))]
      }))
      return { width, height, palette, rows: colours.map((colour) => nearest.get(colour)) }
    })()`,
  )
  await page.close()
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits for each pixel, which is the number of a colour.
  header.set([8, 3], 8)
  const lines = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++) lines.set(rows.slice(y * width, (y + 1) * width), y * (width + 1) + 1)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A part of a PNG file: length, type, data and check sum. */
function chunk(type, data) {
  const typed = Buffer.concat([Buffer.from(type), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(typed), 4)
  return Buffer.concat([ends.subarray(0, 4), typed, ends.subarray(4)])
}
