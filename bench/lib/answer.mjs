/** Hands a worker's result to the process that started it. */
export function answer(value) {
  console.log(JSON.stringify(value))
}
