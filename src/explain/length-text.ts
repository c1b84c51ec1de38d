import { HOUR, MINUTE } from '../core/time'

/** A length of time in words: `'2 h'`, `'3 h 30'`, `'30 min'`, `'1 h 30 min 5 s'`. */
export function lengthText(ms: number): string {
  const hours = Math.floor(ms / HOUR)
  const minutes = Math.floor((ms % HOUR) / MINUTE)
  const seconds = (ms % MINUTE) / 1000
  if (hours && minutes && !seconds) return `${hours} h ${String(minutes).padStart(2, '0')}`
  const parts = [hours && `${hours} h`, minutes && `${minutes} min`, seconds && `${seconds} s`]
  return parts.filter(Boolean).join(' ') || '0 min'
}
