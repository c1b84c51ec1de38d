/** Sets the text of an element if it is another one. A live region is read out only when its text changes. */
export function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text
}
