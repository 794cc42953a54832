/** Steps of a colour channel that placeholders know: each has a class in app/_styles/pictures.css. */
const LEVELS = 8

/**
 * The colour that most of a picture has, as three digits from 0 to 7: red, green, blue.
 *
 * @param pixels 8 bits a channel
 * @param channels of each pixel: 3 and more are red, green, blue; fewer are a grey
 */
export function dominantColour(pixels: Uint8Array, channels: number): string {
  const counts = new Map<string, number>()
  for (let at = 0; at + channels <= pixels.length; at += channels) {
    const places = channels >= 3 ? [at, at + 1, at + 2] : [at, at, at]
    const colour = places.map((place) => Math.round(((pixels[place] ?? 0) * (LEVELS - 1)) / 255)).join('')
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  let [most, often] = ['777', 0]
  for (const [colour, count] of counts) if (count > often) [most, often] = [colour, count]
  return most
}

/** The classes that give a picture its colour: `r5 g4 b7`. */
export const colourClasses = (colour: string): string => {
  const [red, green, blue] = colour
  return `r${red} g${green} b${blue}`
}
