'use client'

import { type ChangeEvent, type FormEvent, type MouseEvent, useEffect, useState } from 'react'
import {
  framedPath,
  LIGHTS,
  type Light,
  lightNames,
  NARROWEST,
  previewPath,
  readWidth,
  WIDEST,
  WIDTHS,
} from '@/lib/previews/preview.rules'
import { keepInside, useFittedFrame } from './use-fitted-frame.client'

type Props = { articleId: number; number: number; asked: { width: number; light: Light } }

/**
 * A version in a frame as wide as the readers' screens it is tried on. Widths and lights are addresses, so that it works without a script;
 * with one, the frame follows the hand.
 */
export function PreviewStage({ articleId, number, asked: { width: first, light } }: Props) {
  const [width, setWidth] = useState(first)
  // what is being typed is nobody's to change
  const [typed, setTyped] = useState(String(first))
  const { frame, stage, percent } = useFittedFrame()
  const show = (wanted: number) => {
    setWidth(wanted)
    setTyped(String(wanted))
  }
  // the address follows once the hand rests: browsers refuse a change of it at each step of a slider
  useEffect(() => {
    if (readWidth(new URLSearchParams(location.search).get('largeur') ?? '') === width) return
    const address = previewPath(articleId, number, { width, light })
    const resting = setTimeout(() => history.replaceState(null, '', address), 400)
    return () => clearTimeout(resting)
  }, [width, articleId, number, light])
  const type = ({ target: { value } }: ChangeEvent<HTMLInputElement>) => {
    setTyped(value)
    if (Number(value) >= NARROWEST && Number(value) <= WIDEST) setWidth(readWidth(value))
  }
  const choose = (wanted: number) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    show(wanted)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    show(readWidth(typed))
  }
  return (
    <section aria-labelledby="apercu-cadre">
      <h2 id="apercu-cadre" className="sr-only">
        L’article tel qu’il sera lu
      </h2>
      <div className="preview-bar">
        <nav aria-label="Largeur">
          {WIDTHS.map(({ name, width: offered }) => (
            <a
              key={name}
              href={previewPath(articleId, number, { width: offered, light })}
              aria-current={offered === width ? 'true' : undefined}
              onClick={choose(offered)}
            >
              {name} <span className="preview-pixels">{offered}</span>
            </a>
          ))}
        </nav>
        <form method="get" onSubmit={send}>
          <input type="hidden" name="version" value={number} />
          {light !== 'appareil' && <input type="hidden" name="lumiere" value={light} />}
          <label className="label" htmlFor="largeur">
            Largeur en pixels
          </label>
          <input
            id="largeur"
            name="largeur"
            type="number"
            className="field"
            min={NARROWEST}
            max={WIDEST}
            value={typed}
            onChange={type}
            onBlur={() => show(readWidth(typed))}
          />
          <button type="submit" className="button button-small">
            Essayer
          </button>
        </form>
        <label className="preview-drag">
          <span className="label">Régler la largeur</span>
          <input
            type="range"
            min={NARROWEST}
            max={WIDEST}
            step={10}
            value={width}
            onChange={({ target }) => show(Number(target.value))}
          />
        </label>
        <nav aria-label="Lumière">
          {LIGHTS.map((each) => (
            <a
              key={each}
              href={previewPath(articleId, number, { width, light: each })}
              aria-current={each === light ? 'true' : undefined}
            >
              {lightNames[each]}
            </a>
          ))}
        </nav>
      </div>
      <p className="hint" role="status">
        {width} pixels de large{percent < 100 && `, montré à ${percent}\u202f% pour tenir ici`}
      </p>
      <div ref={stage} className="preview-stage">
        <iframe
          ref={frame}
          src={framedPath(articleId, number, light)}
          title="Aperçu de l’article"
          width={width}
          data-preview=""
          onLoad={({ currentTarget }) => keepInside(currentTarget)}
        />
      </div>
    </section>
  )
}
