// A question's process loads only whom it asks.
export const dueby = () => import('dueby')
export const dayjs = async (calendar) => (await import('../peers/dayjs-with.mjs')).dayjsWith(calendar)
export const moment = async (calendar) => (await import('../peers/moment-with.mjs')).momentWith(calendar)
export const luxon = async (calendar) => (await import('../peers/luxon-with.mjs')).luxonWith(calendar)
export const dateFns = () => import('date-fns')
export const openingHours = async (text) => {
  const { default: OpeningHours } = await import('opening_hours')
  return new OpeningHours(text)
}
