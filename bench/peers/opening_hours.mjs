import OpeningHours from 'opening_hours'

const hours = new OpeningHours('Mo-Fr 06:00-18:00; 2023 Dec 25-29 off; 2024 Jan 01 off')

export const operations = {
  isOpen: { call: (date) => hours.getState(date), compared: 1500, timed: 500 },
}
