import { time } from './figures.mjs'

/**
 * One line of the results. `ratio` says against what; `target` is the text of measures.md and `reached`
 * whether it was met, both left out where there is none.
 */
export function row(measure, who, { cpu, wall, value, ratio = '', target = '', reached, answers = '' }) {
  return {
    measure,
    who,
    cpu: value ?? (cpu === undefined ? '' : time(cpu)),
    wall: wall === undefined ? '' : time(wall),
    ratio,
    target,
    reached: reached === undefined ? '' : reached ? 'yes' : 'NO',
    answers,
  }
}

/** The line of something that could not be measured, which says why. */
export function gap(measure, who, why, target = '') {
  return row(measure, who, { value: why, target })
}
