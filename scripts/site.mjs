// The documentation site: node scripts/site.mjs build|dev [options of vitepress]
// Writes the reference and the pictures for narrow screens, then runs VitePress. It needs the built package, and builds
// it if there is none.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [command = 'build', ...options] = process.argv.slice(2)
const root = fileURLToPath(new URL('..', import.meta.url))

function run(file, args) {
  const { status } = spawnSync(process.execPath, [`${root}${file}`, ...args], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

if (!existsSync(`${root}dist/index.js`)) run('node_modules/tsup/dist/cli-default.js', ['--silent'])
run('scripts/reference.mjs', [])
run('scripts/pictures.mjs', ['--narrow', 'site/generated/pictures'])
run('node_modules/vitepress/bin/vitepress.js', [command, 'site', ...options])
