import { relative, sep } from 'node:path'
import { format, stripVTControlCharacters } from 'node:util'
import type { Reporter, TestCase, TestModule, TestSuite, Vitest } from 'vitest/node'

/** Counts of the test files in one folder under `test/`. */
interface Kind {
  readonly name: string
  filesLeft: number
  passed: number
  failed: number
}

/**
 * Reports each failure when it happens, each kind of test when its last file is done, and at the end
 * `N passed, N failed` alone on a line. Failures go to stderr, everything else to stdout.
 */
export default function calmReporter(): Reporter {
  let vitest: Vitest
  let logger: Vitest['logger']
  let kinds = new Map<string, Kind>()

  function kindOf(file: string): Kind {
    const name = relative(vitest.config.root, file).split(sep)[1] ?? file
    const kind = kinds.get(name) ?? { name, filesLeft: 0, passed: 0, failed: 0 }
    kinds.set(name, kind)
    return kind
  }

  /** Reports a test that failed, a hook that threw, or a file that cannot be loaded. */
  function fail(failed: TestCase | TestSuite | TestModule, errors: readonly object[]): void {
    const file = failed.type === 'module' ? failed : failed.module
    kindOf(file.moduleId).failed += 1
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
      kinds = new Map()
      for (const { moduleId } of specifications) kindOf(moduleId).filesLeft += 1
    },
    onUserConsoleLog({ content, type }) {
      process[type].write(content)
    },
    onTestCaseResult(test) {
      const { state, errors = [] } = test.result()
      if (state === 'failed') fail(test, errors)
      if (state === 'passed') kindOf(test.module.moduleId).passed += 1
    },
    onTestSuiteResult(suite) {
      if (suite.errors().length > 0) fail(suite, suite.errors())
    },
    onTestModuleEnd(file) {
      if (file.errors().length > 0) fail(file, file.errors())
      const kind = kindOf(file.moduleId)
      kind.filesLeft -= 1
      if (kind.filesLeft > 0) return
      const failed = kind.failed > 0 ? `, ${kind.failed} failed` : ''
      logger.log(`${kind.name.padEnd(8)} ${String(kind.passed).padStart(5)} passed${failed}`)
    },
    onTestRunEnd(files, unhandled) {
      for (const error of unhandled) {
        logger.error('\nFAIL outside a test')
        logger.printError(error)
      }
      if (files.length === 0) logger.error('\nFAIL no test file matches')
      const all = [...kinds.values()]
      const passed = all.reduce((sum, kind) => sum + kind.passed, 0)
      const failed = all.reduce(
        (sum, kind) => sum + kind.failed,
        unhandled.length + (files.length === 0 ? 1 : 0),
      )
      logger.log(`${passed} passed, ${failed} failed`)
    },
  }
}

/** Vitest colours errors for a file or a pipe, too. */
function withoutColour(logger: Vitest['logger']): Vitest['logger'] {
  const error = (...args: unknown[]) => logger.error(stripVTControlCharacters(format(...args)))
  return Object.create(logger, { error: { value: error } })
}
