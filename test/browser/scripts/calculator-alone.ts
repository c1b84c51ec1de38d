// Bundled for the browser by the tests: the calculator on a page of somebody else, without the rest.
import { gladly, parsePolicy } from 'dueby'
import en from '../../../src/page/labels/en.json'
import { mountCalculator } from '../../../src/page/live/calculator/mount-calculator'

Object.assign(globalThis, {
  mountAlone(root: Element, visitorZone: string, now: number) {
    const policy = parsePolicy(gladly)
    const context = {
      policy,
      labels: en,
      language: 'en-US',
      visitorZone,
      now: () => now,
    }
    return mountCalculator(root, context, {
      keepsQuestion: false,
      chosen: { tier: 'standard', priority: 'P1' },
    })
  },
})
