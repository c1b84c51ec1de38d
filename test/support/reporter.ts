import { relative, sep } from 'node:path'
import { format, stripVTControlCharacters } from 'node:util'
import type { Reporter, TestCase, TestModule, TestSuite, Vitest } from 'vitest/node'

type Logger = Vitest['logger']

/**
 * Reports each failure when it happens, each kind of test when its last file is done, and at the end
 * `N passed, N failed` alone on a line. Failures go to stderr, everything else to stdout.
 */
export default function calmReporter(): Reporter {
  let vitest: Vitest
  let logger: Logger
  let filesLeft = new Map<string, number>()
  let done: TestModule[] = []

  /** The folder under `test/` that a file is in. */
  const kindOf = (file: string): string => relative(vitest.config.root, file).split(sep)[1] ?? file

  function printFailure(failed: TestCase | TestSuite | TestModule, errors: readonly object[]): void {
    const file = failed.type === 'module' ? failed : failed.module
    const name = failed.type === 'module' ? '' : ` > ${failed.fullName}`
    logger.error(`\nFAIL ${file.relativeModuleId}${name}`)
    for (const error of errors) logger.printError(error, { project: failed.project })
  }

  return {
    onInit(context) {
      vitest = context
      logger = process.stderr.isTTY ? vitest.logger : withoutColour(vitest.logger)
    },
    onTestRunStart(specifications) {
      done = []
      filesLeft = new Map()
      for (const { moduleId } of specifications) {
        const kind = kindOf(moduleId)
        filesLeft.set(kind, (filesLeft.get(kind) ?? 0) + 1)
      }
    },
    onUserConsoleLog({ content, type }) {
      process[type].write(content)
    },
    onTestCaseResult(test) {
      const { state, errors } = test.result()
      if (state === 'failed') printFailure(test, errors)
    },
    onTestSuiteResult(suite) {
      if (suite.errors().length > 0) printFailure(suite, suite.errors())
    },
    onTestModuleEnd(file) {
      if (file.errors().length > 0) printFailure(file, file.errors())
      done.push(file)
      const kind = kindOf(file.moduleId)
      const left = (filesLeft.get(kind) ?? 0) - 1
      filesLeft.set(kind, left)
      if (left > 0) return
      const { passed, failed } = countsOf(done.filter(({ moduleId }) => kindOf(moduleId) === kind))
      const failures = failed > 0 ? `, ${failed} failed` : ''
      logger.log(`${kind.padEnd(8)} ${String(passed).padStart(5)} passed${failures}`)
    },
    onTestRunEnd(files, unhandled) {
      for (const error of unhandled) {
        logger.error('\nFAIL outside a test')
        logger.printError(error)
      }
      if (files.length === 0) logger.error('\nFAIL no test file matches')
      const { passed, failed } = countsOf(files)
      const others = unhandled.length + (files.length === 0 ? 1 : 0)
      logger.log(`${passed} passed, ${failed + others} failed`)
    },
  }
}

/** A hook that throws counts as one failure, and so does a file that cannot be loaded. */
function countsOf(files: readonly TestModule[]): { passed: number; failed: number } {
  const suites = files.flatMap((file) => [file, ...file.children.allSuites()])
  const failed = files.flatMap((file) => [...file.children.allTests('failed')])
  return {
    passed: files.flatMap((file) => [...file.children.allTests('passed')]).length,
    failed: failed.length + suites.filter((suite) => suite.errors().length > 0).length,
  }
}

/** Vitest colours its errors even when the output is a file or a pipe. */
function withoutColour(logger: Logger): Logger {
  const error = (...args: unknown[]) => logger.error(stripVTControlCharacters(format(...args)))
  return Object.create(logger, { error: { value: error } })
}
