// The part of the package that the tests use. It has no types of its own, and adds business time to moment.
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
