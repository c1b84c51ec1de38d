/** Every `ts` fence of the Markdown pages and every `@example` of the sources compiles, runs and is correct. */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { root } from '../support/built-package'
import { examplesOf, type Fence, fencesOf, filesUnder, markdownPages, nameOf, textOf } from './fences'
import { importedNames, type Page, pageName } from './page'
import { failuresOf } from './run-page'
import { typeErrors } from './type-check'

const isTypeScript = ({ language }: Fence): boolean => language === 'ts'
const runs = ({ marks }: Fence): boolean => !marks.includes('expect-error')

const alone = (fence: Fence): Page => ({ fences: [fence] })
const examples: Page[] = filesUnder('src', '.ts')
  .flatMap((file) => examplesOf(file, textOf(file)))
  .map(alone)
const pages: Page[] = [...markdownPages().flatMap(pagesOf), ...examples].filter(
  ({ fences }) => fences.length > 0,
)

/** What a newcomer copies into an empty file: a block of the README, a recipe with the first block, or a whole page. */
function pagesOf(file: string): Page[] {
  const text = textOf(file)
  const fences = fencesOf(file, text).filter(isTypeScript)
  if (file === 'README.md') return fences.map(alone)
  if (file !== 'docs/recipes.md') return [{ fences }]
  const lines = text.split('\n')
  const recipeOf = ({ line }: Fence): number =>
    lines.slice(0, line).filter((each) => /^## /.test(each)).length
  const recipes = new Set(fences.map(recipeOf).filter((recipe) => recipe > 0))
  const ofEach = (recipe: number): Fence[] => fences.filter((each) => [0, recipe].includes(recipeOf(each)))
  return Array.from(recipes, (recipe) => ({ fences: ofEach(recipe) }))
}

let types = new Map<string, string[]>()

beforeAll(() => {
  removeLeftovers()
  types = typeErrors(pages)
}, 60_000)

test('a recipe and what all of them share import nothing twice, so a file can have both', () => {
  const twice = pagesOf('docs/recipes.md').flatMap(({ fences }) => {
    const names = fences.flatMap(importedNames)
    return names.filter((name, index) => names.indexOf(name) < index)
  })
  expect(twice).toEqual([])
})

test('every @example is found', () => {
  const tags = filesUnder('src', '.ts').map((file) => textOf(file).match(/@example\b/g)?.length ?? 0)
  expect(examples.length).toBe(tags.reduce((sum, count) => sum + count, 0))
  expect(examples.length).toBeGreaterThanOrEqual(15)
})

for (const page of pages) {
  describe(pageName(page), () => {
    let failures = new Map<string, string[]>()

    beforeAll(async () => {
      failures = await failuresOf(page.fences.filter(runs))
    }, 60_000)

    for (const fence of page.fences) {
      test(nameOf(fence), () => {
        expect(
          fence.marks.filter((mark) => mark !== 'expect-error'),
          'unknown marks',
        ).toEqual([])
        expect([...(types.get(nameOf(fence)) ?? []), ...(failures.get(nameOf(fence)) ?? [])]).toEqual([])
      })
    }
  })
}

/** Removes the folders of processes that have ended. */
function removeLeftovers(): void {
  const folder = join(root, 'test/docs/.generated')
  let names: string[] = []
  try {
    names = readdirSync(folder)
  } catch {
    return
  }
  for (const name of names) {
    try {
      process.kill(Number(name), 0)
    } catch {
      rmSync(join(folder, name), { recursive: true, force: true })
    }
  }
}
