/** Whether somebody types in a field of an element, or has selected text in it. A change would disturb them. */
export function isInUse(place: Element): boolean {
  const { activeElement } = document
  const field = activeElement?.matches('input:not([type="radio"]), textarea') && place.contains(activeElement)
  const selection = getSelection()
  return field || (selection !== null && !selection.isCollapsed && place.contains(selection.anchorNode))
}
