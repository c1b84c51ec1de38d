/** Whether somebody writes in a field of an element, or has marked text in it. A change would disturb them. */
export function isInUse(place: Element): boolean {
  const { activeElement } = document
  const field = activeElement?.matches('input:not([type="radio"]), textarea') && place.contains(activeElement)
  const marked = getSelection()
  return field || (marked !== null && !marked.isCollapsed && place.contains(marked.anchorNode))
}
