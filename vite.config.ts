import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Makes the script a classic one. The bundle is a function that calls itself, so it needs no module. */
const classicScript: Plugin = {
  name: 'classic-script',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue
        file.source = String(file.source).replace(/<script type="module"[^>]*>/, '<script>')
      }
    },
  },
}

/** The script and the style of the support page, in one file that `dueby page` reads. */
const config: UserConfig = defineConfig({
  root: at('src/page'),
  resolve: { alias: { 'dueby/formats': at('src/formats/index.ts'), dueby: at('src/index.ts') } },
  plugins: [viteSingleFile(), classicScript],
  build: {
    outDir: at('dist/page'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: { output: { format: 'iife' } },
  },
})

export default config
