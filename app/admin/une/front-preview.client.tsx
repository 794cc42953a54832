'use client'

import { useEffect, useId, useRef, useState } from 'react'

/** Milliseconds of rest after which the page is composed anew. */
const REST = 300

/** Widths of screens, in CSS pixels. */
const screens = [
  { name: 'Grand écran', width: 1280 },
  { name: 'Téléphone', width: 390 },
] as const

/** @param places the arrangement as lib/front/arrangement.rules.ts writes it */
const addressOf = (places: string) => `/une-apercu?${new URLSearchParams({ places })}`

/** The front page by the arrangement as it is now, on a phone or on a wide screen. */
export function FrontPreview({ places }: { places: string }) {
  const name = useId()
  const [screen, setScreen] = useState<(typeof screens)[number]>(screens[0])
  return (
    <section aria-labelledby={name} className="front-preview">
      <h2 id={name}>Aperçu</h2>
      <fieldset className="front-screens">
        <legend className="sr-only">Voir la une sur</legend>
        {screens.map((each) => (
          <label key={each.name}>
            <input type="radio" name={name} checked={each === screen} onChange={() => setScreen(each)} /> {each.name}
          </label>
        ))}
      </fieldset>
      <Screen key={screen.name} {...screen} places={places} />
    </section>
  )
}

function Screen({ name, width, places }: { name: string; width: number; places: string }) {
  const box = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [first] = useState(places)
  const shown = useRef(places)
  useScale(box, frame, width)

  useEffect(() => {
    if (places === shown.current) return
    const timer = setTimeout(() => {
      const view = frame.current?.contentWindow
      if (!view || !frame.current) return
      shown.current = places
      const top = scrollOf(view)
      frame.current.onload = () => view.scrollTo(0, top)
      // not by `src`: each address would be a step of the browser's way back
      view.location.replace(addressOf(places))
    }, REST)
    return () => clearTimeout(timer)
  }, [places])

  return (
    <div ref={box} className="front-screen" data-width={width}>
      <iframe
        ref={frame}
        src={addressOf(first)}
        width={width}
        data-preview=""
        title={`La une\u202f: ${name.toLowerCase()}`}
      />
    </div>
  )
}

/** How far a frame is scrolled; what it shows may be none of ours when the site cannot be reached. */
function scrollOf(view: Window): number {
  try {
    return view.scrollY
  } catch {
    return 0
  }
}

/** Shows a screen of some width in the room there is, as large as it may be. */
function useScale(
  box: React.RefObject<HTMLDivElement | null>,
  frame: React.RefObject<HTMLIFrameElement | null>,
  width: number,
): void {
  useEffect(() => {
    const room = box.current
    if (!room) return
    const fit = () => {
      if (!frame.current) return
      const scale = Math.min(1, room.clientWidth / width)
      frame.current.style.transform = `scale(${scale})`
      frame.current.style.height = `${room.clientHeight / scale}px`
    }
    const watch = new ResizeObserver(fit)
    watch.observe(room)
    return () => watch.disconnect()
  }, [box, frame, width])
}
