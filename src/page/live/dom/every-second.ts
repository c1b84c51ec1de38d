/** Calls a function now and every second while the page is visible. Returns a function that stops it. */
export function everySecond(show: () => void): () => void {
  const tick = (): void => {
    if (!document.hidden) show()
  }
  const timer = setInterval(tick, 1000)
  tick()
  return () => clearInterval(timer)
}
