/** The parts of a picture that pages ask for, beside the whole; search engines ask for these three. */
export const CROPS = ['16:9', '4:3', '1:1'] as const
export type Crop = (typeof CROPS)[number]

/** A picture's measures in pixels, turned as its camera meant it, and what it is about: a point, from 0 to 1 each way. */
export type Framed = { width: number; height: number; focalX: number; focalY: number }

type Box = { left: number; top: number; width: number; height: number }

/** The focal point in whole percent. Names of crops have it, and crops are cut by it: one name is one crop. */
export const focalPercent = ({ focalX, focalY }: Framed): { x: number; y: number } => ({
  x: Math.round(focalX * 100),
  y: Math.round(focalY * 100),
})

/** A crop's proportions as two numbers. */
export const proportions = (crop: Crop): [number, number] => {
  const [wide = 1, high = 1] = crop.split(':').map(Number)
  return [wide, high]
}

/** The largest part of a picture that has the crop's proportions, its middle as near the focal point as the edges allow. */
export function cropBox(picture: Framed, crop: Crop | null): Box {
  const { width, height } = picture
  if (crop === null) return { left: 0, top: 0, width, height }
  return boxOf(picture, ...proportions(crop))
}

/** The same, of any proportions. */
export function boxOf(picture: Framed, wide: number, high: number): Box {
  const { width, height } = picture
  const box = {
    width: Math.max(1, Math.min(width, Math.floor((height * wide) / high))),
    height: Math.max(1, Math.min(height, Math.floor((width * high) / wide))),
  }
  const { x, y } = focalPercent(picture)
  const start = (all: number, part: number, percent: number) =>
    Math.round(Math.min(Math.max((all * percent) / 100 - part / 2, 0), all - part))
  return { ...box, left: start(width, box.width, x), top: start(height, box.height, y) }
}
