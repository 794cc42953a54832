'use client'

import type { MouseEvent } from 'react'
import { ariaKeys, type Keys, keyNames } from './key-names.client'
import { type Face, ToolIcon } from './tool-icon.client'

type Props = {
  label: string
  face: Face
  keys?: Keys
  isOn?: boolean
  isOff?: boolean
  onPress: () => void
}

/** The text keeps its focus, and a phone its keyboard, while its tools are pressed with a pointer. */
const keepFocus = (event: MouseEvent): void => event.preventDefault()

/** A tool. One that cannot be used now says so and stays where it is: arrows do not lose their place. */
export function ToolButton({ label, face, keys, isOn, isOff, onPress }: Props) {
  return (
    <button
      type="button"
      className="tool"
      aria-label={label}
      title={keys ? `${label} (${keyNames(keys)})` : label}
      aria-keyshortcuts={keys && ariaKeys(keys)}
      aria-pressed={isOn}
      aria-disabled={isOff || undefined}
      onMouseDown={keepFocus}
      onClick={() => !isOff && onPress()}
    >
      <ToolIcon face={face} />
    </button>
  )
}
