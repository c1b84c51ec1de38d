// What each library is asked, by the call of its own that answers it; one without such a call is left out.
import { calendars } from './features-calendars.mjs'
import { care } from './features-care.mjs'
import { days } from './features-days.mjs'
import { places } from './features-places.mjs'
import { queries } from './features-queries.mjs'
import { tickets } from './features-tickets.mjs'

export const features = [...queries, ...days, ...calendars, ...places, ...care, ...tickets]
