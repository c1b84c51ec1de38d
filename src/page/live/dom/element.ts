type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/**
 * Makes an element. Texts become text nodes, so nothing in them is markup.
 *
 * @param attributes `false` and `undefined` leave an attribute out, `true` makes it empty.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value))
  made.append(...children)
  return made
}
