'use client'

import { type MouseEvent, useState } from 'react'
import { CROPS, cropBox, type Framed } from '@/lib/media/crop.rules'
import { mediaPath, type Shape, widthFor } from '@/lib/media/variant.rules'

type Point = { x: number; y: number }

const within = (percent: number) => Math.min(100, Math.max(0, Math.round(percent)))

/** What a picture is about: a point, set by a click or by two numbers, and what its crops keep of it. */
export function FocalField({ picture }: { picture: Shape }) {
  const [point, setPoint] = useState<Point>({
    x: Math.round(picture.focalX * 100),
    y: Math.round(picture.focalY * 100),
  })
  const source = mediaPath(picture, widthFor(picture, null, 768), 'jpg')

  function click({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>) {
    const onScreen = currentTarget.getScreenCTM()
    if (!onScreen) return
    // in the picture's own pixels, wherever and however large it is drawn
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(onScreen.inverse())
    setPoint({ x: within((x / picture.width) * 100), y: within((y / picture.height) * 100) })
  }

  return (
    <fieldset className="focal-field">
      <legend className="label">Point d’intérêt</legend>
      <p className="hint" id="focal-hint">
        Les recadrages le gardent en vue. Cliquez sur l’image, ou donnez sa place en pourcentage.
      </p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the numbers below are for the keyboard */}
      <svg
        className="focal-picture"
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        onClick={click}
        role="img"
        aria-label="Choisir le point d’intérêt"
      >
        <image href={source} width={picture.width} height={picture.height} />
        <Cross picture={picture} point={point} />
      </svg>
      <div className="newsroom-bar">
        {(['x', 'y'] as const).map((axis) => (
          <div key={axis}>
            <label className="label" htmlFor={`focal-${axis}`}>
              {axis === 'x' ? 'Depuis la gauche (%)' : 'Depuis le haut (%)'}
            </label>
            <input
              id={`focal-${axis}`}
              name={axis === 'x' ? 'focalX' : 'focalY'}
              type="number"
              min={0}
              max={100}
              className="field"
              aria-describedby="focal-hint"
              value={point[axis]}
              onChange={({ target }) => setPoint({ ...point, [axis]: within(Number(target.value)) })}
            />
          </div>
        ))}
      </div>
      <div className="focal-crops" aria-hidden="true">
        {CROPS.map((crop) => {
          const framed: Framed = { ...picture, focalX: point.x / 100, focalY: point.y / 100 }
          const { left, top, width, height } = cropBox(framed, crop)
          return (
            <svg key={crop} viewBox={`${left} ${top} ${width} ${height}`}>
              <title>{crop}</title>
              <image href={source} width={picture.width} height={picture.height} />
            </svg>
          )
        })}
      </div>
    </fieldset>
  )
}

/** Seen on light and on dark. */
function Cross({ picture, point }: { picture: Framed; point: Point }) {
  const size = Math.max(picture.width, picture.height) / 24
  const [x, y] = [(point.x / 100) * picture.width, (point.y / 100) * picture.height]
  return (
    <g className="focal-cross">
      <circle cx={x} cy={y} r={size} strokeWidth={size / 4} />
      <circle cx={x} cy={y} r={size} strokeWidth={size / 9} />
    </g>
  )
}
