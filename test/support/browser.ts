import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** Where Debian puts the Chromium without windows. `scripts/chromium.sh` installs it. */
const CHROMIUM: string = process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell'

/** Whether there is a browser to test with. */
export const hasBrowser: boolean = existsSync(CHROMIUM)

/** Starts a browser that makes no request of its own. */
export async function startBrowser(): Promise<{ browser: Browser; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'dueby-browser-'))
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    env: { ...process.env, HOME: folder },
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return {
    browser,
    async stop() {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
