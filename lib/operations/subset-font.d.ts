declare module 'subset-font' {
  /** Resolves to the font with only `text`'s characters; an axis may be pinned (number) or narrowed (range). */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' | 'sfnt'; variationAxes?: Record<string, number | { min: number; max: number }> },
  ): Promise<Buffer>
}
