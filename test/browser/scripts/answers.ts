// Bundled for the browser by the tests: the calculator's own answers to many questions at once.
import { type AnyPolicy, parsePolicy, parsePolicyHistory } from 'dueby'
import { answerTo, type Question } from '../../../src/page/live/calculator/answer-to'

Object.assign(globalThis, {
  answersTo(policyText: string, questions: readonly Question[]): string[] {
    const data = JSON.parse(policyText) as object
    const policy: AnyPolicy = 'versions' in data ? parsePolicyHistory(data) : parsePolicy(data)
    return questions.map((question) => JSON.stringify(answerTo(question, policy)))
  },
})
