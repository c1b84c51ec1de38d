import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AnyPolicy, gladly, parsePolicy } from 'dueby'
import { build } from 'vite'
import { contentPolicy } from '../../src/cli/page/content-policy'
import { templateParts } from '../../src/cli/page/template-parts'
import { pageDocument } from '../../src/page/document/page-document'
import { LABELS } from '../../src/page/labels/labels'
import { root } from './built-package'

/** Bundles a file for the browser to one classic script. */
export async function bundled(entry: string): Promise<string> {
  const [output] = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: { 'dueby/formats': join(root, 'src/formats/index.ts'), dueby: join(root, 'src/index.ts') },
    },
    build: {
      write: false,
      lib: { entry: join(root, entry), formats: ['iife'], name: 'live' },
    },
  })) as { output: { code: string }[] }[]
  return output?.output[0]?.code ?? ''
}

/** The support page as the command writes it, from the built script. */
export function livePage({
  policy = parsePolicy(gladly),
  language = 'en',
}: {
  policy?: AnyPolicy
  language?: 'en' | 'de'
} = {}): string {
  const { style, script } = templateParts(readFileSync(join(root, 'dist/page/index.html'), 'utf8'))
  return pageDocument({
    policy,
    labels: LABELS[language],
    language,
    now: Date.parse('2023-11-15T18:00:00Z'),
    zoneDataVersion: '2024a',
    style,
    script,
    securityPolicy: contentPolicy(style, script),
  })
}
