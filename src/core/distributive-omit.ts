/** Leaves keys out of each type of a union. */
export type DistributiveOmit<T, Key extends string> = T extends unknown ? Omit<T, Key> : never
