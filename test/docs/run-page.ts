import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuebyError } from 'dueby'
import { root } from '../support/built-package'
import type { Checked } from './expectations'
import { type Fence, nameOf } from './fences'
import { moduleToRun } from './page'
import { show } from './show'

// One folder for each process, because two suites may run in one checkout.
const GENERATED = join(root, 'test/docs/.generated', String(process.pid))

interface Check {
  enter(fence: number): void
  leave(fence: number): void
  is(id: number, value: unknown): unknown
  throws(id: number, run: () => unknown): unknown
}

let count = 0

/** Runs the fences of a page once, in order. Returns the failures of each fence by its name. */
export async function failuresOf(fences: readonly Fence[]): Promise<Map<string, string[]>> {
  const failures = new Map<string, string[]>(fences.map((fence) => [nameOf(fence), []]))
  const fail = (fence: Fence, text: string) => failures.get(nameOf(fence))?.push(text)

  const valid = fences.filter((fence) => {
    const { problems } = moduleToRun([fence]).checked[0] as Checked
    for (const problem of problems) fail(fence, problem)
    return problems.length === 0
  })
  const { module, checked } = moduleToRun(valid)
  const owners = checked.flatMap(({ expected }, at) =>
    expected.map((one) => ({ ...one, fence: valid[at] as Fence })),
  )
  const reached = new Set<number>()
  const ownerOf = (id: number) => owners[id] as (typeof owners)[number]
  const differs = (id: number, actual: string) => {
    const { fence, line, text } = ownerOf(id)
    if (actual !== text) fail(fence, `${fence.file}:${fence.line + line} says ${text}, but it is ${actual}`)
  }
  let current = -1
  let done = -1
  const check: Check = {
    enter: (fence) => {
      current = fence
    },
    leave: (fence) => {
      done = fence
    },
    is: (id, value) => {
      reached.add(id)
      differs(id, show(value))
      return value
    },
    throws: (id, run) => {
      reached.add(id)
      const failed = (error: unknown) =>
        differs(id, error instanceof DuebyError ? `throws ${error.code}` : `throws ${show(error)}`)
      const returned = (value: unknown) => differs(id, show(value))
      try {
        const value = run()
        return value instanceof Promise ? value.then(returned, failed) : returned(value)
      } catch (error) {
        return failed(error)
      }
    },
  }

  try {
    await (await imported(module.text))(check)
  } catch (error) {
    const fence = valid[Math.max(current, 0)]
    if (fence)
      fail(fence, `throws ${error instanceof Error ? `${error.name}: ${error.message}` : show(error)}`)
  }
  const stopped = valid[done + 1]
  for (const fence of valid.slice(done + 2)) {
    fail(fence, `not run, because ${stopped ? nameOf(stopped) : 'a fence before it'} threw`)
  }
  for (const [id, { fence, line, text }] of owners.entries()) {
    if (!reached.has(id) && valid.indexOf(fence) <= done) {
      fail(fence, `${fence.file}:${fence.line + line} is never reached, so ${text} was not checked`)
    }
  }
  return failures
}

async function imported(text: string): Promise<(check: Check) => Promise<void>> {
  mkdirSync(GENERATED, { recursive: true })
  count += 1
  const file = join(GENERATED, `page-${count}.ts`).replaceAll('\\', '/')
  writeFileSync(file, text)
  const { default: run } = (await import(/* @vite-ignore */ file)) as {
    default: (check: Check) => Promise<void>
  }
  return run
}
