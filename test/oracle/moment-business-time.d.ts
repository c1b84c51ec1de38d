// What the tests use of a package that comes without types: it is moment, with business time added to it.
declare module 'moment-business-time' {
  import moment from 'moment'

  interface BusinessMoment extends moment.Moment {
    addWorkingTime(amount: number, unit: string): BusinessMoment
    subtractWorkingTime(amount: number, unit: string): BusinessMoment
  }
  const businessMoment: {
    (at: number): BusinessMoment
    updateLocale: typeof moment.updateLocale
    readonly fn: { isWorkingDay(this: BusinessMoment): boolean }
  }
  export default businessMoment
}
