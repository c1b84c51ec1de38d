import { HOUR, MINUTE } from '../../core/time'

/** Hours and minutes with two digits each, `'06:30'`, of milliseconds that are whole minutes. */
export function clockTextOf(time: number): string {
  const [hours, minutes] = [Math.floor(time / HOUR), (time % HOUR) / MINUTE]
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
