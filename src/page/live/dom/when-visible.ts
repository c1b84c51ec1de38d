/** Calls a function when the page becomes visible again, also after the machine slept. Returns a function that stops it. */
export function whenVisible(show: () => void): () => void {
  const changed = (): void => {
    if (!document.hidden) show()
  }
  document.addEventListener('visibilitychange', changed)
  window.addEventListener('pageshow', changed)
  return () => {
    document.removeEventListener('visibilitychange', changed)
    window.removeEventListener('pageshow', changed)
  }
}
