'use client'

/** A property of an element’s own style, as its program wrote it (inert-html.client.ts keeps it): the browser would drop Word’s. */
export function written(element: Element, property: string): string {
  const style = element.getAttribute('data-style')
  if (!style?.includes(property)) return ''
  const found = new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*([^;]+)`, 'i').exec(style)
  return found?.[1]?.trim().toLowerCase() ?? ''
}

const points: Record<string, number> = { pt: 1, px: 0.75 }

/** A font size in points; null when none is written. */
export function fontSize(element: Element): number | null {
  const found = /^([\d.]+)(pt|px)$/.exec(written(element, 'font-size'))
  return found ? Number(found[1]) * (points[found[2] ?? ''] ?? 1) : null
}
